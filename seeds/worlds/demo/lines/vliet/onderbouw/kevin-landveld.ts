import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const kevinLandveld = {
  person: "kevin-landveld",
  questions: [
    {
      text: "Hoe zie ik bij gym wie er nooit de bal krijgt?",
      origin: "practice",
      alignments: [{ ambition: "gezien", judgement: "aligns" }],
      shared: [],
      opened: thisYear(10, 1),
      state: "active",
    },
  ],
  notes: [
    {
      text: "Vanaf de tribune gekeken in plaats van vanaf het veld.",
      values: ["applied"],
      on: thisYear(11, 6),
      question: 0,
      shared: [],
    },
    {
      text: "Er stond steeds iemand achter het net die ik nooit had opgemerkt.",
      values: ["transformative"],
      on: thisYear(11, 16),
      question: 0,
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(10, 9),
      at: "12:00",
      place: "Sporthal",
      state: "closed_unsigned",
      staff: { answers: { energy: "Het schooltoernooi." }, shared: lastYear(10, 9) },
    },
    { kind: "start", on: thisYear(12, 3), at: "12:00", place: "Sporthal", state: "planned" },
  ],
} as const satisfies DemoLine;
