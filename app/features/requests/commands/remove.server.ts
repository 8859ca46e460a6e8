import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { deleteItem } from "#app/features/items/commands.server.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { requests } from "#db/schema/index.ts";
import { withdrawRequest } from "../commands.server.ts";

/**
 * Removes an activity with what hangs on it. Her own open request is taken back first, and who answers hears of it; a yes
 * stands in the hours and the money, so it is taken back by who asked before the activity can go.
 * @throws NotFound when it is not hers, RuleBroken while there is a yes, or a request of another
 */
export function removeActivity(db: Db, viewer: Viewer, id: number, now: Date) {
  inTransaction(db, () => {
    getItem(db, viewer, id, "delete");
    const all = db.select().from(requests).where(eq(requests.activityId, id)).all();
    const mine = all.find((one) => one.state === "open" && one.personId === viewer.personId);
    if (all.some((one) => one !== mine && (one.state === "open" || one.state === "approved")))
      throw new RuleBroken({ form: "request_runs" });
    if (mine) withdrawRequest(db, viewer, mine.id, mine.version, now);
    db.delete(requests).where(eq(requests.activityId, id)).run();
    deleteItem(db, viewer, id, now);
  });
}
