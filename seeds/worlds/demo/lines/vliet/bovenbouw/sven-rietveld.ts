import { thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

/** Began this August. */
export const svenRietveld = {
  person: "sven-rietveld",
  questions: [
    {
      text: "Hoe krijg ik 5 havo rustig op vrijdag het zevende uur?",
      origin: "practice",
      shared: ["partner"],
      opened: thisYear(9, 22),
      state: "active",
    },
    { text: "Volhouden of stoppen?", shared: [], opened: thisYear(11, 6), state: "active" },
  ],
  notes: [
    {
      text: "Vrijdag begonnen met een proefje in plaats van absenten. Scheelt.",
      values: ["applied"],
      on: thisYear(10, 30),
      question: 0,
      shared: ["partner"],
    },
    {
      text: "Pieter zei dat hij in zijn eerste jaar een keer in het magazijn is gaan zitten.",
      values: ["immediate"],
      on: thisYear(11, 10),
      question: 1,
      shared: [],
    },
  ],
  hindrances: [
    { text: "Mijn begeleidingsuur valt steeds uit.", kind: "cover", on: thisYear(11, 10), shared: [] },
  ],
  conversations: [
    {
      kind: "start",
      on: thisYear(9, 22),
      at: "15:00",
      state: "signed",
      staff: {
        answers: {
          energy: "Een meisje dat de lift wilde natekenen om te snappen hoe hij werkt.",
          need: "Oude proefwerken.",
        },
        shared: thisYear(9, 22),
      },
      partner: {
        answers: {
          saw: "Je kent na drie weken alle namen.",
          bring: "Je hebt een vaste begeleider en recht op minder lessen. Ik let daarop.",
        },
        shared: thisYear(9, 21),
      },
      questions: [0],
      agreements: [
        {
          text: "Vrijdag zevende uur ruilen na de kerst",
          side: "school",
          kind: "roster",
          due: thisYear(1, 4),
          question: 0,
        },
      ],
      signOff: { on: thisYear(9, 29), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "progress",
      on: thisYear(12, 1),
      at: "15:00",
      state: "planned",
      opening: "Als je één uur uit je week mocht schrappen, welk zou het zijn?",
    },
  ],
} as const satisfies DemoLine;
