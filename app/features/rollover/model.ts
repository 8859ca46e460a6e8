import { daysOfSchoolYear, schoolYearOf, type Day } from "#app/lib/school-year.ts";

/**
 * The school year to go over to: the coming one; or the running one while its school has no cycle for it and had one the
 * year before, because then nobody went over in time.
 */
export function targetYear(today: Day, cycleYears: readonly number[]): number {
  const now = schoolYearOf(today);
  return !cycleYears.includes(now) && cycleYears.includes(now - 1) ? now : now + 1;
}

/** The days something has to end in to end before the new year: from today, or from the summer gone by. */
export function endingIn(year: number, today: Day): { from: Day; to: Day } {
  const { to } = daysOfSchoolYear(year - 1);
  return { from: today < to ? today : to, to };
}

/** What there is to see before anything is done, in the order of the page. */
export const rolloverParts = [
  "talks_open",
  "talks_unsigned",
  "sheets",
  "memberships",
  "rounds",
  "holdings",
  "employments",
  "cao_rules",
] as const;
export type RolloverPart = (typeof rolloverParts)[number];

/** One thing in a list, in planning facts only: a name, a day, and where to go. */
export type RolloverRow = {
  id: number;
  /** A person, or what has no person: a team, a rule. */
  name: string;
  /** A team or role beside it. */
  of: string | null;
  day: Day | null;
  /** Whether it can go on into the new year by this page, for this viewer. */
  canGoOn: boolean;
};

export const readPart = (text: string | null): RolloverPart | null =>
  rolloverParts.find((part) => part === text) ?? null;
