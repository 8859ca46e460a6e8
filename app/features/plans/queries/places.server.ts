import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { ambitionLineages, ambitions, goals, visions } from "#db/schema/index.ts";
import type { Place, PlaceKey } from "../model.ts";

/**
 * Where lines of a team's sheet can stand: open goals of the team, its school and the board, then the ambitions of the current
 * vision of the school; and those that lines stand under already, whatever became of them.
 */
export function listPlaces(
  db: Db,
  viewer: Viewer,
  team: { id: number; schoolId: number },
  used: readonly PlaceKey[],
): Place[] {
  const goalIds = used.flatMap(({ goalId }) => goalId ?? []);
  const lineageIds = used.flatMap(({ lineageId }) => lineageId ?? []);
  const near = and(
    or(isNull(goals.schoolId), eq(goals.schoolId, team.schoolId)),
    or(isNull(goals.teamId), eq(goals.teamId, team.id)),
  );
  const goalRows = db
    .select({ id: goals.id, text: goals.text, state: goals.state, slot: ambitionLineages.slot })
    .from(goals)
    .leftJoin(ambitionLineages, eq(ambitionLineages.id, goals.lineageId))
    .where(
      and(
        eq(goals.boardId, viewer.boardId),
        or(and(near, eq(goals.state, "open")), inArray(goals.id, goalIds)),
      ),
    )
    .orderBy(sql`${goals.teamId} is null`, sql`${goals.schoolId} is null`, asc(goals.openedOn), asc(goals.id))
    .all();
  const ambitionRows = db
    .select({
      lineageId: ambitions.lineageId,
      title: ambitions.title,
      slot: ambitionLineages.slot,
      current: sql<number>`${visions.state} = 'current' and ${visions.schoolId} = ${team.schoolId}`,
    })
    .from(ambitions)
    .innerJoin(visions, eq(visions.id, ambitions.visionId))
    .innerJoin(ambitionLineages, eq(ambitionLineages.id, ambitions.lineageId))
    .where(
      and(
        eq(visions.boardId, viewer.boardId),
        inArray(visions.state, ["current", "past"]),
        or(
          and(eq(visions.schoolId, team.schoolId), eq(visions.state, "current")),
          inArray(ambitions.lineageId, lineageIds),
        ),
      ),
    )
    .orderBy(sql`${visions.state} <> 'current'`, sql`${visions.no} desc`, asc(ambitions.position))
    .all();
  const seen = new Set<number>();
  return [
    ...goalRows.map(({ id, text, state, slot }) => ({
      ...{ goalId: id, lineageId: null, title: text },
      ...{ slot, open: state === "open" },
    })),
    ...ambitionRows
      .filter(({ lineageId }) => !seen.has(lineageId) && seen.add(lineageId))
      .map(({ lineageId, title, slot, current }) => ({
        ...{ goalId: null, lineageId, title, slot },
        open: current === 1,
      })),
  ];
}
