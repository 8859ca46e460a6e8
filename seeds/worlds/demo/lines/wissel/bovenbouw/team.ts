import { thisYear } from "../../../days.ts";
import type { DemoTeamLine } from "../../../line-types.ts";

export const bovenbouwTeam = {
  team: "wissel-bovenbouw",
  writer: "jelle-wiersma",
  questions: [
    {
      text: "Wat blijft er in groep 8 over van het leeshalfuur als de toetsen, het kamp en de musical komen?",
      why: "In mei lazen we vorig jaar bijna niet.",
      origin: "practice",
      level: "team",
      alignments: [
        {
          goal: "wissel-lezen",
          judgement: "partly",
          why: "Elke dag is voor ons te krap bedacht, elke week zonder uitzondering lukt wel.",
        },
      ],
      shared: ["school"],
      opened: thisYear(9, 23),
      state: "active",
    },
    {
      text: "Hoe voeren we het adviesgesprek zo dat een kind zelf ook iets zegt?",
      level: "team",
      alignments: [{ ambition: "erbij", judgement: "aligns" }],
      shared: [],
      opened: thisYear(11, 4),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Jaarrooster van groep 7 en 8 naast elkaar leggen",
      kind: "design_team",
      formal: false,
      onSite: true,
      starts: thisYear(11, 4),
      minutes: 120,
      state: "done",
      questions: [0],
      shared: ["school"],
    },
    {
      title: "Oefenen met adviesgesprekken, met acteurs van de toneelgroep",
      kind: "workshop",
      formal: true,
      onSite: true,
      provider: "Toneelgroep De Plint",
      starts: thisYear(12, 15),
      minutes: 150,
      cents: 60000,
      source: "school",
      state: "booked",
      questions: [1],
      shared: [],
    },
  ],
  notes: [
    {
      text: "Elf middagen gevonden waarop iets anders mocht wijken.",
      values: ["potential"],
      capital: "tangible",
      on: thisYear(11, 4),
      question: 0,
      activity: 0,
      shared: ["school"],
    },
  ],
} as const satisfies DemoTeamLine;
