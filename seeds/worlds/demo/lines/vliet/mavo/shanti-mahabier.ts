import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const shantiMahabier = {
  person: "shanti-mahabier",
  questions: [
    {
      text: "Hoe voer ik een gesprek over nieuws waar de klas ruzie over krijgt?",
      why: "Ik vermeed het vorig jaar en dat voelde laf.",
      forWhom: "Mavo 4",
      origin: "practice",
      level: "individual",
      alignments: [
        { ambition: "gezien", judgement: "aligns", why: "Gezien worden is ook je mening mogen hebben." },
      ],
      shared: ["team"],
      opened: thisYear(9, 29),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Workshop lastige gesprekken in de klas",
      kind: "workshop",
      formal: true,
      onSite: true,
      provider: "Bureau Dialoog",
      starts: thisYear(10, 6),
      minutes: 180,
      cents: 75000,
      source: "school",
      state: "done",
      with: ["carla-van-beek", "ricardo-martina"],
      questions: [0],
      shared: ["team"],
    },
  ],
  notes: [
    {
      text: "Vooral het rollenspel bleef hangen, ik was de leerling.",
      values: ["immediate"],
      on: thisYear(10, 6),
      question: 0,
      activity: 0,
      shared: ["team"],
    },
    {
      text: "Eerst opschrijven, dan pas praten. Het werd geen ruzie en ook niet saai.",
      values: ["applied", "realised"],
      on: thisYear(11, 17),
      question: 0,
      from: [0],
      shared: ["team"],
    },
    {
      text: "Na de les nog tien minuten in de auto gezeten, met een goed gevoel.",
      values: ["immediate"],
      on: thisYear(11, 17),
      question: 0,
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(10, 2),
      at: "14:00",
      state: "signed",
      staff: { answers: { energy: "Naar de rechtbank met mavo 4." }, shared: lastYear(10, 2) },
      signOff: { on: lastYear(10, 9), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(9, 29),
      at: "15:00",
      state: "signed",
      staff: {
        answers: {
          energy: "Een leerling die zei: u dacht vast dat we het niet konden.",
          learn: "Durven.",
          need: "Iemand die na zo'n les even langsloopt.",
        },
        shared: thisYear(9, 29),
      },
      questions: [0],
      agreements: [
        {
          text: "Ricardo loopt na de nieuwsles langs",
          side: "school",
          kind: "coach",
          due: thisYear(10, 13),
          question: 0,
          done: thisYear(10, 8),
        },
      ],
      signOff: { on: thisYear(10, 6), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
