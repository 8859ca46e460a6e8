import { thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

/** Two mornings a week, one sentence: that is enough too. */
export const geertjeBoonstra = {
  person: "geertje-boonstra",
  questions: [
    {
      text: "Aan wie geef ik mijn liedjes door?",
      shared: [],
      opened: thisYear(10, 8),
      state: "active",
    },
  ],
  notes: [
    {
      text: "Het egelliedje gezongen. Sanne nam het op met haar telefoon.",
      values: ["immediate"],
      on: thisYear(11, 5),
      question: 0,
      shared: [],
    },
  ],
  conversations: [{ kind: "start", state: "to_plan" }],
} as const satisfies DemoLine;
