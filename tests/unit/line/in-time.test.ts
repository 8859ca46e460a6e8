import { expect, test } from "vitest";
import { inTime, notYet, type Moment } from "#app/features/line/model.ts";

const named = (what: "goal" | "end" | "group" | "product", day: string | null, id: number) =>
  ({ what, day, goal: { id }, group: { id }, product: { id } }) as unknown as Moment;
const keys = (moments: readonly Moment[]) =>
  inTime(moments).map(({ year, moments }) => [year, moments.map((one) => one.what)]);

test("moments stand in the order of their days, under the school year of each, and what has no day yet last", () => {
  const moments = [
    named("group", null, 1),
    named("product", "2026-08-01", 2),
    named("goal", "2026-07-31", 3),
    named("group", "2025-09-01", 4),
  ];
  expect(keys(moments)).toEqual([
    [2025, ["group", "goal"]],
    [2026, ["product"]],
    [null, ["group"]],
  ]);
});

test("on one day things stand as they come from one another", () => {
  const day = "2026-03-16";
  const moments = [
    named("end", day, 1),
    named("product", day, 2),
    named("group", day, 3),
    named("goal", day, 4),
  ];
  expect(keys(moments)).toEqual([[2025, ["goal", "group", "product", "end"]]]);
});

test("what is not there yet is named; a routine counts as a place where it lives on, a group as something done", () => {
  expect(notYet([], { embedded: false })).toEqual(["question", "activity", "gave", "product"]);
  expect(notYet([named("group", null, 1)], { embedded: true })).toEqual(["question", "gave"]);
  expect(notYet([named("product", "2026-01-01", 1)], { embedded: false })).toEqual([
    "question",
    "activity",
    "gave",
  ]);
});
