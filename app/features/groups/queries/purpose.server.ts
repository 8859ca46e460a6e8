import { asc, eq, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listGoals } from "#app/features/vision/goal-queries.server.ts";
import { listOpenAmbitions } from "#app/features/vision/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import { ambitionLineages, ambitions, goals, teamAmbitions, teamGoals, visions } from "#db/schema/index.ts";

/** What a team is there for: ambitions as they are worded now, and goals. The viewer must already see the team. */
export const readPurpose = (db: Db, teamId: number) => ({
  ambitions: db
    .select({
      id: teamAmbitions.lineageId,
      slot: ambitionLineages.slot,
      title: sql<string>`ifnull((select a.title from ${ambitions} a join ${visions} v on v.id = a.vision_id
        where a.lineage_id = ${teamAmbitions.lineageId} and v.state <> 'draft' order by v.no desc limit 1), '')`,
    })
    .from(teamAmbitions)
    .innerJoin(ambitionLineages, eq(ambitionLineages.id, teamAmbitions.lineageId))
    .where(eq(teamAmbitions.teamId, teamId))
    .orderBy(asc(teamAmbitions.lineageId))
    .all(),
  goals: db
    .select({ id: goals.id, text: goals.text, state: goals.state })
    .from(teamGoals)
    .innerJoin(goals, eq(goals.id, teamGoals.goalId))
    .where(eq(teamGoals.teamId, teamId))
    .orderBy(sql`${goals.state} <> 'open'`, asc(goals.openedOn), asc(goals.id))
    .all(),
});

/**
 * The ambitions and goals a team of a school can be there for: the school's, its own and the board's that are open, after what it
 * is there for already.
 */
export function listPurposeChoices(db: Db, viewer: Viewer, team: { id: number; schoolId: number }) {
  const now = readPurpose(db, team.id);
  const ambitionsOpen = [
    ...listOpenAmbitions(db, viewer, team.schoolId),
    ...listOpenAmbitions(db, viewer, null),
  ];
  const goalsOpen = [...listGoals(db, viewer, team.schoolId), ...listGoals(db, viewer, null)].filter(
    (goal) => goal.state === "open" && (goal.teamId === null || goal.teamId === team.id),
  );
  return {
    ambitions: eachOnce([
      ...now.ambitions.map(({ id, title }) => ({ id, title })),
      ...ambitionsOpen.map(({ lineageId, title }) => ({ id: lineageId, title })),
    ]),
    goals: eachOnce([...now.goals, ...goalsOpen].map(({ id, text }) => ({ id, text }))),
  };
}

const eachOnce = <T extends { id: number }>(all: T[]): T[] =>
  all.filter((one, at) => all.findIndex(({ id }) => id === one.id) === at);
