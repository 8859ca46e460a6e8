import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const denizKaya = {
  person: "deniz-kaya",
  questions: [
    {
      text: "Hoe laat ik mavo 3 ontdekken dat ze wél kunnen rekenen?",
      why: "Ze komen binnen met het idee dat wiskunde voor anderen is.",
      forWhom: "Mavo 3, twee klassen",
      origin: "talent",
      level: "individual",
      alignments: [{ ambition: "vragen", judgement: "aligns" }],
      shared: ["team", "school"],
      opened: lastYear(9, 30),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Werkplaatsrekenen met Wouter",
      kind: "design_team",
      formal: false,
      onSite: true,
      starts: lastYear(1, 14),
      minutes: 600,
      source: "school",
      state: "running",
      with: ["wouter-smeets"],
      questions: [0],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "Ze zaagden een plank in de verhouding 3 op 5. Zonder boek, zonder zuchten.",
      values: ["realised"],
      forWhom: "pupils",
      on: lastYear(3, 25),
      question: 0,
      activity: 0,
      shared: ["school"],
    },
    {
      text: "Twee lessen per week begin ik in de werkplaats.",
      values: ["applied"],
      on: thisYear(9, 30),
      question: 0,
      activity: 0,
      from: [0],
      shared: ["school"],
    },
    {
      text: "Het boek en de werkplaats lopen nu drie weken uit elkaar, daar krijg ik de toets niet bij.",
      values: [],
      sense: "negative",
      on: thisYear(11, 4),
      question: 0,
      shared: ["partner"],
    },
    {
      text: "Wouter en ik kibbelen over millimeters en dat is eigenlijk de les.",
      values: ["immediate"],
      on: lastYear(5, 13),
      question: 0,
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(9, 30),
      at: "14:00",
      state: "signed",
      staff: {
        answers: { energy: "De klas die klapte voor een som.", learn: "Vertrouwen geven, in mavo 3." },
        shared: lastYear(9, 29),
      },
      questions: [0],
      agreements: [
        {
          text: "Werkplaats openstellen voor wiskunde",
          side: "school",
          kind: "room",
          due: lastYear(1, 12),
          question: 0,
          done: lastYear(1, 9),
        },
      ],
      signOff: { on: lastYear(10, 7), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(9, 29),
      at: "14:00",
      state: "signed",
      staff: {
        answers: {
          energy: "Hout.",
          learn: "De toets laten passen bij wat we doen.",
          need: "Toestemming om een toets te schrappen.",
        },
        reviews: [
          {
            question: 0,
            how: "further",
            helped: "Wouter, en iets in handen hebben.",
            hindered: "Het toetsrooster.",
          },
        ],
        shared: thisYear(9, 28),
      },
      partner: {
        answers: { saw: "Ze lopen jouw lokaal in alsof het hun garage is." },
        shared: thisYear(9, 29),
      },
      agreements: [
        {
          text: "Met de sectie besluiten welke toets vervalt",
          side: "own",
          kind: "do",
          due: thisYear(11, 27),
          question: 0,
        },
      ],
      signOff: { on: thisYear(10, 6), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
