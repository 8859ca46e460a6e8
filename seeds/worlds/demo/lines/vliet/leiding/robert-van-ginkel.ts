import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const robertVanGinkel = {
  person: "robert-van-ginkel",
  questions: [
    {
      text: "Wat moet er van mijn bureau af zodat ik vaker in een les zit?",
      origin: "practice",
      level: "individual",
      alignments: [{ ambition: "samen-lesgeven", judgement: "aligns" }],
      shared: ["school"],
      opened: thisYear(10, 6),
      state: "active",
    },
  ],
  notes: [
    {
      text: "Twee uur in klas 2 gezeten en daarna drie mails niet beantwoord. De wereld draaide door.",
      values: ["immediate", "applied"],
      on: thisYear(11, 17),
      question: 0,
      shared: ["school"],
    },
    {
      text: "Niemand miste me dinsdag. Even slikken.",
      values: ["transformative"],
      on: thisYear(11, 18),
      question: 0,
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(10, 7),
      at: "13:00",
      state: "signed",
      staff: { answers: { energy: "Leerlingen rondleiden in groep 8." }, shared: lastYear(10, 6) },
      signOff: { on: lastYear(10, 14), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(10, 6),
      at: "13:00",
      state: "signed",
      staff: {
        answers: {
          energy: "De vier middagen over de visie.",
          learn: "Loslaten van wat anderen beter kunnen.",
          need: "Een secretaresse of een kortere lijst.",
        },
        shared: thisYear(10, 5),
      },
      partner: {
        answers: { bring: "Van de rapportages die wij vragen lees ik de helft. Die helft schrappen we." },
        shared: thisYear(10, 5),
      },
      questions: [0],
      agreements: [
        {
          text: "Lijst van rapportages aan het bestuur halveren",
          side: "school",
          kind: "do",
          due: thisYear(1, 15),
          question: 0,
        },
      ],
      signOff: { on: thisYear(10, 13), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
