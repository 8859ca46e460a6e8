import type { NameParts } from "#app/lib/name.ts";
import type { Day } from "#app/lib/school-year.ts";

export const functionGroups = ["teaching", "support", "direction"] as const;
export type FunctionGroup = (typeof functionGroups)[number];

/** The parts of the list; each total opens the one of its name. */
export const coverageShows = [
  "all",
  "long_ago",
  "very_long_ago",
  "never",
  "planned",
  "new",
  "paused",
] as const;
export type CoverageShow = (typeof coverageShows)[number];

/** The two days that conversations are measured by: so many months before today, by the rules of the board. */
export type Borders = { long: Day; veryLong: Day; longMonths: number; veryLongMonths: number };

export type CoverageState = "paused" | "new" | "never" | "very_long_ago" | "long_ago" | "lately";

/** One person at one school: when the last conversation was, and when the next is. Nothing else is known here. */
export type CoverageRow = NameParts & {
  personId: number;
  schoolId: number;
  schoolName: string;
  teamId: number | null;
  teamName: string | null;
  functionName: string;
  functionGroup: FunctionGroup;
  partnerId: number | null;
  paused: boolean;
  /** First day of work at this school. */
  since: Day;
  last: Day | null;
  next: Day | null;
};

/**
 * How it stands with someone. On the very day that it is so many months ago, it is so many months ago. Who works here
 * shorter than that and had no conversation yet is new, not late; who is paused is left out of every other part.
 */
export function stateOf(
  { paused, since, last }: Pick<CoverageRow, "paused" | "since" | "last">,
  borders: Borders,
): CoverageState {
  if (paused) return "paused";
  if (last === null) return since > borders.long ? "new" : "never";
  if (last <= borders.veryLong) return "very_long_ago";
  return last <= borders.long ? "long_ago" : "lately";
}

/** Whether someone is in a part of the list; the total of that part counts with the same. */
export function isShown(row: CoverageRow, show: CoverageShow, borders: Borders): boolean {
  const state = stateOf(row, borders);
  if (state === "paused" || show === "paused") return state === show;
  switch (show) {
    case "all":
      return true;
    case "planned":
      return row.next !== null;
    case "long_ago":
      return state === "long_ago" || state === "very_long_ago" || state === "never";
    case "very_long_ago":
      return state === "very_long_ago" || (state === "never" && row.since <= borders.veryLong);
    case "never":
    case "new":
      return state === show;
  }
}

export type Totals = Record<CoverageShow, number>;

export function countCoverage(rows: readonly CoverageRow[], borders: Borders): Totals {
  const count = (show: CoverageShow) => rows.filter((row) => isShown(row, show, borders)).length;
  return Object.fromEntries(coverageShows.map((show) => [show, count(show)])) as Totals;
}

export type CoverageFilter = {
  school?: number;
  team?: number;
  group?: FunctionGroup;
  partner?: number;
  show: CoverageShow;
  page: number;
};

/** Whether a row is of the school, team, function group and partner asked for. */
export const isAsked = (row: CoverageRow, { school, team, group, partner }: CoverageFilter) =>
  (school === undefined || row.schoolId === school) &&
  (team === undefined || row.teamId === team) &&
  (group === undefined || row.functionGroup === group) &&
  (partner === undefined || row.partnerId === partner);
