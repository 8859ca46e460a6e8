import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { conversations, cycles, cycleTeams, moments, schools, templates } from "#db/schema/index.ts";
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
      followsId: cycles.followsId,
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

/** The moments of a cycle in the order of their windows, with what they ask. */
export const listMoments = (db: Db, cycleId: number) =>
  db
    .select({
      id: moments.id,
      kind: moments.kind,
      opensOn: moments.opensOn,
      closesOn: moments.closesOn,
      templateId: moments.templateId,
      templateNo: templates.no,
      templateKind: templates.kind,
      nameNl: templates.nameNl,
      nameEn: templates.nameEn,
      optIn: moments.optIn,
    })
    .from(moments)
    .innerJoin(templates, eq(templates.id, moments.templateId))
    .where(eq(moments.cycleId, cycleId))
    .orderBy(moments.opensOn, moments.id)
    .all();

/** The cycle of a school for a school year, if there is one. The caller asked who may know. */
export const findCycleOf = (db: Db, schoolId: number, schoolYear: number): number | undefined =>
  db
    .select({ id: cycles.id })
    .from(cycles)
    .where(and(eq(cycles.schoolId, schoolId), eq(cycles.schoolYear, schoolYear)))
    .get()?.id;

/** Whether anything was ever planned under a cycle; what was cancelled counts, since it points there. */
export const hasConversations = (db: Db, cycleId: number): boolean =>
  db
    .select({ id: conversations.id })
    .from(conversations)
    .innerJoin(moments, eq(moments.id, conversations.momentId))
    .where(eq(moments.cycleId, cycleId))
    .limit(1)
    .get() !== undefined;

/** Whether a next year's cycle was made from this one. */
export const isFollowed = (db: Db, cycleId: number): boolean =>
  db.select({ id: cycles.id }).from(cycles).where(eq(cycles.followsId, cycleId)).limit(1).get() !== undefined;
