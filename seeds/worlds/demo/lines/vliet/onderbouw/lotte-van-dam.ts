import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const lotteVanDam = {
  person: "lotte-van-dam",
  questions: [
    {
      text: "Hoe help ik een starter zonder mijn manier van lesgeven door te geven?",
      why: "Ze ging op mij lijken en dat stond haar niet.",
      origin: "talent",
      level: "individual",
      alignments: [
        { ambition: "samen-lesgeven", judgement: "aligns" },
        { goal: "vliet-startende-docenten", judgement: "aligns" },
      ],
      shared: ["school"],
      opened: thisYear(9, 23),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Basiscursus begeleiden van starters",
      kind: "course",
      formal: true,
      onSite: false,
      provider: "Lerarenacademie West",
      starts: lastYear(1, 21),
      ends: lastYear(3, 25),
      minutes: 720,
      cents: 52000,
      source: "school",
      state: "done",
      goals: [],
      shared: ["partner"],
    },
  ],
  notes: [
    {
      text: "Vooral geleerd hoe lang ik aan het woord ben.",
      values: ["transformative"],
      on: lastYear(3, 25),
      activity: 0,
      shared: ["partner"],
    },
    {
      text: "Merel heeft een eigen manier gevonden om een klas stil te krijgen. Ze fluistert. Ik zou het niet kunnen.",
      values: ["realised"],
      forWhom: "team",
      on: thisYear(11, 11),
      question: 0,
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(9, 24),
      at: "13:30",
      state: "signed",
      staff: { answers: { energy: "Engels toneel met 2 vwo." }, shared: lastYear(9, 24) },
      agreements: [
        {
          text: "Uren voor begeleiding van Merel",
          side: "school",
          kind: "time",
          minutes: 2400,
          due: lastYear(10, 10),
          done: lastYear(11, 3),
          moved: 1,
          views: { staff: "not_enough", partner: "enough" },
        },
      ],
      signOff: { on: lastYear(10, 1), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(9, 23),
      at: "13:30",
      state: "signed",
      staff: {
        answers: {
          energy: "Een oud-leerling die nu zelf Engels studeert.",
          learn: "Begeleiden zonder te kneden.",
          need: "Dat de uren dit keer in augustus al vaststaan en niet pas in november.",
        },
        shared: thisYear(9, 22),
      },
      partner: {
        answers: { saw: "Merel praat over jou alsof je een collega bent en geen begeleider." },
        shared: thisYear(9, 23),
      },
      questions: [0],
      agreements: [
        {
          text: "Begeleidingsuren voor volgend jaar voor de meivakantie vastleggen",
          side: "school",
          kind: "time",
          minutes: 2400,
          due: thisYear(4, 16),
          question: 0,
        },
      ],
      signOff: { on: thisYear(9, 30), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
