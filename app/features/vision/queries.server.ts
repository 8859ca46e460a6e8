import { and, asc, desc, eq, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { ambitionLineages, ambitions, coreValues, goals, teams, visions } from "#db/schema/index.ts";
import type { AmbitionWords, OpenAmbition } from "./model.ts";

/** The visions of one place of the viewer's board. */
export const visionOf = (viewer: Viewer, schoolId: number | null): SQL =>
  and(
    eq(visions.boardId, viewer.boardId),
    schoolId === null ? isNull(visions.schoolId) : eq(visions.schoolId, schoolId),
  )!;

/**
 * The ambitions of the current vision of a school (null: of the board), in their order: the ones that take new links.
 * A withdrawn ambition is not among them. Empty where there is no vision yet.
 */
export function listOpenAmbitions(db: Db, viewer: Viewer, schoolId: number | null): OpenAmbition[] {
  return db
    .select({
      id: ambitions.id,
      lineageId: ambitions.lineageId,
      title: ambitions.title,
      meaning: ambitions.meaning,
      focalPoint: ambitions.focalPoint,
      slot: ambitionLineages.slot,
      position: ambitions.position,
    })
    .from(ambitions)
    .innerJoin(visions, eq(visions.id, ambitions.visionId))
    .innerJoin(ambitionLineages, eq(ambitionLineages.id, ambitions.lineageId))
    .where(and(visionOf(viewer, schoolId), eq(visions.state, "current")))
    .orderBy(asc(ambitions.position))
    .all();
}

/** The current vision of a school (null: of the board) in full; undefined where there is none yet. */
export function findCurrentVision(db: Db, viewer: Viewer, schoolId: number | null) {
  return findVision(db, viewer, schoolId, "current");
}

/** The vision of a place in one state, with its core values and ambitions in order. Drafts are for who edits. */
export function findVision(db: Db, viewer: Viewer, schoolId: number | null, state: "draft" | "current") {
  const vision = db
    .select({
      id: visions.id,
      no: visions.no,
      statement: visions.statement,
      tookPart: visions.tookPart,
      adoptedOn: visions.adoptedOn,
      version: visions.version,
    })
    .from(visions)
    .where(and(visionOf(viewer, schoolId), eq(visions.state, state)))
    .get();
  if (!vision) return undefined;
  const values = valuesOf(db, [vision.id]).map(({ visionId: _, ...value }) => value);
  return { ...vision, coreValues: values, ambitions: ambitionsOf(db, [vision.id]) };
}

/** `key` stays with a value over the versions. */
export const valuesOf = (db: Db, visionIds: number[]) =>
  db
    .select({
      visionId: coreValues.visionId,
      key: sql<number>`coalesce(${coreValues.originId}, ${coreValues.id})`,
      name: coreValues.name,
      meaning: coreValues.meaning,
    })
    .from(coreValues)
    .where(inArray(coreValues.visionId, visionIds))
    .orderBy(asc(coreValues.visionId), asc(coreValues.position))
    .all();

export const ambitionsOf = (db: Db, visionIds: number[]) =>
  db
    .select({
      id: ambitions.id,
      visionId: ambitions.visionId,
      lineageId: ambitions.lineageId,
      title: ambitions.title,
      meaning: ambitions.meaning,
      text: ambitions.text,
      focalPoint: ambitions.focalPoint,
      worksOutId: ambitions.worksOutId,
      position: ambitions.position,
      slot: ambitionLineages.slot,
    })
    .from(ambitions)
    .innerJoin(ambitionLineages, eq(ambitionLineages.id, ambitions.lineageId))
    .where(inArray(ambitions.visionId, visionIds))
    .orderBy(asc(ambitions.visionId), asc(ambitions.position))
    .all();

/** The words of ambitions as they were when something was linked to them, by ambition id. */
export function ambitionWords(db: Db, ambitionIds: number[]): Map<number, AmbitionWords> {
  const rows = db
    .select({
      id: ambitions.id,
      lineageId: ambitions.lineageId,
      title: ambitions.title,
      meaning: ambitions.meaning,
      slot: ambitionLineages.slot,
      state: visions.state,
    })
    .from(ambitions)
    .innerJoin(visions, eq(visions.id, ambitions.visionId))
    .innerJoin(ambitionLineages, eq(ambitionLineages.id, ambitions.lineageId))
    .where(inArray(ambitions.id, ambitionIds))
    .all();
  return new Map(rows.map(({ state, ...words }) => [words.id, { ...words, past: state === "past" }]));
}

/** Colour and mark of ambitions, by lineage id. */
export function slotOf(db: Db, lineageIds: number[]): Map<number, number> {
  const rows = db
    .select({ id: ambitionLineages.id, slot: ambitionLineages.slot })
    .from(ambitionLineages)
    .where(inArray(ambitionLineages.id, lineageIds))
    .all();
  return new Map(rows.map((row) => [row.id, row.slot]));
}

/**
 * An ambition over the versions of its vision, newest wording first; drafts stay out.
 * `open` says whether it is in the current vision. @throws NotFound for another board's, or one only drafted
 */
export function getLineage(db: Db, viewer: Viewer, lineageId: number) {
  const wordings = db
    .select({
      id: ambitions.id,
      title: ambitions.title,
      meaning: ambitions.meaning,
      text: ambitions.text,
      focalPoint: ambitions.focalPoint,
      worksOutId: ambitions.worksOutId,
      no: visions.no,
      adoptedOn: visions.adoptedOn,
      state: visions.state,
      schoolId: visions.schoolId,
      slot: ambitionLineages.slot,
    })
    .from(ambitions)
    .innerJoin(visions, eq(visions.id, ambitions.visionId))
    .innerJoin(ambitionLineages, eq(ambitionLineages.id, ambitions.lineageId))
    .where(
      and(
        eq(ambitions.lineageId, lineageId),
        eq(visions.boardId, viewer.boardId),
        inArray(visions.state, ["current", "past"]),
      ),
    )
    .orderBy(desc(visions.no))
    .all();
  const [newest] = wordings;
  if (!newest) throw new NotFound();
  return {
    lineageId,
    slot: newest.slot,
    schoolId: newest.schoolId,
    open: newest.state === "current",
    wordings,
  };
}

/** Goals that are open and can be linked to at a school: its own, its teams', then the board's. */
export function listOpenGoals(db: Db, viewer: Viewer, schoolId: number) {
  return db
    .select({
      id: goals.id,
      text: goals.text,
      term: goals.term,
      dueOn: goals.dueOn,
      lineageId: goals.lineageId,
      slot: ambitionLineages.slot,
      schoolId: goals.schoolId,
      teamId: goals.teamId,
      teamName: teams.name,
    })
    .from(goals)
    .leftJoin(ambitionLineages, eq(ambitionLineages.id, goals.lineageId))
    .leftJoin(teams, eq(teams.id, goals.teamId))
    .where(
      and(
        eq(goals.boardId, viewer.boardId),
        eq(goals.state, "open"),
        or(eq(goals.schoolId, schoolId), isNull(goals.schoolId)),
      ),
    )
    .orderBy(
      sql`${goals.schoolId} is null`,
      sql`${goals.teamId} is not null`,
      teams.name,
      desc(goals.term),
      goals.openedOn,
      goals.id,
    )
    .all();
}
