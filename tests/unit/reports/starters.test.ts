import { expect, test } from "vitest";
import { isStarter, talksByYear } from "#app/features/reports/starters.ts";

test("who came three years ago to the day is a starter no more; who begins in the profession is one however long she is here", () => {
  const first = (day: string, starting = false) => isStarter({ first: day, starting }, "2026-09-01");
  expect(first("2023-09-01")).toBe(false);
  expect(first("2023-09-02")).toBe(true);
  expect(first("2010-08-01", true)).toBe(true);
});

test("talks stand in the year of her work they were held in, the day it turns in the next; before her and after three years none", () => {
  const held = [
    "2025-08-31",
    "2023-08-31",
    "2024-08-31",
    "2024-09-01",
    "2023-10-05",
    "2026-09-01",
    "2025-09-01",
  ];
  expect(talksByYear("2023-09-01", held)).toEqual([
    ["2023-10-05", "2024-08-31"],
    ["2024-09-01", "2025-08-31"],
    ["2025-09-01"],
  ]);
});
