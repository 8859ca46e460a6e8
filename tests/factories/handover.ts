import { eq } from "drizzle-orm";
import { withPartnersFollowing } from "#app/features/conversations/commands/follow-partner.server.ts";
import { setPartner } from "#app/features/people/commands/partner.server.ts";
import type { Db } from "#db/client.server.ts";
import { employments, partnerChangeItems, partnerChanges } from "#db/schema/index.ts";
import { NOW, TODAY } from "../support/clock.ts";
import { viewing, type aWholeSchool } from "./school.ts";

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

/** From this day on someone is the gesprekspartner of an employment by hand, as HR sets it; all that follows from it does. */
export function changePartner(
  db: Db,
  school: ReturnType<typeof aWholeSchool>,
  partnerId: number,
  { now = NOW, today = TODAY, staff = school.teacher } = {},
) {
  const { personId, employmentId: employment } = staff;
  const { version } = db.select().from(employments).where(eq(employments.id, employment)).get()!;
  const hr = viewing(db, school.hrAdviser.personId, today);
  const wanted = { employment, partnerId, fromDay: today, toDay: null, version };
  withPartnersFollowing(db, hr.personId, () => setPartner(db, hr, personId, wanted, now), now);
}
