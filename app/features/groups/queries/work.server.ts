import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listActivities } from "#app/features/activities/queries.server.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { daysLater } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { activities, items, products, shares, teamRounds } from "#db/schema/index.ts";
import type { GroupWork } from "../model.ts";
import { listProducts } from "./products.server.ts";

/** How long something new that was made is told on the page of who made it, in days, and how much of anything at once. */
const LATELY = 90;
const MOST = 2;

/** What the viewer's groups are at now, in a few words each: the aim of their round, what runs and what they made lately. */
export function listGroupWork(db: Db, viewer: Viewer) {
  const rounds = db
    .select({ teamId: teamRounds.teamId, aim: teamRounds.aim })
    .from(teamRounds)
    .where(and(inArray(teamRounds.teamId, viewer.teamIds), isNull(teamRounds.toDay)))
    .all();
  const running = db
    .select({ id: items.id, teamId: items.ownerTeamId, title: activities.title })
    .from(items)
    .innerJoin(activities, eq(activities.itemId, items.id))
    .where(
      and(inArray(items.ownerTeamId, viewer.teamIds), eq(activities.state, "running"), visibleTo(viewer)),
    )
    .orderBy(desc(items.openedOn), asc(items.id))
    .all();
  const made = listProducts(
    db,
    viewer,
    and(
      inArray(products.teamId, viewer.teamIds),
      sql`${products.madeOn} >= ${daysLater(viewer.today, -LATELY)}`,
    )!,
  );
  return (teamId: number): GroupWork => ({
    aim: rounds.find((round) => round.teamId === teamId)?.aim ?? null,
    activities: running
      .filter((one) => one.teamId === teamId)
      .slice(0, MOST)
      .map(({ id, title }) => ({ id, title })),
    products: made
      .filter((one) => one.teamId === teamId)
      .slice(0, MOST)
      .map(({ id, title }) => ({ id, title })),
  });
}

/** The activities of a team and those shared with it, as far as the viewer may read them; what was called off left out. */
export function listActivitiesOfTeam(db: Db, viewer: Viewer, teamId: number) {
  const shared = db.select({ id: shares.itemId }).from(shares).where(eq(shares.teamId, teamId));
  return listActivities(
    db,
    viewer,
    and(
      sql`(ifnull(${items.ownerTeamId} = ${teamId}, 0) or ${inArray(items.id, shared)})`,
      sql`${activities.state} in ('planned', 'booked', 'running')`,
    )!,
  );
}
