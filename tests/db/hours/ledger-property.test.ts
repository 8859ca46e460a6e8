import fc from "fast-check";
import { expect, test } from "vitest";
import { ledgerOf, totalsOf, type LedgerLine } from "#app/features/hours/model.ts";
import { findFacts } from "#app/features/hours/queries/facts.server.ts";
import { hoursFor } from "#app/features/hours/queries/scope.server.ts";
import { calendarYear, schoolYear, yearOf, yearsFrom, type Year } from "#app/features/hours/years.ts";
import { employments, entitlements, requests } from "#db/schema/index.ts";
import { viewing } from "../../factories/school.ts";
import { plainLedger, type PlainSum } from "./plain.ts";
import { boards, day, within, world } from "./random-boards.ts";

// Random boards in a real file: what a page adds up is what a plain recomputation of the rows comes to, and persons, schools
// and the board come to the same, in a school year and in a calendar year.

const { db, hr, personIds } = boards;

const years: fc.Arbitrary<Year> = fc.oneof(
  fc.integer({ min: 2024, max: 2026 }).map(schoolYear),
  fc.integer({ min: 2024, max: 2026 }).map(calendarYear),
);

const linesOf = (personId: number, year: Year, asOf: string) => {
  const viewer = viewing(db, personId);
  return ledgerOf(findFacts(db, viewer, { scope: hoursFor(viewer, "see") }, [year]), year, asOf);
};

/** Sums by person, school, account and kind, in one order. */
function sums(lines: readonly PlainSum[]) {
  const found = new Map<string, [number, number]>();
  for (const { personId, schoolId, account, kind, minutes, cents } of lines) {
    const key = `${personId} ${schoolId} ${account} ${kind}`;
    const [a, b] = found.get(key) ?? [0, 0];
    found.set(key, [a + minutes, b + cents]);
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b));
}

/** The years of a kind since anything was set: what a right may have been used up in. */
function plainYears(year: Year) {
  const first = db
    .select()
    .from(entitlements)
    .all()
    .map((one) => one.fromDay)
    .sort()[0];
  return first && first < year.from ? yearsFrom(first, year) : [year];
}

const leftOf = (lines: readonly LedgerLine[]) => {
  const { minutes, cents } = totalsOf(lines);
  return [minutes.left, cents.left];
};
const leftBy = (lines: readonly LedgerLine[], by: "personId" | "schoolId") =>
  [...new Set(lines.map((one) => one[by]))]
    .map((key) => leftOf(lines.filter((one) => one[by] === key)))
    .reduce((sum, [a, b]) => [sum[0]! + a!, sum[1]! + b!], [0, 0]);

test("the ledger is what the rows come to, and persons, schools and the board come to the same", () => {
  let seen = 0;
  fc.assert(
    fc.property(world, years, day, (given, year, asOf) => {
      within(given, () => {
        const lines = linesOf(hr, year, asOf);
        expect(sums(lines)).toEqual(sums(plainLedger(db, plainYears(year), asOf)));
        expect(leftBy(lines, "personId")).toEqual(leftOf(lines));
        expect(leftBy(lines, "schoolId")).toEqual(leftOf(lines));
        seen += lines.length;
      });
    }),
    { numRuns: 50 },
  );
  process.stdout.write(`ledger: 50 boards, ${seen} lines\n`);
  expect(seen).toBeGreaterThan(200);
}, 30_000);

test("who looks at her own hours finds the very lines HR finds of her", () => {
  const today = viewing(db, hr).today;
  fc.assert(
    fc.property(world, (given) => {
      within(given, () => {
        const year = yearOf(today, "school");
        const all = linesOf(hr, year, today);
        for (const personId of personIds) {
          const works = db
            .select()
            .from(employments)
            .all()
            .some(
              (job) => job.personId === personId && job.fromDay <= today && (job.toDay ?? "9999") >= today,
            );
          if (works)
            expect(sums(linesOf(personId, year, today))).toEqual(
              sums(all.filter((one) => one.personId === personId)),
            );
        }
      });
    }),
    { numRuns: 10 },
  );
});

test.each([
  ["an open request that counts", { countsOpen: true }],
  ["a part-time factor that is forgotten", { forgetsPartTime: true }],
])("control: %s is caught", (_name, broken) => {
  const details = fc.check(
    fc.property(world, years, day, (given, year, asOf) =>
      within(given, () => {
        const wrong = plainLedger(db, plainYears(year), asOf, broken);
        return JSON.stringify(sums(linesOf(hr, year, asOf))) === JSON.stringify(sums(wrong));
      }),
    ),
    { numRuns: 60, endOnFailure: true },
  );
  expect(details.failed).toBe(true);
});

test("requests are not touched by looking", () => {
  expect(db.select().from(requests).all()).toEqual([]);
});
