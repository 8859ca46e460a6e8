import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const agnieszkaKowalska = {
  person: "agnieszka-kowalska",
  questions: [
    {
      text: "Hoe lang is een nieuwkomer nieuw?",
      why: "Na een jaar taalklas gaan ze naar een gewone groep en dan stopt alles ineens.",
      forWhom: "Voor de kinderen uit mijn taalklas en de juffen die ze krijgen",
      origin: "practice",
      level: "school",
      alignments: [
        {
          ambition: "erbij",
          judgement: "rubs",
          why: "We zeggen iedereen, maar de uren stoppen na veertig weken.",
        },
      ],
      shared: ["school"],
      opened: thisYear(9, 21),
      state: "active",
    },
    {
      text: "Mijn eigen Nederlands schrijven zonder dat een collega het eerst leest",
      form: "aim",
      origin: "ambition",
      shared: [],
      opened: lastYear(9, 22),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Cursus zakelijk schrijven, avond",
      kind: "course",
      formal: true,
      onSite: false,
      provider: "Volksuniversiteit",
      starts: lastYear(1, 13),
      ends: lastYear(3, 31),
      minutes: 1200,
      cents: 24500,
      source: "individual",
      state: "done",
      questions: [1],
      shared: [],
    },
    {
      title: "Overstapweek: drie dagen mee met een kind naar de nieuwe groep",
      kind: "experiment",
      formal: false,
      onSite: true,
      starts: thisYear(11, 9),
      ends: thisYear(11, 13),
      state: "done",
      with: ["mehmet-yilmaz"],
      questions: [0],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "Deze brief aan ouders heb ik alleen geschreven. Twee foutjes, so what.",
      values: ["applied", "immediate"],
      on: lastYear(4, 16),
      question: 1,
      activity: 0,
      shared: [],
    },
    {
      text: "Mehmet had na drie dagen een lijstje van dingen die hij nooit uitlegt. Gymschoenen bijvoorbeeld.",
      values: ["potential"],
      capital: "learning",
      on: thisYear(11, 13),
      question: 0,
      activity: 1,
      shared: ["school"],
    },
    {
      text: "Iemand vroeg in de vergadering wat ik vond en wachtte tot ik klaar was.",
      values: ["immediate"],
      on: thisYear(11, 3),
      question: 1,
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(9, 22),
      at: "15:15",
      state: "held_elsewhere",
    },
    {
      kind: "start",
      on: thisYear(9, 21),
      at: "15:15",
      state: "signed",
      staff: {
        answers: {
          energy: "Een meisje van vorig jaar vertaalde voor een nieuw kind. Zij was de juf.",
          learn: "De overstap beter maken. Iedereen hoort erbij duurt langer dan een jaar.",
          need: "Drie dagen om mee te lopen.",
        },
        shared: thisYear(9, 19),
      },
      partner: {
        answers: {
          bring:
            "Over de uren na veertig weken beslis ik niet. Ik ga het wel navragen en je hoort hoe het zit.",
        },
        shared: thisYear(9, 18),
      },
      questions: [0],
      agreements: [
        {
          text: "Navragen wat er kan na veertig weken taalklas",
          side: "school",
          kind: "do",
          due: thisYear(10, 9),
          question: 0,
        },
        {
          text: "Drie dagen meelopen met een overstapper",
          side: "school",
          kind: "cover",
          due: thisYear(11, 9),
          question: 0,
          done: thisYear(11, 2),
        },
      ],
      signOff: { on: thisYear(9, 28), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
