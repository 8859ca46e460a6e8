import { and, eq, lt } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { conversations } from "#db/schema/index.ts";
import { eraseDrafts } from "./erase-drafts.server.ts";

/**
 * Closes every held conversation whose last day to sign has passed (the dated rule `record_closes_unsigned_after`): a
 * fact that counts as held. What its leader wrote for herself is erased.
 * @returns how many were closed
 */
export function closeUnsignedConversations(db: Db, now: Date): number {
  return inTransaction(db, () => {
    const past = db
      .update(conversations)
      .set({ state: "closed_unsigned" })
      .where(and(eq(conversations.state, "held"), lt(conversations.closesOn, dayOf(now))))
      .returning({ id: conversations.id })
      .all();
    for (const { id } of past) {
      eraseDrafts(db, id, null, now);
      recordAudit(
        db,
        { actorId: null, action: "conversation.closed_unsigned", object: "conversation", objectId: id },
        now,
      );
    }
    return past.length;
  });
}
