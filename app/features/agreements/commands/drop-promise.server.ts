import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { agreements } from "#db/schema/index.ts";

/**
 * Lets go of what the school promised, because what it was for is not asked any more. To be called inside the transaction of
 * a command that has asked its own policy; what was done already stays done.
 */
export function dropPromise(db: Db, viewer: Viewer, id: number, now: Date) {
  const dropped = db
    .update(agreements)
    .set({ state: "dropped", version: sql`${agreements.version} + 1` })
    .where(and(eq(agreements.id, id), eq(agreements.state, "open")))
    .returning({ forPersonId: agreements.forPersonId, ownerPersonId: agreements.ownerPersonId })
    .get();
  if (!dropped) return;
  const subjectId = dropped.forPersonId ?? dropped.ownerPersonId;
  recordAudit(
    db,
    { actorId: viewer.personId, action: "agreement.dropped", object: "agreement", objectId: id, subjectId },
    now,
  );
}
