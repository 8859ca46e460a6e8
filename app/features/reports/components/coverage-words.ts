import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import type { Borders, CoverageShow, CoverageState } from "../model.ts";

type Words = (borders: Borders) => string;

export const showWords: Record<CoverageShow, Words> = {
  all: () => m.reports_show_all(),
  long_ago: ({ longMonths: months }) => m.reports_show_long_ago({ months }),
  very_long_ago: ({ veryLongMonths: months }) => m.reports_show_very_long_ago({ months }),
  never: () => m.reports_show_never(),
  planned: () => m.reports_show_planned(),
  new: () => m.reports_show_new(),
  paused: () => m.reports_show_paused(),
};

export const stateWords: Record<CoverageState, Words> = {
  paused: () => m.reports_state_paused(),
  new: () => m.reports_state_new(),
  never: () => m.reports_state_never(),
  long_ago: ({ longMonths: months }) => m.reports_state_long_ago({ months }),
  very_long_ago: ({ veryLongMonths: months }) => m.reports_state_very_long_ago({ months }),
  // What is as it should be needs no word.
  lately: () => "",
};

/** A total in words, as the sentence above the list says it. */
export const totalWords: Record<CoverageShow, (count: number, borders: Borders) => string> = {
  all: (count) => (count === 1 ? m.reports_people_one() : m.reports_people_many({ count })),
  long_ago: (count, { longMonths: months }) => m.reports_total_long_ago({ count, months }),
  very_long_ago: (count, { veryLongMonths: months }) => m.reports_total_very_long_ago({ count, months }),
  never: (count) => m.reports_total_never({ count }),
  planned: (count) => m.reports_total_planned({ count }),
  new: (count) => m.reports_total_new({ count }),
  paused: (count) => m.reports_total_paused({ count }),
};

/** The columns of the totals: everyone, then each part. */
export const totalShows = [
  "all",
  "planned",
  "long_ago",
  "very_long_ago",
  "never",
  "new",
  "paused",
] as const satisfies CoverageShow[];

/** That the parts are no division: somebody stands in several, or in none. */
export const overlapWords: Words = ({ longMonths, veryLongMonths }) =>
  m.reports_coverage_overlap({ long: longMonths, very: veryLongMonths });

/** What the report counts and by which rules, in words. */
export const coverageDefinition = (
  borders: Borders,
  rules: readonly { value: number; source: string }[],
) => ({
  definition: [
    m.reports_definition_last(),
    m.reports_definition_long({ day: showDay(borders.long), months: borders.longMonths }),
    m.reports_definition_new(),
  ],
  sources: rules.map(({ value, source }) => m.reports_definition_rule({ months: value, source })),
});
