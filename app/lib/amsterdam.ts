import { TZDate } from "@date-fns/tz";

const AMSTERDAM = "Europe/Amsterdam";

// The browser's own calendar: the zone's rules need not travel with every page.
const there = new Intl.DateTimeFormat("en-CA", {
  timeZone: AMSTERDAM,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const partsOf = (at: Date | number) =>
  Object.fromEntries(there.formatToParts(Number(at)).map(({ type, value }) => [type, value])) as Record<
    "year" | "month" | "day" | "hour" | "minute",
    string
  >;

/** The calendar day of a moment in Amsterdam, ISO text. */
export function dayOf(at: Date | number): string {
  const { year, month, day } = partsOf(at);
  return `${year.padStart(4, "0")}-${month}-${day}`;
}

/** The time of day of a moment in Amsterdam, `HH:mm`. */
export function timeOf(at: Date | number): string {
  const { hour, minute } = partsOf(at);
  return `${hour}:${minute}`;
}

/**
 * The moment (UTC ms) of a day and time in Amsterdam, right over both clock changes:
 * a time the clock skips moves on by the hour, one it shows twice is the first.
 */
export function momentAt(day: string, time: string): number {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const [hour, minute] = time.split(":").map(Number) as [number, number];
  return new TZDate(year, month - 1, date, hour, minute, AMSTERDAM).getTime();
}
