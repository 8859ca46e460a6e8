import fc from "fast-check";
import { expect, test } from "vitest";
import { valueKinds } from "#app/features/value/model.ts";
import { layOutRings, RINGS_SIZE, type RingNote } from "#app/features/year/rings.ts";

const note = (values: Partial<RingNote> = {}): RingNote => ({
  id: 1,
  notedOn: "2026-11-20",
  expected: false,
  values: ["applied"],
  slot: 2,
  ...values,
});

test("where nothing was noted nothing is drawn", () => {
  expect(layOutRings([])).toMatchObject({ rings: [], sectors: [], dots: [], places: [] });
  expect(layOutRings([note({ values: [] })])).toMatchObject({ rings: [], sectors: [], dots: [] });
});

test("a note stands once under every value it names, in the ring of its school year, the latest outermost", () => {
  const drawn = layOutRings([
    note({ id: 1, values: ["immediate", "realised"], expected: true }),
    note({ id: 2, notedOn: "2025-07-31" }),
  ]);
  expect(drawn.rings.map((ring) => ring.year)).toEqual([2024, 2026]);
  expect(drawn.rings[0]!.outer).toBeLessThanOrEqual(drawn.rings[1]!.inner);
  expect(drawn.sectors.map(({ year, kind }) => `${year} ${kind}`)).toEqual([
    "2024 applied",
    "2026 immediate",
    "2026 realised",
  ]);
  expect(drawn.dots.map(({ key, expected }) => [key, expected])).toEqual([
    ["2-applied", false],
    ["1-immediate", true],
    ["1-realised", true],
  ]);
  expect(drawn.places.map((place) => place.kind)).toEqual(["immediate", "applied", "realised"]);
});

test("a value keeps its place whatever else was noted, and no place is further out than another", () => {
  const alone = layOutRings([note({ values: ["realised"] })]).places[0]!;
  const together = layOutRings([note({ values: [...valueKinds] })]).places;
  expect(together.find((place) => place.kind === "realised")).toEqual(alone);
  const half = RINGS_SIZE / 2;
  const reach = together.map(({ x, y }) => Math.hypot(x - half, y - half));
  expect(Math.max(...reach) - Math.min(...reach)).toBeLessThan(0.2);
});

const days = fc
  .tuple(
    fc.integer({ min: 2018, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
const notes = fc
  .array(fc.record({ notedOn: days, values: fc.subarray([...valueKinds]), expected: fc.boolean() }), {
    maxLength: 120,
  })
  .map((all) => all.map((one, i) => note({ id: i, ...one })));

test("every dot lies within its ring, and no two touch as long as they fit", () => {
  fc.assert(
    fc.property(notes, (all) => {
      const { rings, dots, sectors, radius } = layOutRings(all);
      const half = RINGS_SIZE / 2;
      const years = new Set(rings.map((ring) => ring.year));
      expect(rings.length).toBeLessThanOrEqual(6);
      for (const { x, y } of dots) {
        const from = Math.hypot(x - half, y - half);
        expect(rings.some(({ inner, outer }) => from >= inner && from <= outer)).toBe(true);
      }
      for (const { year, kind } of sectors)
        expect(years.has(year) && dots.some((dot) => dot.kind === kind)).toBe(true);
      if (radius > 1.2)
        dots.forEach((one, i) =>
          dots.slice(i + 1).forEach((other) => {
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * radius - 0.2);
          }),
        );
    }),
    { numRuns: 60 },
  );
});
