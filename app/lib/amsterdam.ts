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
 * The moment (UTC ms) of a day and time in Amsterdam, right over both clock changes and on a machine in any zone:
 * a time the clock skips moves on by the hour, one it shows twice is the first.
 */
export function momentAt(day: string, time: string): number {
  const asShown = Date.parse(`${day}T${time}Z`);
  const [before, after] = [asShown - A_DAY, asShown + A_DAY].map((near) => asShown - aheadOfUtc(near)) as [
    number,
    number,
  ];
  const shows = (at: number) => dayOf(at) === day && timeOf(at) === time;
  return shows(before) || !shows(after) ? before : after;
}

const A_DAY = 86_400_000;

const aheadOfUtc = (at: number) =>
  Date.parse(`${dayOf(at)}T${timeOf(at)}Z`) - Math.floor(at / 60_000) * 60_000;
