import fc from "fast-check";
import { expect, test } from "vitest";
import { ledgerOf, totalsOf, type LedgerLine } from "#app/features/requests/model.ts";
import { daysLater, daysOfSchoolYear } from "#app/lib/school-year.ts";

const day = fc.integer({ min: 0, max: 1_500 }).map((n) => daysLater("2024-01-01", n));
const stretch = fc
  .tuple(day, fc.integer({ min: 0, max: 700 }))
  .map(([from, n]) => ({ from, to: daysLater(from, n) }));
const owner = fc.record({
  personId: fc.integer({ min: 1, max: 6 }),
  schoolId: fc.integer({ min: 1, max: 3 }),
});
const amounts = fc.record({ minutes: fc.nat(5_000), cents: fc.nat(60_000) });
const all = <A extends object, B extends object, C extends object>(
  a: fc.Arbitrary<A>,
  b: fc.Arbitrary<B>,
  c: fc.Arbitrary<C>,
) => fc.tuple(a, b, c).map(([x, y, z]) => ({ ...x, ...y, ...z }));
const facts = fc.record({
  employed: fc.array(all(owner, stretch, fc.record({ factor: fc.integer({ min: 1, max: 12_000 }) }))),
  yearly: fc.array(all(stretch, amounts, fc.record({ schoolId: fc.integer({ min: 1, max: 3 }) }))),
  set: fc.array(all(owner, stretch, amounts)),
  asked: fc.array(
    all(
      owner,
      amounts,
      fc.record({
        activityId: fc.integer({ min: 1, max: 5 }),
        state: fc.constantFrom("open", "approved", "declined", "withdrawn"),
        places: fc.integer({ min: 1, max: 4 }),
        on: day,
      }),
    ),
  ),
  attended: fc.array(
    all(
      owner,
      amounts,
      fc.record({
        activityId: fc.integer({ min: 1, max: 5 }),
        requesterId: fc.integer({ min: 1, max: 6 }),
        on: day,
      }),
    ),
  ),
});
const period = fc.oneof(
  fc.integer({ min: 2023, max: 2028 }).map(daysOfSchoolYear),
  fc.integer({ min: 2023, max: 2028 }).map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` })),
);

const leftBy = (lines: LedgerLine[], by: "personId" | "schoolId") =>
  [...new Set(lines.map((one) => one[by]))]
    .map((key) => totalsOf(lines.filter((one) => one[by] === key)))
    .reduce((sum, { minutes, cents }) => [sum[0]! + minutes.left, sum[1]! + cents.left], [0, 0]);

test("persons, schools and the board come to the same, in a school year and in a calendar year", () => {
  fc.assert(
    fc.property(facts, period, (known, when) => {
      const lines = ledgerOf(known, when);
      const board = totalsOf(lines);
      const whole = [board.minutes.left, board.cents.left];
      expect(leftBy(lines, "personId")).toEqual(whole);
      expect(leftBy(lines, "schoolId")).toEqual(whole);
    }),
    { numRuns: 500 },
  );
});

const nobody = { employed: [], yearly: [], set: [], asked: [], attended: [] };
const her = { personId: 1, schoolId: 1 };
const year = daysOfSchoolYear(2026);

test("a part-time factor that changes in mid-year counts from its day", () => {
  const yearly = [{ ...year, schoolId: 1, minutes: 3_650, cents: 0 }];
  const employed = [
    { ...her, from: "2020-08-01", to: "2026-11-08", factor: 10_000 },
    { ...her, from: "2026-11-09", to: "2030-07-31", factor: 5_000 },
  ];
  // 100 days whole, 265 days half, at ten minutes a day.
  expect(totalsOf(ledgerOf({ ...nobody, yearly, employed }, year)).minutes.entitled).toBe(1_000 + 1_325);
});

test("only what was approved is committed, and attending takes its place: nothing counts twice", () => {
  const course = { ...her, activityId: 7, places: 1, minutes: 600, cents: 40_000, on: "2026-10-01" };
  const asked = (["open", "approved", "declined", "withdrawn"] as const).map((state) => ({
    ...course,
    state,
  }));
  const before = totalsOf(ledgerOf({ ...nobody, asked }, year));
  expect(before.minutes).toEqual({ entitled: 0, committed: 600, spent: 0, left: -600 });
  const was = { ...her, activityId: 7, requesterId: 1, minutes: 540, cents: 40_000, on: "2026-11-01" };
  const after = totalsOf(ledgerOf({ ...nobody, asked, attended: [was] }, year));
  expect(after.minutes).toEqual({ entitled: 0, committed: 0, spent: 540, left: -540 });
});

test("a whole school year is a whole right, with a leap day too", () => {
  const leap = daysOfSchoolYear(2027);
  const yearly = [{ ...leap, schoolId: 1, minutes: 4_980, cents: 50_000 }];
  const employed = [{ ...her, from: "2020-08-01", to: "2030-07-31", factor: 10_000 }];
  const { minutes, cents } = totalsOf(ledgerOf({ ...nobody, yearly, employed }, leap));
  expect([minutes.entitled, cents.entitled]).toEqual([4_980, 50_000]);
});
