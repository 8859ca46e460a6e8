import { valueWords } from "#app/features/value/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import type { AskedList } from "../input.ts";
import type { Part } from "../model.ts";
import { formWords, reachWords, rowName, type Named } from "./alignment-words.ts";

/** What a list holds, as its title says it. */
export function listTitle({ row, show, value, reach, form }: AskedList, words: Named): string {
  const what = [
    listWords[show](value),
    reach && reachWords[reach]().toLowerCase(),
    form && formWords[form]().toLowerCase(),
  ]
    .filter(Boolean)
    .join(", ");
  if (row === undefined) return what;
  const where = rowName(row, words);
  if (row === "apart") return `${what}: ${where}`;
  return where ? m.alignment_list_at({ what, ambition: where }) : what;
}

const listWords: Record<Part["show"], (value: Part["value"]) => string> = {
  questions: () => m.alignment_list_questions(),
  activities: () => m.alignment_list_activities(),
  rubs: () => m.alignment_list_rubs(),
  hours: () => m.alignment_list_hours(),
  value: (value) =>
    value ? m.alignment_list_value_of({ value: valueWords[value]() }) : m.alignment_list_value(),
};
