import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarYear, schoolYear, yearKey, type Year } from "#app/features/hours/years.ts";
import { cuts } from "#app/features/reports/cuts.ts";
import { getReport } from "#app/features/reports/made/find.server.ts";
import type { Report, ReportCell } from "#app/features/reports/report.ts";
import { aPerson, aRole, viewing } from "../../factories/school.ts";
import { boards, within, world } from "../hours/random-boards.ts";

const { db, boardId, hr } = boards;
const member = aPerson(db, { boardId }).id;
aRole(db, { personId: member, kind: "board_member" });

const years: fc.Arbitrary<Year> = fc.oneof(
  fc.integer({ min: 2024, max: 2026 }).map(schoolYear),
  fc.integer({ min: 2024, max: 2026 }).map(calendarYear),
);

const reportOf = (who: number, name: string, search: string): Report =>
  getReport(db, viewing(db, who), name, new URLSearchParams(search));
const figures = (row: readonly ReportCell[]) => row.slice(1).map(({ value }) => Number(value));
const added = (rows: readonly (readonly ReportCell[])[]) =>
  rows.map(figures).reduce((sum, row) => row.map((value, n) => value + (sum[n] ?? 0)), [] as number[]);

/** The list a figure opens, added up by hand. */
function listed({ to }: ReportCell, broken = false) {
  const { pathname, search } = new URL(to!, "http://jaarring.example");
  const asked = new URLSearchParams(search);
  if (broken) for (const cut of cuts) asked.delete(cut);
  const [table] = reportOf(hr, pathname.split("/").at(-1)!, String(asked)).tables;
  return table!.rows.reduce((sum, row) => sum + Number(row.at(-1)!.value), 0);
}

/** What is left is what there was less what was agreed and used of it; all that was agreed and used is that of the three together. */
function expectWhole([entitled, ownAgreed, ownUsed, left, ...others]: number[]) {
  expect(left).toBe(entitled! - ownAgreed! - ownUsed!);
  expect(others.pop()).toBe(others.reduce((sum, value) => sum + value, ownAgreed! + ownUsed!));
}

test("every sum of hours and money is that of its list, by school year and calendar year, whatever it is divided by", () => {
  let opened = 0;
  const asked = fc.tuple(years, fc.constantFrom("hours", "budget"), fc.constantFrom(...cuts));
  fc.assert(
    fc.property(world, asked, (given, [year, name, by]) => {
      within(given, () => {
        const sumsBy = (cut: string) => reportOf(hr, name, `year=${yearKey(year)}&by=${cut}`).tables[0]!;
        const { rows, sum } = sumsBy(by);
        expect(added(rows)).toEqual(sum ? figures(sum) : added(rows));
        if (rows.length > 0) expect(added(rows)).toEqual(added(sumsBy("school").rows));
        for (const row of [...rows, ...(sum ? [sum] : [])]) expectWhole(figures(row));
        for (const cell of [...rows, ...(sum ? [sum] : [])].flatMap((row) => row.slice(1))) {
          if (!cell.to) expect(cell.value).toBe(0);
          else expect(listed(cell), cell.to).toBe(cell.value);
          if (cell.to) opened += 1;
        }
      });
    }),
    { numRuns: 50 },
  );
  process.stdout.write(`reports: 50 boards, ${opened} figures opened\n`);
  expect(opened).toBeGreaterThan(200);
}, 60_000);

test("the board finds what HR finds or that too few people are behind it, and no figure of it opens a list", () => {
  const few = "te weinig mensen om te tonen";
  let read = 0;
  fc.assert(
    fc.property(world, years, (given, year) => {
      within(given, () => {
        const search = `year=${yearKey(year)}`;
        const [ofHr] = reportOf(hr, "hours", search).tables;
        const [ofBoard] = reportOf(member, "hours", search).tables;
        // Where nothing of it may be shown there is no table; else it is as long as the other.
        if (ofBoard!.columns.length === 0)
          expect([ofBoard!.rows, ofBoard!.empty]).toEqual([[], expect.stringContaining("te weinig mensen")]);
        for (const [n, row] of ofBoard!.rows.entries()) {
          const [, entitled] = ofHr!.rows[n]!;
          expect([entitled!.value, few]).toContain(row[1]!.value);
          read += 1;
        }
        expect(ofBoard!.rows.flat().filter(({ to }) => to)).toEqual([]);
        const narrowed = reportOf(member, "hours", `${search}&column=entitled`).tables[0]!;
        expect(["part", undefined]).toContain(narrowed.columns[0]?.key);
      });
    }),
    { numRuns: 30 },
  );
  process.stdout.write(`hours: ${read} rows of the board laid beside those of HR\n`);
  expect(read).toBeGreaterThan(0);
});

test("control: a list that forgets which part it is of is caught", () => {
  const details = fc.check(
    fc.property(world, years, (given, year) =>
      within(given, () => {
        const [table] = reportOf(hr, "hours", `year=${yearKey(year)}&by=group`).tables;
        return table!.rows.flat().every((cell) => !cell.to || listed(cell, true) === cell.value);
      }),
    ),
    { numRuns: 60, endOnFailure: true },
  );
  expect(details.failed).toBe(true);
});
