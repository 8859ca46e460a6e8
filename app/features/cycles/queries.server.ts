import { and, asc, desc, eq, inArray, isNull, or } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { cycles, cycleTeams, moments, prompts, schools, templates } from "#db/schema/index.ts";
import { cyclePolicy, cycleRelations } from "./policy.ts";

/** The schools whose cycles the viewer runs: her own as school leader, her scope as HR adviser. By name. */
export function listCycleSchools(db: Db, viewer: Viewer) {
  return db
    .select({ id: schools.id, name: schools.name, teamWord: schools.teamWord })
    .from(schools)
    .where(
      and(
        eq(schools.boardId, viewer.boardId),
        eq(schools.kind, "school"),
        inArray(schools.id, [...viewer.ledSchoolIds, ...viewer.hrSchoolIds]),
      ),
    )
    .orderBy(schools.name, schools.id)
    .all();
}

/** The cycles of those schools, newest year first. */
export function listCycles(db: Db, viewer: Viewer) {
  const schoolIds = listCycleSchools(db, viewer).map((school) => school.id);
  return db
    .select({
      id: cycles.id,
      schoolYear: cycles.schoolYear,
      state: cycles.state,
      schoolId: cycles.schoolId,
      schoolName: schools.name,
    })
    .from(cycles)
    .innerJoin(schools, eq(schools.id, cycles.schoolId))
    .where(inArray(cycles.schoolId, schoolIds))
    .orderBy(desc(cycles.schoolYear), asc(schools.name), asc(cycles.id))
    .all();
}

/**
 * A cycle with its moments and the teams it was started for.
 * @throws NotFound when it is not there or the act is not the viewer's: the two look the same
 */
export function getCycle(db: Db, viewer: Viewer, id: number, act: keyof typeof cyclePolicy = "read") {
  const cycle = db
    .select({
      id: cycles.id,
      schoolId: cycles.schoolId,
      schoolName: schools.name,
      teamWord: schools.teamWord,
      schoolYear: cycles.schoolYear,
      state: cycles.state,
      version: cycles.version,
    })
    .from(cycles)
    .innerJoin(schools, eq(schools.id, cycles.schoolId))
    .where(and(eq(cycles.id, id), eq(schools.boardId, viewer.boardId)))
    .get();
  if (!cycle || !allows(cyclePolicy, act, cycleRelations(viewer, cycle.schoolId))) throw new NotFound();
  const teamIds = db
    .select({ teamId: cycleTeams.teamId })
    .from(cycleTeams)
    .where(eq(cycleTeams.cycleId, id))
    .all();
  return { ...cycle, moments: listMoments(db, id), teamIds: teamIds.map((row) => row.teamId) };
}

/** The moments of a cycle in the order of their windows. */
export const listMoments = (db: Db, cycleId: number) =>
  db
    .select({
      id: moments.id,
      kind: moments.kind,
      opensOn: moments.opensOn,
      closesOn: moments.closesOn,
      templateId: moments.templateId,
      optIn: moments.optIn,
    })
    .from(moments)
    .where(eq(moments.cycleId, cycleId))
    .orderBy(moments.opensOn, moments.id)
    .all();

/** The newest version of a template by its code: the board's own where it has one, else the shipped one. */
export function findTemplate(db: Db, boardId: number, code: string) {
  return db
    .select()
    .from(templates)
    .where(and(eq(templates.code, code), or(eq(templates.boardId, boardId), isNull(templates.boardId))))
    .orderBy(desc(templates.boardId), desc(templates.no))
    .get();
}

/** A template with the prompts of both sides, in the order they are asked. @throws NotFound for another board's */
export function getTemplate(db: Db, viewer: Viewer, id: number) {
  const template = db
    .select()
    .from(templates)
    .where(and(eq(templates.id, id), or(eq(templates.boardId, viewer.boardId), isNull(templates.boardId))))
    .get();
  if (!template) throw new NotFound();
  return { ...template, prompts: listPrompts(db, id) };
}

export const listPrompts = (db: Db, templateId: number) =>
  db
    .select()
    .from(prompts)
    .where(eq(prompts.templateId, templateId))
    .orderBy(desc(prompts.side), asc(prompts.position), asc(prompts.id))
    .all();
