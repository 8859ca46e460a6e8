import fc from "fast-check";
import { expect, test } from "vitest";
import { besideSum } from "#app/features/reports/small-groups.ts";

const columns = fc.array(
  fc
    .record({ people: fc.nat(12), more: fc.nat(6) })
    .map(({ people, more }) => ({ people, staff: people + more })),
  { minLength: 1, maxLength: 8 },
);
const K = 5;

/** What somebody with the sum and the shown figures can work out is the figure of all hidden ones together: so many people. */
const behindTheRest = (column: { people: number }[], shown: boolean[]) =>
  column.reduce((sum, { people }, n) => (shown[n] ? sum : sum + people), 0);

test("no figure of few is shown, nor given away by the sum beside it", () => {
  fc.assert(
    fc.property(columns, (column) => {
      const { shown, sum } = besideSum(column, K);
      for (const [n, { people, staff }] of column.entries())
        if (shown[n]) expect(staff >= K && (people === 0 || people >= K)).toBe(true);
      const hidden = shown.filter((one) => !one).length;
      if (sum && hidden > 0) {
        expect(hidden).toBeGreaterThan(1);
        expect(behindTheRest(column, shown)).toBeGreaterThanOrEqual(K);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("control: hiding only what is small gives it away", () => {
  const details = fc.check(
    fc.property(columns, (column) => {
      const shown = column.map(({ people, staff }) => staff >= K && (people === 0 || people >= K));
      return shown.every(Boolean) || behindTheRest(column, shown) >= K;
    }),
    { numRuns: 2_000 },
  );
  expect(details.failed).toBe(true);
});
