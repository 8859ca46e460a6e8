import { and, eq, inArray, isNotNull, not } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Db } from "#db/client.server.ts";
import { items, shares } from "#db/schema/index.ts";
import { partnerShareHolds } from "../queries.server.ts";

/**
 * Withdraws what these people shared with someone who is their gesprekspartner no more, item by item; without it the share
 * would come back by itself when she is partner again. To be called inside a transaction.
 * @returns what ended: the item, whose it is and with whom it was shared
 */
export function endPartnerShares(
  db: Db,
  { ownerIds, actorId, today }: { ownerIds: number[]; actorId: number | null; today: string },
  now: Date,
) {
  const ended = db
    .select({
      id: shares.id,
      itemId: items.id,
      ownerId: items.ownerPersonId,
      schoolId: items.schoolId,
      partnerId: shares.partnerId,
    })
    .from(shares)
    .innerJoin(items, eq(items.id, shares.itemId))
    .where(
      and(
        inArray(items.ownerPersonId, ownerIds),
        isNotNull(shares.partnerId),
        not(partnerShareHolds(db, today)),
      ),
    )
    .orderBy(items.id)
    .all();
  for (const { id, itemId, ownerId, partnerId } of ended) {
    db.delete(shares).where(eq(shares.id, id)).run();
    const entry = { actorId, action: "item.withdrawn", object: "item", objectId: itemId } as const;
    recordAudit(db, { ...entry, subjectId: ownerId, detail: { audience: `partner:${partnerId}` } }, now);
  }
  return ended.map(({ id: _, ownerId, partnerId, ...share }) => ({
    ...share,
    ownerId: ownerId!,
    partnerId: partnerId!,
  }));
}
