import { functionGroups } from "#app/features/people/model.ts";
import type { Day } from "#app/lib/school-year.ts";

// What a cell says, the way the systems of schools write it. `undefined` is no such thing, null an end that is left open.

type FunctionGroup = (typeof functionGroups)[number];

/** 2026-08-01, 20260801, 1-8-2026 or 01/08/2026, with or without a time behind it; 9999-12-31 is open. */
export function readDay(text: string): Day | null | undefined {
  const bare = text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, "");
  const iso = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})$/.exec(bare);
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(bare);
  const [year, month, day] = iso ? iso.slice(1) : dutch ? dutch.slice(1).reverse() : [];
  if (!year || !month || !day) return undefined;
  if (year >= "2900") return null;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isRealDay(written) ? written : undefined;
}

const isRealDay = (day: string) => {
  const at = new Date(`${day}T12:00:00Z`);
  return /^(19|20|21)/.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};

/** `0,8235`, `32.94`, `1.234,5`, `80%`; the sign behind it is left out. */
function readNumber(text: string): number | undefined {
  const bare = text.trim().replace(/\s*%$/, "");
  const whole = /^\d{1,3}(?:\.\d{3})+,\d+$/.test(bare) ? bare.replaceAll(".", "") : bare;
  return /^\d{0,4}(?:[.,]\d+)?$/.test(whole) && /\d/.test(whole)
    ? Number(whole.replace(",", "."))
    : undefined;
}

/** A part-time factor in ten-thousandths: of one, of a hundred where the sign says so. */
export function readPartTime(text: string): number | undefined {
  const number = readNumber(text);
  if (number === undefined) return undefined;
  return Math.round(number * (text.includes("%") ? 100 : 10_000));
}

export function readPercentage(text: string): number | undefined {
  const number = readNumber(text);
  return number === undefined ? undefined : Math.round(number * 100);
}

/** Hours of a week against those of a full-time week, to ten-thousandths. */
export function readHours(text: string, fullTime: number): number | undefined {
  const number = readNumber(text);
  return number === undefined ? undefined : Math.round((number * 10_000) / fullTime);
}

const groupNames: [FunctionGroup, RegExp][] = [
  ["direction", /^dir|directie|direction|schoolleiding|^leiding|leadership|management/i],
  ["support", /oop|support|ondersteun|obp|aop/i],
  ["teaching", /^op$|teaching|lesgeven|onderwijzend|leraar|leerkracht|docent/i],
];

/** The group as a list names it (Leiding, Lesgeven, Ondersteuning; DIR, OP, OOP); undefined for another word. */
export const readGroup = (text: string): FunctionGroup | undefined =>
  functionGroups.find((group) => group === text.trim()) ??
  groupNames.find(([, shape]) => shape.test(text.trim()))?.[0];

/** The group a function most likely belongs to, where a list does not say. */
export function groupOfFunction(name: string): FunctionGroup {
  if (/onderwijsassistent|leraarondersteuner|leerkrachtondersteuner|technisch|instructeur/i.test(name))
    return "support";
  if (/directeur|directrice|rector|schoolleider|locatieleider|bestuurder|principal/i.test(name))
    return "direction";
  return /leraar|lerares|leerkracht|docent|onderwijzer|teacher|vakleerkracht|zij-?instromer/i.test(name)
    ? "teaching"
    : "support";
}

/** The scale inside the name of a function (Leraar LB, Docent schaal 11), as some systems keep it. */
export const scaleInFunction = (name: string): string | undefined =>
  /\b(L\s?(?:[A-E]|1[0-4]))\b/.exec(name)?.[1]?.replace(/\s/, "") ??
  /\b(D\s?1[0-8]|A\s?1[0-3])\b/.exec(name)?.[1]?.replace(/\s/, "") ??
  /\bschaal\s+(\d{1,2})\b/i.exec(name)?.[1];
