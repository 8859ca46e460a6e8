import { groupWords } from "#app/features/people/components/words.ts";
import { dutchDay } from "#app/lib/csv.ts";
import { listName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import type { Borders, CoverageShow, CoverageState, FunctionGroup, Totals } from "../model.ts";

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

type Line = NameParts & {
  schoolName: string;
  teamName: string | null;
  functionName: string;
  functionGroup: FunctionGroup;
  partnerName: string | null;
  last: string | null;
  next: string | null;
  state: CoverageState;
};

/** The list as a file: the columns of the screen. */
export function coverageTable(lines: readonly Line[], borders: Borders) {
  return {
    heads: [
      m.reports_name(),
      m.reports_school(),
      m.reports_team(),
      m.reports_function(),
      m.reports_group(),
      m.reports_partner(),
      m.reports_last(),
      m.reports_next(),
      m.reports_state(),
    ],
    rows: lines.map((line) => [
      listName(line),
      line.schoolName,
      line.teamName ?? "",
      line.functionName,
      groupWords[line.functionGroup](),
      line.partnerName ?? "",
      dutchDay(line.last),
      dutchDay(line.next),
      stateWords[line.state](borders),
    ]),
  };
}

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

/** The totals per school as a file: the columns of the screen. */
export function totalsTable(schools: readonly { name: string; totals: Totals }[], borders: Borders) {
  return {
    heads: [
      m.reports_school(),
      ...totalShows.map((show) => (show === "all" ? m.reports_staff() : showWords[show](borders))),
    ],
    rows: schools.map(({ name, totals }) => [name, ...totalShows.map((show) => totals[show])]),
  };
}
