import { approveRequest, askForNew, declineRequest } from "#app/features/requests/commands.server.ts";
import { personId, type Cast } from "../cast.ts";
import { thisYear } from "../days.ts";
import type { PersonKey } from "../people.ts";

const karel = "karel-de-wit";
const own = { source: "individual", coverAsked: false } as const;

/** What people of the middenbouw asked of Karel: a yes with cover, a no with another way, and one that waits for him. */
export function tellRequests(cast: Cast) {
  const { story, dayOf } = cast;
  const { db } = story;
  const at = <T>(
    [day, time]: readonly [[number, number], string],
    who: PersonKey,
    what: (actor: ReturnType<typeof story.as>) => T,
  ) => {
    const on = dayOf(thisYear(...day));
    story.on(on, time, () => what(story.as(personId(cast, who), on, time)));
  };
  const told = new Map<PersonKey, number>();
  const asks = (
    when: readonly [[number, number], string],
    who: PersonKey,
    what: Parameters<typeof askForNew>[2],
    asking: Parameters<typeof askForNew>[3],
  ) => at(when, who, ({ viewer, now }) => told.set(who, askForNew(db, viewer, what, asking, now)));

  asks(
    [[11, 3], "16:05"],
    "joost-hendriks",
    { title: "Tweedaagse over doorvragen zonder voorzeggen", kind: "course" },
    {
      ...{ minutes: 840, cents: 46_500, source: "school" },
      ...{ coverAsked: true, coverWords: "Groep 5, twee vrijdagen in januari" },
    },
  );
  at([[11, 6], "08:20"], karel, ({ viewer, now }) => {
    const promise = {
      kind: "cover" as const,
      text: "Vervanging voor groep 5 op twee vrijdagen in januari",
      dueOn: dayOf(thisYear(12, 18)),
    };
    const why =
      "Je vraag raakt aan wat we met de hele bouw willen. Vertel je ons in februari wat je eruit haalde?";
    approveRequest(
      db,
      viewer,
      told.get("joost-hendriks")!,
      { why, source: "school", promise, version: 1 },
      now,
    );
  });

  asks(
    [[11, 10], "17:30"],
    "ilse-verhoeven",
    { title: "Studiereis naar scholen in Denemarken", kind: "conference" },
    { ...own, minutes: 1920, cents: 128_000 },
  );
  at([[11, 13], "15:40"], karel, ({ viewer, now }) => {
    const why =
      "Zo veel geld is er dit jaar niet, en ik vind het een mooi idee. Ga je in maart een dag kijken bij De Ladder? Die uren en je les regel ik, en in mei kijken we samen naar de reis van volgend jaar.";
    declineRequest(db, viewer, told.get("ilse-verhoeven")!, { why, version: 1 }, now);
  });

  asks(
    [[11, 24], "16:45"],
    "samira-ouali",
    { title: "Drie gesprekken met een coach over leidinggeven", kind: "coaching" },
    { ...own, minutes: 360, cents: 45_000 },
  );
}
