import { thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

/** Began in August: her first three months. */
export const sanneBakker = {
  person: "sanne-bakker",
  questions: [
    {
      text: "Hoe geef ik leesonderwijs aan kinderen die al lezen en kinderen die nog geen letter kennen, in dezelfde les?",
      why: "Op de pabo zei iedereen dat het kon.",
      forWhom: "Groep 3b",
      origin: "practice",
      level: "individual",
      alignments: [
        {
          ambition: "lezen",
          judgement: "aligns",
          why: "Ook voor wie nog niet kan lezen moet er een half uur zijn.",
        },
      ],
      shared: ["team"],
      opened: thisYear(9, 24),
      state: "active",
    },
    {
      text: "Ben ik wel streng genoeg?",
      shared: [],
      opened: thisYear(10, 14),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Elke woensdag met Malika de week doorspreken",
      kind: "mentoring",
      formal: false,
      onSite: true,
      starts: thisYear(9, 2),
      minutes: 1200,
      source: "starter",
      state: "running",
      with: ["malika-el-idrissi"],
      questions: [0],
      shared: ["team"],
    },
    {
      title: "Starterskring Lindehof, eerste jaar",
      kind: "plc",
      formal: true,
      onSite: false,
      provider: "Stichting Lindehof",
      starts: thisYear(10, 7),
      ends: thisYear(6, 9),
      minutes: 900,
      source: "starter",
      state: "running",
      shared: ["partner"],
    },
  ],
  notes: [
    {
      text: "Malika zei dat zij in haar eerste jaar elke dag om zes uur naar huis ging. Ik dacht dat ik de enige was.",
      values: ["immediate"],
      on: thisYear(9, 16),
      activity: 0,
      shared: [],
    },
    {
      text: "Lezers lezen voor aan letterkinderen, die de plaatjes uitleggen. Iedereen is een half uur bezig.",
      values: ["applied"],
      on: thisYear(11, 11),
      question: 0,
      shared: ["team"],
    },
    {
      text: "Weet niet of spelen met Aylin bij lezen hoort, maar ze schreven wel bordjes voor hun winkel.",
      values: [],
      on: thisYear(11, 10),
      question: 0,
      shared: [],
    },
    {
      text: "Vandaag ging alles mis en om drie uur moest ik er al om lachen.",
      values: ["immediate"],
      on: thisYear(10, 29),
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: thisYear(9, 24),
      at: "15:15",
      state: "signed",
      opening: "Wat had je op de pabo niet bedacht en blijkt wel zo te zijn?",
      staff: {
        answers: {
          energy: "Dat ze 's ochtends gewoon weer komen en blij zijn dat ik er ben.",
          learn: "Lezen met zulke verschillen. En opruimen voor vijven.",
          need: "Malika houden als begeleider, ook na de kerst.",
        },
        shared: thisYear(9, 23),
      },
      partner: {
        answers: {
          saw: "Je stelde in je tweede week een vraag die wij al jaren niet meer stellen: waarom doen jullie dit zo?",
          bring: "Het eerste jaar hoeft er bij jou niets extra's. Geen werkgroep, geen commissie.",
        },
        shared: thisYear(9, 22),
      },
      questions: [0],
      agreements: [
        {
          text: "Malika blijft het hele jaar begeleider, met uren",
          side: "school",
          kind: "coach",
          minutes: 2400,
          due: thisYear(10, 16),
          question: 0,
          done: thisYear(10, 12),
        },
        { text: "Eén keer per week om half vijf naar huis", side: "own", kind: "do", due: thisYear(12, 18) },
      ],
      signOff: { on: thisYear(9, 30), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    { kind: "progress", on: thisYear(1, 19), at: "15:15", state: "planned" },
  ],
} as const satisfies DemoLine;
