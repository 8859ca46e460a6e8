import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { teamsFor } from "#app/features/teams/queries/access.server.ts";
import type { Db } from "#db/client.server.ts";
import { activityGrowths, items, teamGrowths, teams } from "#db/schema/index.ts";
import { listActivities } from "../queries.server.ts";

/** More than this no page can show at once. */
const MOST = 120;

/**
 * Everything an activity hangs together with by growing, as far as the viewer may read it: what it grew from, what grew from
 * that, and the groups that were born of it. The walk goes over what she reads only: one she may not read leaves no trace,
 * and what lies behind it is not joined up.
 */
export function readGrowth(db: Db, viewer: Viewer, activityId: number) {
  const reached = db
    .all<{ id: number }>(
      sql`with recursive reached(id) as (
        select items.id from ${items} where items.id = ${activityId} and ${visibleTo(viewer)}
        union
        select items.id from reached
        join ${activityGrowths} g on g.activity_id = reached.id or g.grew_from_id = reached.id
        join ${items} on items.id = case when g.activity_id = reached.id then g.grew_from_id else g.activity_id end
        where ${visibleTo(viewer)}
      ) select id from reached limit ${MOST}`,
    )
    .map(({ id }) => id);
  const links = db
    .select({ to: activityGrowths.activityId, from: activityGrowths.grewFromId })
    .from(activityGrowths)
    .where(and(inArray(activityGrowths.activityId, reached), inArray(activityGrowths.grewFromId, reached)))
    .orderBy(asc(activityGrowths.activityId), asc(activityGrowths.grewFromId))
    .all();
  const groups = db
    .select({ id: teams.id, name: teams.name, from: teamGrowths.grewFromId })
    .from(teamGrowths)
    .innerJoin(teams, eq(teams.id, teamGrowths.teamId))
    .where(
      and(inArray(teamGrowths.grewFromId, reached), isNull(teams.archivedOn), teamsFor(db, viewer, "see")),
    )
    .orderBy(asc(teams.name), asc(teams.id))
    .all();
  return { activities: listActivities(db, viewer, inArray(items.id, reached)), links, groups };
}

/** What a group grew from, as far as the viewer may read it. */
export const listActivitiesTeamGrewFrom = (db: Db, viewer: Viewer, teamId: number) =>
  listActivities(
    db,
    viewer,
    inArray(
      items.id,
      db.select({ id: teamGrowths.grewFromId }).from(teamGrowths).where(eq(teamGrowths.teamId, teamId)),
    ),
  );
