import { valueKinds, type ValueKind } from "#app/features/value/model.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";

/** A note as the picture needs it. `slot` is the mark of its ambition, where it has one. */
export type RingNote = {
  id: number;
  notedOn: string;
  expected: boolean;
  values: readonly ValueKind[];
  slot: number | null;
};

export type Ring = { year: number; inner: number; outer: number };
export type Dot = {
  key: string;
  kind: ValueKind;
  slot: number | null;
  expected: boolean;
  x: number;
  y: number;
};

export const RINGS_SIZE = 440;
const CENTRE = RINGS_SIZE / 2;
const HEART = 42;
const EDGE = 188;
const WIDEST = 46;
const MOST_RINGS = 6;
const LEAST_HALF = 140;
/** Room at the top for the years, and between two places; in degrees. */
const GAP = 40;
const PAD = 1.5;
const SPAN = (360 - GAP) / valueKinds.length;
const radii = [5, 4.2, 3.4, 2.7, 2.1, 1.6, 1.2];

/**
 * The annual rings: five places side by side that never change their place, a ring for every school year in which something
 * was noted, the latest outermost, and a dot for every note under every value it names, by its day. Nothing is laid out for
 * what was not noted.
 */
export function layOutRings(notes: readonly RingNote[]) {
  const named = notes.flatMap((note) =>
    note.values.map((kind) => ({ ...note, kind, year: schoolYearOf(note.notedOn) })),
  );
  const years = [...new Set(named.map((note) => note.year))].sort((a, b) => a - b).slice(-MOST_RINGS);
  const width = Math.min(WIDEST, (EDGE - HEART) / Math.max(years.length, 1));
  const rings: Ring[] = years.map((year, i) => ({
    year,
    inner: HEART + i * width,
    outer: HEART + (i + 1) * width,
  }));
  const filled = rings.flatMap((ring) =>
    valueKinds.flatMap((kind) => {
      const inside = named.filter((note) => note.year === ring.year && note.kind === kind);
      return inside.length > 0 ? [{ ring, kind, inside }] : [];
    }),
  );
  const radius =
    radii.find((r) => filled.every(({ ring, kind, inside }) => placeDots(inside, ring, kind, r) !== null)) ??
    radii.at(-1)!;
  const reach = rings.at(-1)?.outer ?? HEART;
  return {
    /** Half the side of the square it is drawn in, around the heart: no wider than what was noted asks. */
    half: Math.max(reach + 34, LEAST_HALF),
    rings,
    radius,
    sectors: filled.map(({ ring, kind }) => ({ year: ring.year, kind, path: sectorPath(ring, kind) })),
    dots: filled.flatMap(
      ({ ring, kind, inside }) => placeDots(inside, ring, kind, radius) ?? crowd(inside, ring, kind, radius),
    ),
    /** Where the sign of each value that was named stands, just outside. */
    places: valueKinds
      .filter((kind) => filled.some((sector) => sector.kind === kind))
      .map((kind) => ({ kind, ...at(middleOf(kind), reach + 18) })),
  };
}

type Named = RingNote & { kind: ValueKind; year: number };

const beginOf = (kind: ValueKind) => GAP / 2 + valueKinds.indexOf(kind) * SPAN;
const middleOf = (kind: ValueKind) => beginOf(kind) + SPAN / 2;

/** Degrees from the top, clockwise. */
function at(degrees: number, radius: number) {
  const turn = ((degrees - 90) * Math.PI) / 180;
  return { x: round(CENTRE + radius * Math.cos(turn)), y: round(CENTRE + radius * Math.sin(turn)) };
}

const round = (value: number) => Math.round(value * 10) / 10;

function sectorPath({ inner, outer }: Ring, kind: ValueKind): string {
  const [from, to] = [beginOf(kind) + PAD, beginOf(kind) + SPAN - PAD];
  const point = (degrees: number, radius: number) => {
    const { x, y } = at(degrees, radius);
    return `${x} ${y}`;
  };
  const [low, high] = [inner + 1, outer - 1];
  return `M${point(from, high)}A${high} ${high} 0 0 1 ${point(to, high)}L${point(to, low)}A${low} ${low} 0 0 0 ${point(from, low)}Z`;
}

/** Dots by their day, each in the first lane where it touches no other; null where they do not all fit at this size. */
function placeDots(notes: readonly Named[], ring: Ring, kind: ValueKind, r: number): Dot[] | null {
  const step = 2 * r + 1;
  const lanes = Math.floor((ring.outer - ring.inner - 4) / step);
  if (lanes < 1) return null;
  const laneRadius = (lane: number) =>
    ring.inner + 2 + (ring.outer - ring.inner - 4) * ((lane + 0.5) / lanes);
  const margin = PAD + (180 * (r + 2)) / (Math.PI * laneRadius(0));
  const [from, to] = [beginOf(kind) + margin, beginOf(kind) + SPAN - margin];
  const free = Array.from({ length: lanes }, () => from);
  const dots: Dot[] = [];
  for (const note of [...notes].sort((a, b) => a.notedOn.localeCompare(b.notedOn) || a.id - b.id)) {
    const wanted = from + dayPart(note) * (to - from);
    const lane = bestLane(free, wanted);
    const degrees = Math.max(wanted, free[lane]!);
    if (degrees > to + 1e-9) return null;
    free[lane] = degrees + (180 * step) / (Math.PI * laneRadius(lane));
    dots.push(dotOf(note, at(degrees, laneRadius(lane))));
  }
  return dots;
}

/** A free lane, begun in the middle; else the one that is free first. */
function bestLane(free: readonly number[], wanted: number): number {
  const middle = (free.length - 1) / 2;
  const byMiddle = free
    .map((_, lane) => lane)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
  return (
    byMiddle.find((lane) => free[lane]! <= wanted) ??
    byMiddle.reduce((best, lane) => (free[lane]! < free[best]! ? lane : best))
  );
}

/** More than can be told apart: they lie over each other, by their day. */
function crowd(notes: readonly Named[], ring: Ring, kind: ValueKind, r: number): Dot[] {
  const room = ring.outer - ring.inner - 2 * r - 4;
  const margin = PAD + 4;
  return notes.map((note, i) =>
    dotOf(
      note,
      at(
        beginOf(kind) + margin + dayPart(note) * (SPAN - 2 * margin),
        ring.inner + r + 2 + (((i * 7) % 11) / 10) * room,
      ),
    ),
  );
}

const dotOf = ({ id, kind, slot, expected }: Named, place: { x: number; y: number }): Dot => ({
  key: `${id}-${kind}`,
  kind,
  slot,
  expected,
  ...place,
});

/** How far in its school year a day is, 0 to 1. */
function dayPart({ notedOn, year }: Named): number {
  const days = (Date.parse(`${notedOn}T00:00:00Z`) - Date.parse(`${year}-08-01T00:00:00Z`)) / 86_400_000;
  return Math.min(Math.max(days / 365, 0), 1);
}
