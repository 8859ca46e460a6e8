import { and, asc, eq, inArray, min, or, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { teamLabel } from "#app/features/items/model.ts";
import { teamsFor } from "#app/features/teams/queries/access.server.ts";
import type { Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { activities, activityGrowths, items, teamGrowths, teamMemberships, teams } from "#db/schema/index.ts";
import type { Origin } from "../model.ts";

/** More than this no page can show at once. */
const MOST = 400;

/**
 * Activities that `begin` names, and what grew from them and from that, each with the day it was entered. The walk goes over what counts only: one that does
 * not leaves no trace, and what lies behind it is not joined up.
 */
export const listGrown = (db: Db, counts: SQL, begin: SQL) =>
  db.all<{ id: number; enteredOn: Day }>(
    sql`with recursive grown(id) as (
        select items.id from ${items} join ${activities} on ${activities.itemId} = items.id
        where ${and(begin, counts, sql`${activities.state} <> 'cancelled'`)}
        union
        select items.id from grown
        join ${activityGrowths} g on g.grew_from_id = grown.id
        join ${items} on items.id = g.activity_id
        join ${activities} on ${activities.itemId} = items.id
        where ${and(counts, sql`${activities.state} <> 'cancelled'`)}
      ) select grown.id, items.opened_on as enteredOn from grown join items on items.id = grown.id limit ${MOST}`,
  );

/** What activities grew from, as far as that counts too, by the key of what grew. */
export function listOrigins(db: Db, counts: SQL, activityIds: number[]): Map<number, Origin[]> {
  const rows = db
    .select({ grown: activityGrowths.activityId, id: items.id, title: activities.title })
    .from(activityGrowths)
    .innerJoin(items, eq(items.id, activityGrowths.grewFromId))
    .innerJoin(activities, eq(activities.itemId, items.id))
    .where(and(inArray(activityGrowths.activityId, activityIds), counts))
    .orderBy(asc(activityGrowths.activityId), asc(items.id))
    .all();
  return originsBy(rows);
}

/** Activities something can have grown from; `counts` says which may be named, null for who reads no content. */
type Grown = { activityIds: number[]; counts: SQL | null };

/** Groups that are there for it or grew from these activities, as far as the viewer sees them, with the day they began. */
export function listGroups(db: Db, viewer: Viewer, thereForIt: SQL, { activityIds, counts }: Grown) {
  const grown = db
    .select({ id: teamGrowths.teamId })
    .from(teamGrowths)
    .where(inArray(teamGrowths.grewFromId, activityIds));
  const found = db
    .select({ id: teams.id, name: teams.name, kind: teams.kind, day: min(teamMemberships.fromDay) })
    .from(teams)
    .leftJoin(teamMemberships, eq(teamMemberships.teamId, teams.id))
    .where(and(or(thereForIt, inArray(teams.id, grown)), teamsFor(db, viewer, "see")))
    .groupBy(teams.id)
    .orderBy(asc(teams.name), asc(teams.id))
    .all();
  const origins =
    counts &&
    originsBy(
      db
        .select({ grown: teamGrowths.teamId, id: items.id, title: activities.title })
        .from(teamGrowths)
        .innerJoin(items, eq(items.id, teamGrowths.grewFromId))
        .innerJoin(activities, eq(activities.itemId, items.id))
        .where(
          and(
            inArray(
              teamGrowths.teamId,
              found.map(({ id }) => id),
            ),
            counts,
          ),
        )
        .orderBy(asc(teamGrowths.teamId), asc(items.id))
        .all(),
    );
  return found.map(({ id, day, ...team }) => ({
    day,
    group: { id, name: teamLabel(team) },
    from: origins?.get(id) ?? [],
  }));
}

function originsBy(rows: readonly (Origin & { grown: number })[]): Map<number, Origin[]> {
  const by = new Map<number, Origin[]>();
  for (const { grown, ...origin } of rows) by.set(grown, [...(by.get(grown) ?? []), origin]);
  return by;
}
