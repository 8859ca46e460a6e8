import { lastYear, thisYear } from "../../../days.ts";
import type { DemoTeamLine } from "../../../line-types.ts";

export const middenbouwTeam = {
  team: "wissel-middenbouw",
  writer: "ilse-verhoeven",
  questions: [
    {
      text: "Hoe laten we kinderen elkaar uitleggen wat ze denken, in elk vak?",
      why: "Bij rekenen begint het te komen. Bij taal en wereldoriëntatie praten vooral wij.",
      origin: "school_theme",
      level: "team",
      alignments: [
        {
          ambition: "elkaar",
          judgement: "aligns",
          why: "Wat we van kinderen vragen, doen we in de bouwvergadering ook.",
        },
        { goal: "middenbouw-gesprek", judgement: "aligns" },
      ],
      shared: ["school"],
      opened: thisYear(9, 15),
      state: "active",
    },
    {
      text: "Wat doen we met de rapporten, nu we meer naar gesprekken kijken dan naar cijfers?",
      level: "team",
      alignments: [{ ambition: "rekenen", judgement: "partly", why: "Een cijfer past niet bij een uitleg." }],
      shared: [],
      opened: lastYear(3, 24),
      state: "parked",
      closed: lastYear(6, 23),
      conclusion:
        "Dit moet schoolbreed. We leggen het bij Hanneke neer en wachten niet af met onze gesprekken.",
    },
  ],
  activities: [
    {
      title: "Studiedag over laten uitleggen",
      kind: "study_day",
      formal: true,
      onSite: true,
      starts: thisYear(1, 14),
      minutes: 360,
      source: "school",
      state: "planned",
      questions: [0],
      goals: ["middenbouw-gesprek"],
      expectation: {
        what: "Dat we alle zeven één les hebben die we daarna echt geven.",
        notice: "In februari hangen er zeven lessen in de teamkamer.",
        lookBack: thisYear(3, 9),
      },
      shared: ["school"],
    },
    {
      title: "Tien minuten les in de bouwvergadering",
      kind: "peer_consultation",
      formal: false,
      onSite: true,
      starts: thisYear(9, 29),
      state: "running",
      questions: [0],
      goals: ["middenbouw-gesprek"],
      shared: [],
    },
  ],
  notes: [
    {
      text: "Vier keer gedaan, één keer overgeslagen. Die keer misten we het.",
      values: ["immediate", "realised"],
      forWhom: "team",
      on: thisYear(11, 17),
      question: 0,
      activity: 1,
      shared: [],
    },
  ],
} as const satisfies DemoTeamLine;
