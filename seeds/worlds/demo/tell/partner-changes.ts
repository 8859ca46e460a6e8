import { eq } from "drizzle-orm";
import { withPartnersFollowing } from "#app/features/conversations/commands/follow-partner.server.ts";
import { setPartner } from "#app/features/people/commands/partner.server.ts";
import { employments } from "#db/schema/index.ts";
import { known, personId, type Cast } from "../cast.ts";
import { partnerChanges } from "../people.ts";

/** Another gesprekspartner in the course of the year, entered by the HR adviser at the end of a working day. */
export function tellPartnerChanges(cast: Cast, hr: number) {
  const { story, dayOf, people } = cast;
  for (const { person, partner, on } of partnerChanges) {
    const fromDay = dayOf(on);
    story.on(fromDay, "18:45", () => {
      const { viewer, now } = story.as(hr, fromDay, "18:45");
      const { personId: staffId, employmentId: employment } = known(people, person);
      const { version } = story.db.select().from(employments).where(eq(employments.id, employment)).get()!;
      const wanted = { employment, partnerId: personId(cast, partner), fromDay, toDay: null, version };
      withPartnersFollowing(story.db, hr, () => setPartner(story.db, viewer, staffId, wanted, now), now);
      story.forget();
    });
  }
}
