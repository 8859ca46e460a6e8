import { eq } from "drizzle-orm";
import { withPartnersFollowing } from "#app/features/conversations/commands/follow-partner.server.ts";
import { addLine } from "#app/features/handover/commands/pass-lines.server.ts";
import { endEmploymentWithHandover } from "#app/features/handover/commands/start.server.ts";
import { listHandoversOf } from "#app/features/handover/queries/list-access.server.ts";
import { employments } from "#db/schema/index.ts";
import { known, personId, type Cast } from "../cast.ts";
import { thisYear } from "../days.ts";
import type { PersonKey } from "../people.ts";

const geertje = "geertje-boonstra";

/** Geertje stops at the end of January. Her songs go to Sanne, the choir of the quarter to Noor, and one thing she keeps. */
export function tellLeaving(cast: Cast, hr: number) {
  const { story, dayOf, people } = cast;
  const { db } = story;
  const entered = dayOf(thisYear(11, 10));
  story.on(entered, "10:20", () => {
    const { viewer, now } = story.as(hr, entered, "10:20");
    const { personId: id, employmentId: employment } = known(people, geertje);
    const { version } = db.select().from(employments).where(eq(employments.id, employment)).get()!;
    const leaving = { employment, lastDay: dayOf(thisYear(1, 31)), version };
    withPartnersFollowing(db, hr, () => endEmploymentWithHandover(db, viewer, id, leaving, now), now);
    story.forget();
  });
  const ticked = dayOf(thisYear(11, 19));
  story.on(ticked, "11:15", () => {
    const { viewer, now } = story.as(personId(cast, geertje), ticked, "11:15");
    const [handover] = listHandoversOf(db, viewer, viewer.personId, "write");
    const adds = (kind: "material" | "contact" | "other", text: string, who?: PersonKey, passed = true) => {
      const to = who ? personId(cast, who) : null;
      addLine(db, viewer, viewer.personId, { handover: handover!.id, kind, text, to, passed }, now);
    };
    adds("material", "de map met liedjes, met de opnames erbij", "sanne-bakker");
    adds("contact", "de dirigent van het wijkkoor, voor het zingen in december", "noor-visser");
    adds("other", "de sleutel van het muzieklokaal");
    adds("other", "mijn schriften van vroeger", undefined, false);
  });
}
