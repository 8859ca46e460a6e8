import { schoolYearOf, type Day } from "#app/lib/school-year.ts";

const FIRST_YEAR = 2000;

/** The school year a part of a URL names (`2026` is 2026/2027), undefined for what is none or has not begun. */
export function yearFrom(part: string | undefined, today: Day): number | undefined {
  if (!part || !/^\d{4}$/.test(part)) return undefined;
  const year = Number(part);
  return year >= FIRST_YEAR && year <= schoolYearOf(today) ? year : undefined;
}
