import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { goals, teams } from "#db/schema/index.ts";
import { getGoal } from "./goal-queries.server.ts";
import type { GoalEndInput, GoalInput, NewGoalInput } from "./input.ts";
import type { GoalOwner } from "./model.ts";
import { goalPolicy, goalRelations } from "./policy.ts";
import { listOpenAmbitions } from "./queries.server.ts";

/**
 * Writes a goal of a school, a team or the board; who leads the owner may.
 * @returns its key @throws NotFound when the owner is not hers, RuleBroken for an ambition or goal that is not there to link to
 */
export function writeGoal(
  db: Db,
  viewer: Viewer,
  { owner: wanted, ...words }: NewGoalInput,
  now: Date,
): number {
  return inTransaction(db, () => {
    const owner = readOwner(db, wanted);
    if (!owner || !allows(goalPolicy, "change", goalRelations(viewer, owner))) throw new NotFound();
    refuseStrangeLinks(db, viewer, owner, words, undefined);
    const { id } = db
      .insert(goals)
      .values({ ...words, ...owner, boardId: viewer.boardId, openedOn: viewer.today })
      .returning({ id: goals.id })
      .get();
    recordAudit(db, { actorId: viewer.personId, action: "goal.added", object: "goal", objectId: id }, now);
    return id;
  });
}

/** Changes an open goal. @throws NotFound, Stale with the saved words, RuleBroken as writeGoal and for a goal that is closed */
export function changeGoal(db: Db, viewer: Viewer, id: number, { version, ...words }: GoalInput, now: Date) {
  inTransaction(db, () => {
    const goal = getGoal(db, viewer, id, "change");
    refuseMoved(goal, version);
    refuseStrangeLinks(db, viewer, goal, words, goal);
    setGoal(db, id, version, words);
    recordAudit(db, { actorId: viewer.personId, action: "goal.changed", object: "goal", objectId: id }, now);
  });
}

/**
 * Closes a goal as reached or let go, with what came of it and where it stays. What was linked to it stays linked.
 * @throws NotFound, Stale with the saved words
 */
export function closeGoal(
  db: Db,
  viewer: Viewer,
  id: number,
  { end, conclusion, routine, version }: GoalEndInput,
  now: Date,
) {
  inTransaction(db, () => {
    const goal = getGoal(db, viewer, id, "change");
    refuseMoved(goal, version);
    setGoal(db, id, version, { state: end, closedOn: viewer.today, conclusion, routine });
    recordAudit(
      db,
      { actorId: viewer.personId, action: "goal.closed", object: "goal", objectId: id, detail: { end } },
      now,
    );
  });
}

/** Tells the end of a goal anew: what came of it, and where it stays. How and when it ended stands. @throws as closeGoal */
export function retellGoal(
  db: Db,
  viewer: Viewer,
  id: number,
  { conclusion, routine, version }: Omit<GoalEndInput, "end">,
  now: Date,
) {
  inTransaction(db, () => {
    const goal = getGoal(db, viewer, id, "change");
    // The same form sent twice is one telling.
    if (goal.conclusion === conclusion && (routine === undefined || goal.routine === routine)) return;
    if (goal.state === "open" || goal.version !== version) throw staleOf(goal);
    setGoal(db, id, version, { conclusion, routine });
    recordAudit(db, { actorId: viewer.personId, action: "goal.changed", object: "goal", objectId: id }, now);
  });
}

type Saved = ReturnType<typeof getGoal>;

function refuseMoved(goal: Saved, version: number) {
  if (goal.version === version && goal.state === "open") return;
  throw staleOf(goal);
}

const staleOf = (goal: Saved) =>
  new Stale(goal.version, {
    text: goal.text,
    howWeNotice: goal.howWeNotice ?? "",
    tookPart: goal.tookPart ?? "",
    leaderWords: goal.leaderWords ?? "",
    routine: goal.routine ?? "",
    conclusion: goal.conclusion ?? "",
  });

function setGoal(db: Db, id: number, version: number, values: Partial<typeof goals.$inferInsert>) {
  const moved = db
    .update(goals)
    .set({ ...values, version: sql`${goals.version} + 1` })
    .where(and(eq(goals.id, id), eq(goals.version, version)))
    .run();
  if (moved.changes === 0) throw new Stale(version);
}

type Links = { lineageId: number | null; parentId: number | null };

/** A goal links to an ambition of the current vision of its school (or the board's), and to an open goal near it. */
function refuseStrangeLinks(
  db: Db,
  viewer: Viewer,
  owner: GoalOwner,
  links: Links,
  before: Saved | undefined,
) {
  const { lineageId, parentId } = links;
  if (lineageId !== null && lineageId !== before?.lineageId) {
    const open = listOpenAmbitions(db, viewer, owner.schoolId).some(
      (ambition) => ambition.lineageId === lineageId,
    );
    if (!open) throw new RuleBroken({ lineageId: "not_known" });
  }
  if (parentId === null || parentId === before?.parentId) return;
  const parent = db
    .select()
    .from(goals)
    .where(and(eq(goals.id, parentId), eq(goals.boardId, viewer.boardId)))
    .get();
  const near = parent && (parent.schoolId === null || parent.schoolId === owner.schoolId);
  if (!near || parent.state !== "open") throw new RuleBroken({ parentId: "not_known" });
  if (before && isWithin(db, parentId, before.id)) throw new RuleBroken({ parentId: "loop" });
}

/** Whether a goal is the other one, or part of it at any remove. */
function isWithin(db: Db, id: number, other: number): boolean {
  const row = db.get<{ within: number }>(sql`with recursive up(id) as (
    select ${id} union select g.parent_id from goals g join up on g.id = up.id where g.parent_id is not null)
    select count(*) as within from up where id = ${other}`);
  return row.within > 0;
}

function readOwner(db: Db, value: string): GoalOwner | undefined {
  const [kind, key] = value.split(":");
  if (kind === "board") return { schoolId: null, teamId: null };
  if (kind === "school") return { schoolId: Number(key), teamId: null };
  const team = db
    .select({ id: teams.id, schoolId: teams.schoolId })
    .from(teams)
    .where(eq(teams.id, Number(key)))
    .get();
  return team && { schoolId: team.schoolId, teamId: team.id };
}
