import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const chantalEmanuels = {
  person: "chantal-emanuels",
  questions: [
    {
      text: "Wanneer help ik en wanneer zit ik in de weg?",
      why: "Bij de kleuters speel ik mee, in groep 5 krijg ik een stapel.",
      origin: "practice",
      level: "individual",
      alignments: [{ ambition: "spelen", judgement: "separate" }],
      shared: [],
      opened: thisYear(10, 12),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Dag voor onderwijsassistenten",
      kind: "conference",
      formal: true,
      onSite: false,
      provider: "Vakbond onderwijs",
      place: "Nieuwegein",
      starts: lastYear(4, 16),
      minutes: 420,
      cents: 8500,
      source: "individual",
      state: "done",
      shared: ["partner"],
    },
  ],
  notes: [
    {
      text: "Er was iemand die per week met de juf afspreekt wat ze wel en niet doet. Dat wil ik ook.",
      values: ["potential"],
      capital: "learning",
      on: lastYear(4, 16),
      activity: 0,
      shared: ["partner"],
    },
    {
      text: "Vandaag wist ik van tevoren wat ik ging doen. Halve dag gewonnen.",
      values: ["realised"],
      on: thisYear(11, 17),
      question: 0,
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(10, 6),
      at: "13:00",
      state: "signed",
      staff: { answers: { energy: "Voorlezen aan kleine groepjes." }, shared: lastYear(10, 6) },
      signOff: { on: lastYear(10, 13), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(10, 12),
      at: "13:00",
      state: "signed",
      staff: {
        answers: {
          energy: "Meespelen in het vliegveld van Aylin, ik was de douane.",
          need: "Dat leerkrachten mij een dag van tevoren vertellen wat ze van me vragen.",
        },
        shared: thisYear(10, 12),
      },
      agreements: [
        {
          text: "In elke bouw afspreken wanneer je de assistent bijpraat",
          side: "school",
          kind: "do",
          due: thisYear(12, 1),
        },
      ],
      signOff: { on: thisYear(10, 26), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
