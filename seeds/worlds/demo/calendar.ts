import { daysBetween, daysLater, schoolYearOf } from "#app/lib/school-year.ts";
import type { DemoDay } from "./types.ts";

/**
 * Days of the demo are told by school year, month and day. They were written down around a Sunday 22 November 2026, on
 * working days outside the holidays; with another clock they keep their weekday.
 */
const WRITTEN_ON = "2026-11-22";

/** A day of the demo as seen from today: as many days ago, or ahead, as when it was written, in whole weeks. */
export function dayIn(today: string) {
  const shift = Math.floor(daysBetween(WRITTEN_ON, today) / 7) * 7;
  const writtenYear = schoolYearOf(WRITTEN_ON);
  return ({ schoolYear, month, day }: DemoDay): string => {
    const year = writtenYear + schoolYear + (month >= 8 ? 0 : 1);
    const written = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    return daysLater(written, shift);
  };
}

export type DayOf = ReturnType<typeof dayIn>;
