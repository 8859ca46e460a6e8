import { lastYear, thisYear } from "../../../days.ts";
import type { DemoTeamLine } from "../../../line-types.ts";

export const onderbouwTeam = {
  team: "wissel-onderbouw",
  writer: "joyce-wijngaarde",
  questions: [
    {
      text: "Hoe houden we het leeshalfuur elke dag vol, ook met kinderen die nog niet lezen?",
      why: "Het is het eerste wat sneuvelt als er iets tussendoor komt.",
      origin: "school_theme",
      level: "team",
      alignments: [
        { goal: "wissel-lezen", judgement: "aligns" },
        { ambition: "lezen", judgement: "aligns", why: "Prentenboeken tellen ook als echt lezen." },
      ],
      shared: ["school"],
      opened: lastYear(10, 6),
      state: "active",
    },
    {
      text: "Wat kunnen wij de andere bouwen laten zien van hoe kleuters leren?",
      level: "team",
      alignments: [
        {
          ambition: "elkaar",
          judgement: "partly",
          why: "Dan moeten ze wel kunnen komen, en wij kunnen weg.",
        },
      ],
      shared: [],
      opened: thisYear(10, 1),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Alle deuren open om half negen: kinderen kiezen bij wie ze luisteren",
      kind: "experiment",
      formal: false,
      onSite: true,
      starts: lastYear(11, 10),
      state: "running",
      questions: [0],
      goals: ["wissel-lezen"],
      shared: ["school"],
    },
    {
      title: "Voorleesontbijt met grootouders",
      kind: "knowledge_sharing",
      formal: false,
      onSite: true,
      starts: lastYear(1, 28),
      minutes: 120,
      state: "done",
      questions: [0],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "In februari vroegen de kinderen om kwart over acht al wie er vandaag voorlas. We hoeven het niet meer te plannen.",
      values: ["realised"],
      forWhom: "pupils",
      on: lastYear(2, 12),
      question: 0,
      activity: 0,
      shared: ["school"],
    },
    {
      text: "Alleen op dinsdag lukt het niet, door gym.",
      values: [],
      sense: "none",
      on: thisYear(9, 22),
      question: 0,
      activity: 0,
      shared: [],
    },
  ],
} as const satisfies DemoTeamLine;
