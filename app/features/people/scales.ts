import type { Day } from "#app/lib/school-year.ts";

/** A scale under one of its names: the same work went on under `successorId` when the agreement changed the name. */
export type FunctionScale = {
  id: number;
  sector: string;
  code: string;
  fromDay: Day;
  toDay: Day | null;
  successorId: number | null;
};

/** The scales of one sector that can be chosen, each with the name it had before this one. */
export type ScalesOfSector = { sector: string; scales: { code: string; formerly: string | null }[] };

/** A code on a day: what the scale is called then, or the code as it was written where the rows do not say. */
export type ScaleOn = { code: string; known: boolean };

/**
 * What a scale is called on a day, from its name as written on another: along its successors to later days, back along them to
 * earlier ones. The day it was written decides which of two scales a name means: LB in po is what is now LC when it was
 * written in 2010, and LB itself when written in 2024. A name no longer (or not yet) in use on that day is the nearest
 * generation that used it, an earlier one first: lists are often late, seldom early.
 * @returns `known: false` with the code as written where no row holds it, or the agreement gave it no successor
 */
export function scaleOn(
  rows: readonly FunctionScale[],
  { sector, code, writtenOn }: { sector: string | null; code: string; writtenOn: Day },
  day: Day,
): ScaleOn {
  const asWritten = { code, known: false };
  const ofSector = rows.filter((row) => row.sector === sector);
  let row = meant(ofSector, tidy(code), writtenOn);
  // No more steps than there are rows: a chain that runs in a circle is no answer.
  for (let steps = 0; row && steps < ofSector.length; steps += 1) {
    if (holdsOn(row, day)) return { code: row.code, known: true };
    row = row.fromDay > day ? before(ofSector, row) : after(ofSector, row);
  }
  return asWritten;
}

/** The scales of a sector on a day, in the order of the table, each with the name it had before this one. */
export function scalesInUse(rows: readonly FunctionScale[], sector: string | null, day: Day) {
  const ofSector = rows.filter((row) => row.sector === sector);
  return ofSector
    .filter((row) => holdsOn(row, day))
    .map((row) => ({ code: row.code, formerly: before(ofSector, row)?.code ?? null }));
}

const tidy = (code: string) => code.trim().toUpperCase().replaceAll(/\s+/g, "");

const holdsOn = ({ fromDay, toDay }: FunctionScale, day: Day) =>
  fromDay <= day && (toDay === null || toDay >= day);

const after = (rows: readonly FunctionScale[], { successorId }: FunctionScale) =>
  rows.find(({ id }) => id === successorId);

/** The one scale that got this name later; two that merged into one have no single way back. */
function before(rows: readonly FunctionScale[], { id }: FunctionScale): FunctionScale | undefined {
  const former = rows.filter((row) => row.successorId === id);
  return former.length === 1 ? former[0] : undefined;
}

/** Which scale a name meant to who wrote it that day. */
function meant(rows: readonly FunctionScale[], code: string, writtenOn: Day): FunctionScale | undefined {
  const named = rows
    .filter((row) => row.code === code)
    .sort((a, b) => (a.fromDay < b.fromDay ? -1 : a.fromDay > b.fromDay ? 1 : a.id - b.id));
  const begun = named.filter((row) => row.fromDay <= writtenOn);
  return begun.at(-1) ?? named[0];
}
