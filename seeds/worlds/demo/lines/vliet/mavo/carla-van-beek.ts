import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const carlaVanBeek = {
  person: "carla-van-beek",
  questions: [
    {
      text: "Mijn mavoleerlingen schrijven zoals ze praten. Is dat erg?",
      origin: "practice",
      level: "individual",
      alignments: [{ ambition: "taal", judgement: "partly", why: "Taal in elk vak, maar welke taal dan." }],
      shared: ["school"],
      opened: thisYear(9, 24),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Brieven schrijven aan de gemeente over het skatepark",
      kind: "experiment",
      formal: false,
      onSite: true,
      starts: thisYear(10, 8),
      state: "running",
      with: ["shanti-mahabier"],
      questions: [0],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "De wethouder schreef terug. Opeens wilden ze weten waar een komma hoort.",
      values: ["realised", "immediate"],
      forWhom: "pupils",
      on: thisYear(11, 12),
      question: 0,
      activity: 0,
      shared: ["school"],
    },
    {
      text: "Over vier jaar mag ik stoppen en ik wil nog helemaal niet.",
      values: [],
      on: thisYear(11, 5),
      shared: [],
    },
  ],
  conversations: [
    { kind: "start", on: lastYear(9, 18), at: "15:00", state: "held_elsewhere" },
    {
      kind: "start",
      on: thisYear(9, 24),
      at: "15:00",
      state: "signed",
      staff: {
        answers: {
          energy: "Een leerling die me verbeterde, terecht.",
          learn: "Anders kijken naar hun taal.",
        },
        shared: thisYear(9, 23),
      },
      partner: {
        answers: { saw: "Leerlingen groeten jou in de supermarkt. Mij niet." },
        shared: thisYear(9, 24),
      },
      questions: [0],
      signOff: { on: thisYear(10, 1), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
