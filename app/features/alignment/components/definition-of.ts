import type { Measure } from "#app/features/snapshots/model.ts";

/** Where on the page it says what a number counts. */
export const definitionOf: Record<Measure | "rubs", string> = {
  question: "counts-questions",
  rubs: "counts-rubs",
  team_question: "counts-teams",
  activity: "counts-activities",
  team_activity: "counts-teams",
  value: "counts-values",
  team_value: "counts-teams",
  story: "counts-stories",
  hindrance: "counts-how",
  agreement: "counts-how",
};
