import { planActivity } from "#app/features/activities/commands.server.ts";
import { showExpertise } from "#app/features/expertise/commands.server.ts";
import { personId, type Cast } from "../cast.ts";
import { thisYear } from "../days.ts";
import type { PersonKey } from "../people.ts";

const subjects: readonly [PersonKey, readonly [number, number], subject: string, words: string | null][] = [
  [
    "samira-ouali",
    [10, 1],
    "Rekengesprekken waarin jij even niets zegt",
    "Ik zat bij vijf collega's achterin en leerde vooral van wat ik zelf te vroeg deed.",
  ],
  ["joost-hendriks", [10, 6], "Doorvragen zonder voorzeggen", null],
  [
    "aylin-demir",
    [10, 8],
    "Spelen en leren bij zesjarigen",
    "Met het netwerk, een camera en ouders die kwamen kijken.",
  ],
  ["malika-el-idrissi", [10, 13], "Ouders die het Nederlands nog leren", "Koffie, en de tijd nemen."],
  ["ilse-verhoeven", [10, 14], "Een vergadering die op tijd klaar is", null],
  ["jelle-wiersma", [10, 29], "Een dag mee naar het voortgezet onderwijs", null],
  ["bram-nijhuis", [11, 3], "Rekenen in groep 8 zonder methode", null],
  [
    "geertje-boonstra",
    [11, 9],
    "Liedjes voor kleuters, voor elk moment van het jaar",
    "Eenendertig jaar gezongen, en de meeste zelf bedacht.",
  ],
];

/** What people of De Wissel like to be asked about. Noor says nothing yet: two things she did and shared are proposed to her. */
export function tellExpertise(cast: Cast) {
  const { story, dayOf } = cast;
  const { db } = story;
  const at = (
    [month, day]: readonly [number, number],
    time: string,
    who: PersonKey,
    what: (actor: ReturnType<typeof story.as>) => void,
  ) => {
    const on = dayOf(thisYear(month, day));
    story.on(on, time, () => what(story.as(personId(cast, who), on, time)));
  };
  for (const [who, day, subject, words] of subjects)
    at(day, "16:40", who, ({ viewer, now }) =>
      showExpertise(db, viewer, { subject, words, school: null }, now),
    );
  at([10, 7], "20:45", "noor-visser", ({ viewer, now }) =>
    planActivity(
      db,
      viewer,
      {
        ...{ title: "Denkvragen met ouders op de inloopavond", kind: "knowledge_sharing" },
        ...{ formal: "no", onSite: "yes", state: "done", place: "Aula" },
        ...{ startsOn: dayOf(thisYear(10, 7)), audiences: ["school"] },
      },
      now,
    ),
  );
}
