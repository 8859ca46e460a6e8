import { dayOf, timeOf } from "#app/lib/amsterdam.ts";
import { getLocale } from "#app/paraglide/runtime.js";

// Names of months and days by hand: a locale of date-fns would cost every page seven times as much.
const names = {
  nl: {
    months: "januari februari maart april mei juni juli augustus september oktober november december".split(
      " ",
    ),
    shortMonths: "jan feb mrt apr mei jun jul aug sep okt nov dec".split(" "),
    days: "zo ma di wo do vr za".split(" "),
  },
  en: {
    months: "January February March April May June July August September October November December".split(
      " ",
    ),
    shortMonths: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
    days: "Sun Mon Tue Wed Thu Fri Sat".split(" "),
  },
};

type Shape =
  | "long" // 23 november 2026
  | "weekday" // ma 23 november 2026
  | "short" // 23 november
  | "near" // ma 23 november
  | "weekdayOnly" // ma
  | "number" // 23
  | "monthYear" // nov 2026
  | "compact"; // 23-11-2026

/** A calendar day (`YYYY-MM-DD`) in words, in the language of the page. */
export function showDay(day: string, shape: Shape = "long"): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const { months, shortMonths, days } = names[getLocale()];
  const weekday = days[new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  const short = `${date} ${months[month - 1]}`;
  switch (shape) {
    case "long":
      return `${short} ${year}`;
    case "weekday":
      return `${weekday} ${short} ${year}`;
    case "short":
      return short;
    case "near":
      return `${weekday} ${short}`;
    case "weekdayOnly":
      return weekday!;
    case "number":
      return String(date);
    case "monthYear":
      return `${shortMonths[month - 1]} ${year}`;
    case "compact":
      return `${date}-${month}-${year}`;
  }
}

/** The name of a month, 1 is January. */
export const monthName = (month: number) => names[getLocale()].months[month - 1]!;

/** di 1 december 2026, 15:30: a moment (UTC ms) in Amsterdam. */
export const showMoment = (at: number) => `${showDay(dayOf(at), "weekday")}, ${timeOf(at)}`;

/** The time of day of a moment in Amsterdam. */
export const showTime = (at: number) => timeOf(at);

/** 2 u 30, 45 min, 3 u: minutes as hours. */
export function showHours(minutes: number) {
  const unit = getLocale() === "en" ? "h" : "u";
  const whole = Math.floor(minutes / 60);
  const hours = whole < 1_000 ? whole : whole.toLocaleString(unit === "h" ? "en-GB" : "nl-NL");
  const rest = minutes % 60;
  if (hours === 0 && rest > 0) return `${rest} min`;
  return rest === 0 ? `${hours} ${unit}` : `${hours} ${unit} ${String(rest).padStart(2, "0")}`;
}

/** € 500, € 1.200,50: cents as euros. */
export function showEuros(cents: number) {
  const amounts = euros[getLocale() === "en" ? "en" : "nl"];
  return `€ ${(cents % 100 === 0 ? amounts.whole : amounts.withCents).format(cents / 100)}`;
}

const amountsIn = (locale: string) => ({
  whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
  withCents: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
});
/** Made once: making one takes longer than using it. */
const euros = { nl: amountsIn("nl-NL"), en: amountsIn("en-GB") };
