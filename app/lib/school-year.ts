import { addDays, formatISO, parseISO } from "date-fns";

/** A calendar day as ISO text `YYYY-MM-DD`. */
export type Day = string;

/** The school year a day falls in, by its first calendar year: 1 August to 31 July (2026 is 2026/2027). */
export function schoolYearOf(day: Day): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 8 ? year : year - 1;
}

/** First and last day of a school year. */
export const daysOfSchoolYear = (year: number) => ({ from: `${year}-08-01`, to: `${year + 1}-07-31` });

/** `2026/2027`, as schools write it. */
export const schoolYearName = (year: number) => `${year}/${year + 1}`;

export const daysLater = (day: Day, days: number): Day =>
  formatISO(addDays(parseISO(day), days), { representation: "date" });

const DAY_MS = 86_400_000;

/**
 * Whole calendar days from the first to the second; negative when the second is earlier. A day alone is read as one in UTC, where
 * all are as long: asked for thousands of people at once, it may cost no more than that.
 */
export const daysBetween = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / DAY_MS;
