import type { Day } from "#app/lib/school-year.ts";

/**
 * The reports in the order of the HR year, with the months in which they are asked for: account to the council and the annual
 * report in spring, the work division before the summer, hours and money before and after New Year.
 */
export const seasons = {
  coverage: [10, 2, 6],
  budget: [11, 1],
  hours: [11, 1],
  "work-division": [3, 4, 5],
  functions: [3, 4],
  council: [4, 5, 6],
  "annual-report": [5, 6],
  barriers: [5, 6],
  "starters-leavers": [8, 9],
} as const satisfies Record<string, readonly number[]>;

export type ReportName = keyof typeof seasons;

export const reportNames = Object.keys(seasons) as ReportName[];

/** Whether a report is asked for in the month of a day. */
export const isInSeason = (name: ReportName, day: Day) =>
  (seasons[name] as readonly number[]).includes(Number(day.slice(5, 7)));
