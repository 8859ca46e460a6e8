import { hoursTyped } from "#app/features/activities/model.ts";
import type { functionGroups } from "#app/features/people/model.ts";
import { scaleOn, type FunctionScale } from "#app/features/people/scales.ts";
import type { NameParts } from "#app/lib/name.ts";
import { daysLater, type Day } from "#app/lib/school-year.ts";

/** An ambition a role is there for, by its newest name. */
export type ServedAmbition = { lineageId: number; slot: number; title: string; past: boolean };

/** Someone by name, with a link to her page. */
export type Named = NameParts & { personId: number };

/** Who has a role today, as far as the viewer reads it. */
export type Holder = Named & {
  id: number;
  fromDay: Day;
  mandate: string | null;
  facilities: string | null;
  /** The first day without her; null also for who may not know. */
  freeFrom: Day | null;
};

/** A role in the list of what a school needs. */
export type ListedProfile = {
  id: number;
  title: string;
  what: string | null;
  scaleCode: string | null;
  placesNow: number;
  placesWanted: number;
  openingOn: Day | null;
  ambitions: ServedAmbition[];
  holders: (Named & { freeFrom: Day | null })[];
  need: Need | null;
  interest: Named[];
};

/** What a school wants of a scale. */
export type MixWish = {
  id: number;
  wantedFactor: number;
  openingFactor: number;
  openingOn: Day | null;
  why: string | null;
  version: number;
};

/** Places per scale and per function group, as a page shows them. */
export type FunctionMix = {
  school: { id: number; name: string };
  scales: { code: string; formerly: string | null }[];
  rows: { code: string; known: boolean; factor: number; wish: MixWish | null }[];
  groups: { group: (typeof functionGroups)[number]; factor: number }[];
};

/** What a role still asks of who leads the school; null when nothing. Said to her only, about the role, never a person. */
export type Need = "place" | "holder";

/** A role is needed when places are wanted or open: then there is a place, and someone in it. */
export function needOf(
  {
    placesNow,
    placesWanted,
    archivedOn,
  }: { placesNow: number; placesWanted: number; archivedOn: Day | null },
  holders: number,
): Need | null {
  if (archivedOn !== null || holders > 0) return null;
  if (placesNow > 0) return "holder";
  return placesWanted > 0 ? "place" : null;
}

/** The first day without her: the day after the role ends or after her last at the school, whichever comes first. */
export function freeFrom(roleUntil: Day | null, atSchoolUntil: Day | null): Day | null {
  const last = [roleUntil, atSchoolUntil].filter((day) => day !== null).sort()[0];
  return last ? daysLater(last, 1) : null;
}

type Work = { functionGroup: string; scaleCode: string | null; partTimeFactor: number; toDay: Day | null };
type Wish = { scaleCode: string; wantedFactor: number; openingFactor: number; fromDay: Day };

/** Where no scale was written. */
export const NO_SCALE = "none";

/**
 * The scale of an employment as it is called on a day. A code is that of the last day it held: the administration keeps the
 * code that holds now, and of who left the one she left with.
 */
export function scaleOfWork(rows: readonly FunctionScale[], sector: string | null, work: Work, day: Day) {
  if (work.scaleCode === null) return { code: NO_SCALE, known: false };
  const writtenOn = work.toDay !== null && work.toDay < day ? work.toDay : day;
  return scaleOn(rows, { sector, code: work.scaleCode, writtenOn }, day);
}

/** Full-time places per scale as it is called that day, beside what the school wants and what is open; in the order of the scales. */
export function functionMixOf<E extends Work, W extends Wish>(
  rows: readonly FunctionScale[],
  sector: string | null,
  { work, wishes }: { work: readonly E[]; wishes: readonly W[] },
  day: Day,
) {
  const placed = work.map((one) => ({ one, scale: scaleOfWork(rows, sector, one, day) }));
  const wanted = wishes.map((wish) => ({
    wish,
    code: scaleOn(rows, { sector, code: wish.scaleCode, writtenOn: wish.fromDay }, day).code,
  }));
  const codes = [...new Set([...placed.map(({ scale }) => scale.code), ...wanted.map(({ code }) => code)])];
  const order = rows.filter((row) => row.sector === sector).map((row) => row.code);
  const place = (code: string) => {
    if (code === NO_SCALE) return order.length + 1;
    return order.includes(code) ? order.lastIndexOf(code) : order.length;
  };
  return codes
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((code) => {
      const here = placed.filter(({ scale }) => scale.code === code);
      return {
        code,
        known: here.every(({ scale }) => scale.known) && code !== NO_SCALE,
        factor: here.reduce((sum, { one }) => sum + one.partTimeFactor, 0),
        work: here.map(({ one }) => one),
        wish: wanted.find((row) => row.code === code)?.wish ?? null,
      };
    });
}

type Written = {
  title: string;
  what: string | null;
  why: string | null;
  taskMinutes: number | null;
  requirements: string | null;
  scaleCode: string | null;
  placesNow: number;
  placesWanted: number;
  openingOn: Day | null;
  whoDecides: string | null;
  procedure: string | null;
  mandate: string | null;
  facilities: string | null;
};

/** The fields a form of this role starts with, its ambitions and signals apart. */
export const profileFields = (role: Written): Record<string, string> => ({
  title: role.title,
  what: role.what ?? "",
  why: role.why ?? "",
  taskHours: hoursTyped(role.taskMinutes),
  requirements: role.requirements ?? "",
  scaleCode: role.scaleCode ?? "",
  placesNow: role.placesNow === 0 ? "" : String(role.placesNow),
  placesWanted: role.placesWanted === 0 ? "" : String(role.placesWanted),
  openingOn: role.openingOn ?? "",
  whoDecides: role.whoDecides ?? "",
  procedure: role.procedure ?? "",
  mandate: role.mandate ?? "",
  facilities: role.facilities ?? "",
});
