import type { Db } from "#db/client.server.ts";
import { partnerChangeItems, partnerChanges } from "#db/schema/index.ts";
import { TODAY } from "../support/clock.ts";

/** A change of gesprekspartner that waits for the staff member, with what had been shared before. */
export function aPartnerChange(
  db: Db,
  {
    employmentId,
    from,
    to,
    itemIds = [],
  }: { employmentId: number; from: number; to: number | null; itemIds?: number[] },
) {
  const { id } = db
    .insert(partnerChanges)
    .values({ employmentId, fromPersonId: from, toPersonId: to, onDay: TODAY })
    .returning({ id: partnerChanges.id })
    .get();
  for (const itemId of itemIds) db.insert(partnerChangeItems).values({ partnerChangeId: id, itemId }).run();
  return id;
}
