import { thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const ricardoMartina = {
  person: "ricardo-martina",
  questions: [
    {
      text: "Hoe bereik ik de leerling die nooit te laat komt en nooit iets zegt?",
      why: "Ik ken vooral de herrie.",
      forWhom: "De stille leerlingen van de mavo",
      origin: "practice",
      level: "school",
      alignments: [
        {
          ambition: "gezien",
          judgement: "rubs",
          why: "We zeggen elke leerling, en onze lijsten tonen alleen wie er fout gaat.",
        },
      ],
      shared: ["school"],
      opened: thisYear(9, 30),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Elke dag lunchen aan een andere tafel",
      kind: "experiment",
      formal: false,
      onSite: true,
      starts: thisYear(10, 5),
      state: "running",
      questions: [0],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "In zes weken veertig namen geleerd die op geen enkele lijst stonden.",
      values: ["realised", "transformative"],
      forWhom: "pupils",
      on: thisYear(11, 20),
      question: 0,
      activity: 0,
      shared: ["school"],
    },
    {
      text: "Vroeger zat ik zelf aan zo'n tafel.",
      values: ["transformative"],
      on: thisYear(10, 9),
      question: 0,
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: thisYear(9, 30),
      at: "13:00",
      state: "signed",
      staff: {
        answers: {
          energy: "Een high five van iemand die vorig jaar niet eens knikte.",
          learn: "De stillen zien.",
        },
        shared: thisYear(9, 29),
      },
      questions: [0],
      signOff: { on: thisYear(10, 7), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
