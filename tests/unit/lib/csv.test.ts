import { expect, test } from "vitest";
import { cellText, dutchDay } from "#app/lib/csv.ts";
import { monthsBefore } from "#app/lib/months.ts";

test("a day is written as a Dutch spreadsheet reads it, no day as nothing", () => {
  expect([dutchDay("2026-12-01"), dutchDay(null)]).toEqual(["01-12-2026", ""]);
});

test("a cell is one line without control characters", () => {
  expect(cellText("een\r\ntwee\u0000drie\u2028vier ")).toBe("een twee drie vier");
});

test("months before a day keep the day, or the last day of a shorter month", () => {
  expect([
    monthsBefore("2026-11-22", 12),
    monthsBefore("2024-02-29", 12),
    monthsBefore("2026-03-31", 1),
  ]).toEqual(["2025-11-22", "2023-02-28", "2026-02-28"]);
});
