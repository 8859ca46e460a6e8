import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const loesKuipers = {
  person: "loes-kuipers",
  questions: [
    {
      text: "Lezen ze in groep 7 nog echt als ik niet kijk?",
      origin: "practice",
      alignments: [
        {
          ambition: "lezen",
          judgement: "partly",
          why: "Een half uur per dag is veel als je het zonder controle doet. Dat vind ik lastig.",
        },
      ],
      shared: ["team"],
      opened: thisYear(9, 16),
      state: "active",
    },
  ],
  notes: [
    {
      text: "Een week niet rondgelopen. Twee kinderen lazen niet, de rest wel. Eerlijk gezegd had ik er tien verwacht.",
      values: ["transformative"],
      on: thisYear(10, 16),
      question: 0,
      shared: ["team"],
    },
    {
      text: "De studiemiddag over sociale media, ik heb er niks aan gehad.",
      values: [],
      sense: "none",
      on: lastYear(3, 11),
      shared: [],
    },
    {
      text: "Vier collega's zeiden apart tegen mij dat ze het ook spannend vinden.",
      values: ["immediate"],
      on: thisYear(9, 30),
      question: 0,
      shared: [],
    },
  ],
  activities: [
    {
      title: "Studiemiddag sociale media",
      kind: "study_day",
      formal: true,
      onSite: true,
      provider: "Mediawijs Onderwijs",
      starts: lastYear(3, 11),
      minutes: 180,
      source: "assigned",
      state: "done",
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(9, 18),
      at: "14:30",
      state: "signed",
      staff: { answers: { energy: "Toneel met groep 8." }, shared: lastYear(9, 17) },
      signOff: { on: lastYear(9, 25), staff: { kind: "seen" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(9, 16),
      at: "14:30",
      state: "signed",
      staff: {
        answers: {
          energy: "De musical die er nog niet is.",
          learn: "Vertrouwen dat ze lezen. Ik geloof de visie wel, maar mijn benen niet.",
          need: "Niemand die in dat half uur binnenkomt met een mededeling.",
        },
        shared: thisYear(9, 16),
      },
      partner: {
        answers: { saw: "Jij zegt wat anderen denken, en dan lacht iedereen opgelucht." },
        shared: thisYear(9, 15),
      },
      questions: [0],
      agreements: [
        {
          text: "Geen onderbrekingen tussen half negen en negen, in alle bouwen",
          side: "school",
          kind: "do",
          due: thisYear(9, 28),
          question: 0,
          done: thisYear(9, 24),
          views: { staff: "not_enough", partner: "enough" },
        },
      ],
      signOff: {
        on: thisYear(9, 23),
        staff: { kind: "seen_with_response", response: "Prima verslag. Het blijft wel een experiment." },
        partner: { kind: "agreed" },
      },
    },
  ],
} as const satisfies DemoLine;
