import { and, asc, desc, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { ambitionLineages, goals, schools, teams, visions, ambitions } from "#db/schema/index.ts";
import { goalPolicy, goalRelations } from "./policy.ts";
import { listOpenAmbitions } from "./queries.server.ts";

/** The newest words of the lineage of the surrounding `goals` row, of versions that were adopted. */
const newestTitle = sql<
  string | null
>`(select a.title from ${ambitions} a join ${visions} v on v.id = a.vision_id
  where a.lineage_id = ${goals.lineageId} and v.state <> 'draft' order by v.no desc limit 1)`;

const goalColumns = {
  id: goals.id,
  schoolId: goals.schoolId,
  teamId: goals.teamId,
  schoolName: schools.name,
  teamName: teams.name,
  teamWord: schools.teamWord,
  lineageId: goals.lineageId,
  slot: ambitionLineages.slot,
  ambitionTitle: newestTitle,
  term: goals.term,
  text: goals.text,
  howWeNotice: goals.howWeNotice,
  openedOn: goals.openedOn,
  dueOn: goals.dueOn,
  state: goals.state,
  closedOn: goals.closedOn,
  conclusion: goals.conclusion,
  parentId: goals.parentId,
  tookPart: goals.tookPart,
  leaderPart: goals.leaderPart,
  leaderWords: goals.leaderWords,
  routine: goals.routine,
  version: goals.version,
};

function selectGoals(db: Db, viewer: Viewer, which: SQL) {
  return db
    .select(goalColumns)
    .from(goals)
    .leftJoin(schools, eq(schools.id, goals.schoolId))
    .leftJoin(teams, eq(teams.id, goals.teamId))
    .leftJoin(ambitionLineages, eq(ambitionLineages.id, goals.lineageId))
    .where(and(eq(goals.boardId, viewer.boardId), which));
}

export type Goal = ReturnType<typeof listGoals>[number];

/** Every goal of a school and its teams (null: of the board): open ones first, short before long, then as they were made. */
export function listGoals(db: Db, viewer: Viewer, schoolId: number | null) {
  const here = schoolId === null ? isNull(goals.schoolId) : eq(goals.schoolId, schoolId);
  return selectGoals(db, viewer, here)
    .orderBy(
      sql`${goals.state} <> 'open'`,
      sql`${goals.teamId} is not null`,
      asc(teams.name),
      desc(goals.term),
      asc(goals.openedOn),
      asc(goals.id),
    )
    .all();
}

/** The goals under an ambition, over all versions of the vision; open ones first. */
export const listGoalsOfLineage = (db: Db, viewer: Viewer, lineageId: number) =>
  selectGoals(db, viewer, eq(goals.lineageId, lineageId))
    .orderBy(sql`${goals.state} <> 'open'`, desc(goals.term), asc(goals.openedOn), asc(goals.id))
    .all();

/**
 * A goal with what the viewer may do with it.
 * @throws NotFound when it is not of her board, or the act is not hers: the two look the same
 */
export function getGoal(db: Db, viewer: Viewer, id: number, act: keyof typeof goalPolicy = "read") {
  const goal = selectGoals(db, viewer, eq(goals.id, id)).get();
  const held = goal ? goalRelations(viewer, goal) : [];
  if (!goal || !allows(goalPolicy, act, held)) throw new NotFound();
  return { ...goal, mayChange: allows(goalPolicy, "change", held) };
}

/** The goal a goal is part of, and the goals that are part of it. */
export function listKin(db: Db, viewer: Viewer, goal: { id: number; parentId: number | null }) {
  const rows = selectGoals(
    db,
    viewer,
    sql`(${goals.id} = ${goal.parentId} or ${goals.parentId} = ${goal.id})`,
  )
    .orderBy(asc(goals.openedOn), asc(goals.id))
    .all();
  return {
    parent: rows.find((row) => row.id === goal.parentId),
    parts: rows.filter((row) => row.id !== goal.parentId),
  };
}

/** Whose goals the viewer writes: schools and teams she leads, the board for its members. With their names, for a choice. */
export function listGoalOwners(db: Db, viewer: Viewer) {
  const led = db
    .select({ schoolId: schools.id, name: schools.name })
    .from(schools)
    .where(and(inArray(schools.id, viewer.ledSchoolIds), eq(schools.boardId, viewer.boardId)))
    .orderBy(schools.name, schools.id)
    .all();
  const ledTeams = db
    .select({ schoolId: teams.schoolId, teamId: teams.id, name: teams.name })
    .from(teams)
    .innerJoin(schools, eq(schools.id, teams.schoolId))
    .where(
      and(
        inArray(teams.id, viewer.ledTeamIds),
        eq(schools.boardId, viewer.boardId),
        isNull(teams.archivedOn),
      ),
    )
    .orderBy(teams.name, teams.id)
    .all();
  return [
    ...led.map((school) => ({ ...school, teamId: null })),
    ...ledTeams,
    ...(viewer.boardMember ? [{ schoolId: null, teamId: null, name: "" }] : []),
  ];
}

/**
 * What a goal of a place can be linked to: ambitions of its current vision, and open goals of the place or the board.
 * @param goal the goal that is changed, which keeps the ambition it had and cannot be part of itself
 */
export function listGoalLinks(
  db: Db,
  viewer: Viewer,
  schoolId: number | null,
  goal?: Pick<Goal, "id" | "lineageId" | "ambitionTitle" | "parentId">,
) {
  const open = listOpenAmbitions(db, viewer, schoolId).map(({ lineageId, title }) => ({
    lineageId,
    title,
    past: false,
  }));
  const kept = goal?.lineageId && !open.some((ambition) => ambition.lineageId === goal.lineageId);
  const past = kept ? [{ lineageId: goal.lineageId!, title: goal.ambitionTitle ?? "", past: true }] : [];
  const here = [
    ...listGoals(db, viewer, schoolId),
    ...(schoolId === null ? [] : listGoals(db, viewer, null)),
  ];
  const parents = here
    .filter((other) => (other.state === "open" && other.id !== goal?.id) || other.id === goal?.parentId)
    .map(({ id, text }) => ({ id, text }));
  return { ambitions: [...open, ...past], parents };
}
