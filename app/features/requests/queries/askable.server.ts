import { and, eq, inArray, notInArray } from "drizzle-orm";
import { isOver } from "#app/features/activities/model.ts";
import { listMyActivities } from "#app/features/activities/queries.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { items, requests } from "#db/schema/index.ts";

/** What the viewer can ask for: what she does, organises or takes part in, is not over and has no request of hers yet. */
export function listAskable(db: Db, viewer: Viewer) {
  const running = db
    .select({ id: requests.activityId })
    .from(requests)
    .where(and(eq(requests.personId, viewer.personId), inArray(requests.state, ["open", "approved"])));
  const mine = listMyActivities(db, viewer).filter(({ state }) => !isOver(state));
  const here = db
    .select({ id: items.id })
    .from(items)
    .where(
      and(
        inArray(
          items.id,
          mine.map(({ id }) => id),
        ),
        inArray(items.schoolId, viewer.schoolIds),
        notInArray(items.id, running),
      ),
    )
    .all();
  return mine
    .filter(({ id }) => here.some((row) => row.id === id))
    .reverse()
    .map(({ id, title }) => ({ id, title }));
}
