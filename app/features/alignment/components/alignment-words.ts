import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import type { FlowForm } from "../flow.ts";
import type { Asked } from "../input.ts";
import type { OwnerKind, Part, Reach, RowKey } from "../model.ts";

/** Small numbers in words, as one writes them in a sentence. */
export const inWords = (count: number) => m.alignment_numbers().split(" ")[count] ?? String(count);

export const questionsInWords = (count: number) =>
  count === 1 ? m.alignment_questions_one() : m.alignment_questions_many({ count });

export const activitiesInWords = (count: number) =>
  count === 1 ? m.alignment_activities_one() : m.alignment_activities_many({ count });

export const rubsInWords = (count: number) =>
  count === 1 ? m.alignment_rubs_one() : m.alignment_rubs_many({ count });

/** Whose questions they are, as a filter and a picture say it. */
export const ownerWords: Record<OwnerKind, () => string> = {
  person: m.alignment_owner_person,
  team: m.alignment_owner_team,
};

export const reachWords: Record<Reach, () => string> = {
  individual: m.alignment_reach_individual,
  team: m.alignment_reach_team,
  across: m.alignment_reach_across,
};

export const formWords: Record<FlowForm, () => string> = {
  courses: m.alignment_form_courses,
  looking: m.alignment_form_looking,
  groups: m.alignment_form_groups,
  guidance: m.alignment_form_guidance,
  trying: m.alignment_form_trying,
  sharing: m.alignment_form_sharing,
  other: m.alignment_form_other,
  none: m.alignment_form_none,
};

/** What was asked for as a URL says it; every filter goes along. */
export const filtersOf = ({ school, year, team, owner, group, beamer }: Asked) => ({
  ...{ school, year, team, owner, group },
  beamer: beamer ? (1 as const) : undefined,
});

/** The list behind a number of the overview. */
export const listPath = (asked: Asked, { row, ...part }: Part) =>
  paths.alignmentList({ ...filtersOf(asked), lineage: row, ...part });

export type Named = { title: string | null } | null | undefined;

/** A row by its name, also one that is no ambition. */
export const rowName = (row: RowKey, words: Named): string =>
  row === "apart" ? m.alignment_apart() : row === "goal" ? m.alignment_goal_row() : (words?.title ?? "");
