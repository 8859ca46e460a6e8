import { setEntitlement } from "#app/features/hours/commands/entitlements.server.ts";
import type { NewEntitlement } from "#app/features/hours/input.ts";
import { approveRequest, askForNew, finishRequest } from "#app/features/requests/commands.server.ts";
import { daysOfSchoolYear, schoolYearOf } from "#app/lib/school-year.ts";
import { requests } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { known, partnerOf, personId, type Cast } from "../cast.ts";
import { thisYear } from "../days.ts";
import type { PersonKey } from "../people.ts";

type Asking = { title: string; minutes: number; cents: number; source: "individual" | "school" | "assigned" };

/** Hours someone saved and hours a starter has, set by HR in August; and two courses that were asked, answered and attended. */
export function tellHours(cast: Cast, hr: number) {
  const { story, dayOf } = cast;
  const year = daysOfSchoolYear(schoolYearOf(dayOf(thisYear(11, 20))));
  const sets = (
    who: PersonKey,
    right: Pick<NewEntitlement, "kind" | "account" | "hours" | "source" | "toDay">,
  ) => {
    const on = dayOf(thisYear(9, 3));
    story.on(on, "10:15", () => {
      const { viewer, now } = story.as(hr, on, "10:15");
      const school = known(cast.schools, known(cast.people, who).school);
      setEntitlement(
        story.db,
        viewer,
        personId(cast, who),
        { ...right, school, euros: null, fromDay: year.from },
        now,
      );
    });
  };
  sets("noor-visser", {
    kind: "saved",
    account: "individual",
    hours: 1_200,
    toDay: daysOfSchoolYear(schoolYearOf(year.from) + 1).to,
    source: "Spaarafspraak van juni, uit de twee jaren ervoor",
  });
  sets("sanne-bakker", {
    kind: "starter",
    account: "starter",
    hours: 2_400,
    toDay: year.to,
    source: "Starter, eerste drie jaar (cao po)",
  });
  attends(cast, "noor-visser", {
    title: "Webinarreeks spelend rekenen",
    minutes: 360,
    cents: 18_000,
    source: "individual",
  });
  attends(cast, "joost-hendriks", {
    title: "BHV, herhaling",
    minutes: 240,
    cents: 17_500,
    source: "assigned",
  });
}

/** Asked in September, answered within the week, and done before the November talks. */
function attends(cast: Cast, who: PersonKey, { title, ...asked }: Asking) {
  const { story, dayOf } = cast;
  const { db } = story;
  const [asks, answers, done] = [thisYear(9, 8), thisYear(9, 10), thisYear(11, 4)].map(dayOf) as [
    string,
    string,
    string,
  ];
  const her = personId(cast, who);
  let id = 0;
  story.on(asks, "16:20", () => {
    const { viewer, now } = story.as(her, asks, "16:20");
    id = askForNew(db, viewer, { title, kind: "course" }, { ...asked, coverAsked: false }, now);
  });
  story.on(answers, "08:10", () => {
    const { viewer, now } = story.as(partnerOf(cast, who, answers), answers, "08:10");
    const why = "Past bij waar je mee bezig bent.";
    approveRequest(db, viewer, id, { why, source: asked.source, version: 1 }, now);
  });
  story.on(done, "17:40", () => {
    const { viewer, now } = story.as(her, done, "17:40");
    const { version } = db.select().from(requests).where(eq(requests.id, id)).get()!;
    const { minutes, cents } = asked;
    finishRequest(db, viewer, id, { attended: [{ personId: her, minutes, cents }], version }, now);
  });
}
