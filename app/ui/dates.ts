import { format, parseISO } from "date-fns";
import { enGB } from "date-fns/locale/en-GB";
import { nl } from "date-fns/locale/nl";
import { dayOf, timeOf } from "#app/lib/amsterdam.ts";
import { getLocale } from "#app/paraglide/runtime.js";

const shapes = {
  /** 23 november 2026 */ long: "d MMMM yyyy",
  /** ma 23 november 2026 */ weekday: "EEEEEE d MMMM yyyy",
  /** 23 november */ short: "d MMMM",
  /** ma 23 november */ near: "EEEEEE d MMMM",
  /** ma */ weekdayOnly: "EEEEEE",
  /** 23 */ number: "d",
  /** nov 2026 */ monthYear: "MMM yyyy",
  /** 23-11-2026 */ compact: "d-M-yyyy",
} as const;

const inEnglish: Partial<Record<keyof typeof shapes, string>> = {
  weekday: "EEE d MMMM yyyy",
  near: "EEE d MMMM",
  weekdayOnly: "EEE",
};

/** A calendar day in words, in the language of the page. */
export function showDay(day: string, shape: keyof typeof shapes = "long") {
  const english = getLocale() === "en";
  const pattern = (english && inEnglish[shape]) || shapes[shape];
  return format(parseISO(day), pattern, { locale: english ? enGB : nl }).replace(/\.(?= |$)/g, "");
}

/** di 1 december 2026, 15:30: a moment (UTC ms) in Amsterdam. */
export const showMoment = (at: number) => `${showDay(dayOf(at), "weekday")}, ${timeOf(at)}`;

/** The time of day of a moment in Amsterdam. */
export const showTime = (at: number) => timeOf(at);

/** 2 u 30, 45 min, 3 u: minutes as hours. */
export function showHours(minutes: number) {
  const unit = getLocale() === "en" ? "h" : "u";
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} ${unit}` : `${hours} ${unit} ${String(rest).padStart(2, "0")}`;
}

/** € 500, € 1.200,50: cents as euros. */
export function showEuros(cents: number) {
  const whole = cents % 100 === 0;
  const locale = getLocale() === "en" ? "en-GB" : "nl-NL";
  return `€ ${(cents / 100).toLocaleString(locale, { minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: 2 })}`;
}
