import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const ansVerbeek = {
  person: "ans-verbeek",
  questions: [
    {
      text: "Wat hoort er in een mediatheek waar niemand meer iets komt opzoeken?",
      origin: "practice",
      alignments: [{ goal: "vliet-lezen-in-elk-vak", judgement: "partly" }],
      shared: ["school"],
      opened: thisYear(10, 6),
      state: "active",
    },
  ],
  notes: [
    {
      text: "De bank bij het raam zit vol, met boeken nog wel.",
      values: ["immediate"],
      on: thisYear(11, 9),
      question: 0,
      shared: [],
    },
  ],
  conversations: [
    { kind: "start", on: lastYear(10, 13), at: "10:30", state: "cancelled" },
    { kind: "start", state: "to_plan" },
  ],
} as const satisfies DemoLine;
