import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";

const AMSTERDAM = "Europe/Amsterdam";

/** The calendar day of a moment in Amsterdam, ISO text. */
export const dayOf = (at: Date | number) => format(new TZDate(Number(at), AMSTERDAM), "yyyy-MM-dd");

/** The time of day of a moment in Amsterdam, `HH:mm`. */
export const timeOf = (at: Date | number) => format(new TZDate(Number(at), AMSTERDAM), "HH:mm");

/**
 * The moment (UTC ms) of a day and time in Amsterdam, right over both clock changes:
 * a time the clock skips moves on by the hour, one it shows twice is the first.
 */
export function momentAt(day: string, time: string): number {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const [hour, minute] = time.split(":").map(Number) as [number, number];
  return new TZDate(year, month - 1, date, hour, minute, AMSTERDAM).getTime();
}
