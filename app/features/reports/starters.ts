import { differenceInYears, parseISO } from "date-fns";
import { monthsBefore } from "#app/lib/months.ts";
import type { Day } from "#app/lib/school-year.ts";

/** How long someone is a starter, and the years whose talks are named. */
const STARTER_YEARS = 3;

/** Who came to the board less than three years ago, or begins in the profession as her employment says. */
export const isStarter = ({ first, starting }: { first: Day; starting: boolean }, today: Day) =>
  starting || first > monthsBefore(today, STARTER_YEARS * 12);

/** The days of talks in each of the first three years from the first day, the earliest first; later ones are left out. */
export function talksByYear(first: Day, days: readonly Day[]): Day[][] {
  const sorted = [...days].filter((day) => day >= first).sort();
  return Array.from({ length: STARTER_YEARS }, (_, year) =>
    sorted.filter((day) => differenceInYears(parseISO(day), parseISO(first)) === year),
  );
}
