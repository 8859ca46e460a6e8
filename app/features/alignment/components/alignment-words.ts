import { valueWords } from "#app/features/value/components/words.ts";
import type { ValueKind } from "#app/features/value/model.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import type { Asked } from "../input.ts";
import type { Part, RowKey } from "../model.ts";

/** Small numbers in words, as one writes them in a sentence. */
export const inWords = (count: number) => m.alignment_numbers().split(" ")[count] ?? String(count);

export const questionsInWords = (count: number) =>
  count === 1 ? m.alignment_questions_one() : m.alignment_questions_many({ count });

export const activitiesInWords = (count: number) =>
  count === 1 ? m.alignment_activities_one() : m.alignment_activities_many({ count });

export const rubsInWords = (count: number) =>
  count === 1 ? m.alignment_rubs_one() : m.alignment_rubs_many({ count });

/** The list behind a number of the overview. */
export const listPath = ({ school, year, team }: Asked, { row, ...part }: Part) =>
  paths.alignmentList({ school, year, lineage: row, team, ...part });

type Row = { title: string | null } | null;

/** What a list holds, as its title says it. */
export function listTitle(
  row: RowKey | undefined,
  words: Row,
  show: Part["show"],
  value: ValueKind | undefined,
): string {
  const what = listWords[show](value);
  const where =
    row === "apart" ? m.alignment_apart() : row === "goal" ? m.alignment_goal_row() : words?.title;
  if (row === "apart") return `${what}: ${where}`;
  return where ? m.alignment_list_at({ what, ambition: where }) : what;
}

const listWords: Record<Part["show"], (value: ValueKind | undefined) => string> = {
  questions: () => m.alignment_list_questions(),
  activities: () => m.alignment_list_activities(),
  rubs: () => m.alignment_list_rubs(),
  value: (value) =>
    value ? m.alignment_list_value_of({ value: valueWords[value]() }) : m.alignment_list_value(),
};
