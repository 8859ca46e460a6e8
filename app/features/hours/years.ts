import { daysOfSchoolYear, schoolYearOf, type Day } from "#app/lib/school-year.ts";

/** A year as hours and money are counted in it: 1 August to 31 July, or by the calendar as budgets run. */
export type Year = { by: "school" | "calendar"; year: number; from: Day; to: Day };

export const schoolYear = (year: number): Year => ({ by: "school", year, ...daysOfSchoolYear(year) });
export const calendarYear = (year: number): Year => ({
  by: "calendar",
  year,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
});

/** The year of one kind a day falls in. */
export const yearOf = (day: Day, by: Year["by"]): Year =>
  by === "school" ? schoolYear(schoolYearOf(day)) : calendarYear(Number(day.slice(0, 4)));

const another = ({ by, year }: Year, more: number) =>
  by === "school" ? schoolYear(year + more) : calendarYear(year + more);

/** The year before and the year after. */
export const yearsAround = (year: Year) => ({ before: another(year, -1), after: another(year, 1) });

/** `2026-2027` is a school year, `2026` a calendar year. */
export const yearKey = ({ by, year }: Year) => (by === "school" ? `${year}-${year + 1}` : String(year));

/** What the URL asks for; what makes no sense is the school year of today. */
export function readYear(asked: string | null, today: Day): Year {
  const [, first, second] = /^(20\d{2})(?:-(20\d{2}))?$/.exec(asked ?? "") ?? [];
  const year = Number(first);
  if (first && second === undefined) return calendarYear(year);
  return first && Number(second) === year + 1 ? schoolYear(year) : yearOf(today, "school");
}

/** The years of this kind from the one a day falls in up to and with this one. */
export function yearsFrom(day: Day, last: Year): Year[] {
  const first = yearOf(day, last.by).year;
  return Array.from({ length: Math.max(0, last.year - first) }, (_, n) =>
    another(last, first + n - last.year),
  ).concat(last);
}
