import fc from "fast-check";
import { expect, test } from "vitest";
import { isOfMany, shownOf, type Figure } from "#app/features/reports/small-groups.ts";

const K = 5;
const figure = (value: number, people: number, staff = 20): Figure => ({ value, people, staff });

test("a figure of four people is kept back, one of five is shown; of a school where four work nothing is shown, also not that nobody did", () => {
  const shown = [figure(60, 4), figure(60, 5), figure(60, 4, 4), figure(0, 0, 4), figure(0, 0, 5)];
  expect(shown.map((one) => isOfMany(one, K))).toEqual([false, true, false, false, true]);
});

test("a sum is of what is shown, and of nothing where all is kept back", () => {
  expect(shownOf([figure(60, 9), figure(30, 2), null, figure(10, 6)], K)).toEqual({
    shown: [60, undefined, null, 10],
    sum: 70,
    keptBack: true,
  });
  expect(shownOf([figure(30, 2), null], K)).toEqual({
    shown: [undefined, null],
    sum: undefined,
    keptBack: true,
  });
  expect(shownOf([null], K)).toEqual({ shown: [null], sum: undefined, keptBack: false });
});

const columns = fc.array(
  fc.option(
    fc
      .record({ value: fc.nat(500), people: fc.nat(9), staff: fc.nat(12) })
      .map((one) => (one.people === 0 ? { ...one, value: 0 } : one)),
    { nil: null, freq: 6 },
  ),
  { minLength: 1, maxLength: 8 },
);
type Told = ReturnType<typeof shownOf>;

/** Whether what is told stays the very same whatever the figures are that are kept back. */
const tellsNothing = (tell: (column: readonly (Figure | null)[]) => Told) =>
  fc.property(columns, fc.nat(10_000), (column, other) => {
    const elsewise = column.map(
      (one) => one && (isOfMany(one, K) ? one : { ...one, value: one.value + other }),
    );
    expect(tell(elsewise)).toEqual(tell(column));
  });

test("what is kept back has no part in anything that is told, in any report of any part of the board", () => {
  fc.assert(
    tellsNothing((column) => shownOf(column, K)),
    { numRuns: 500 },
  );
});

test("control: a sum of all schools, the small ones too, is caught", () => {
  const leaky = (column: readonly (Figure | null)[]): Told => ({
    ...shownOf(column, K),
    sum: column.reduce((sum, one) => sum + (one?.value ?? 0), 0),
  });
  expect(fc.check(tellsNothing(leaky), { numRuns: 500 }).failed).toBe(true);
});
