import { expect, test } from "vitest";
import {
  closingDay,
  doubtsAbout,
  goesAcross,
  isLocked,
  mayBecome,
  problemOfHolding,
  saysSomething,
  sharingOf,
} from "#app/features/conversations/model.ts";
import { momentAt } from "#app/lib/amsterdam.ts";

const planned = { state: "planned" as const, scheduledAt: momentAt("2026-12-01", "15:30") };

test("a talk is not held before its start, nor on a day to come", () => {
  expect(problemOfHolding(planned, "2026-12-01", new Date(momentAt("2026-12-01", "15:29")))).toBe("not_yet");
  expect(problemOfHolding(planned, "2026-12-01", new Date(momentAt("2026-12-01", "15:30")))).toBeUndefined();
  expect(problemOfHolding(planned, "2026-12-02", new Date(momentAt("2026-12-01", "16:30")))).toBe("not_yet");
  expect(problemOfHolding(planned, "2026-11-30", new Date(momentAt("2026-12-01", "16:30")))).toBe(
    "end_before_start",
  );
});

test("without a date, or when signed, a talk cannot be said to have been held", () => {
  const after = new Date(momentAt("2026-12-05", "12:00"));
  expect(problemOfHolding({ state: "to_plan", scheduledAt: null }, "2026-12-01", after)).toBe("not_yet");
  expect(problemOfHolding({ ...planned, state: "signed" }, "2026-12-01", after)).toBe("not_yet");
});

test("a conversation goes from planning to signing, and back only from signed to held", () => {
  expect([
    mayBecome("to_plan", "planned"),
    mayBecome("planned", "held"),
    mayBecome("held", "signed"),
  ]).toEqual([true, true, true]);
  expect([
    mayBecome("signed", "held"),
    mayBecome("closed_unsigned", "held"),
    mayBecome("to_plan", "signed"),
  ]).toEqual([true, false, false]);
  expect([isLocked("signed"), isLocked("held")]).toEqual([true, false]);
});

test("an answer goes across when it has words and is not kept private", () => {
  expect(goesAcross({ text: "Breuken", keptPrivate: false })).toBe(true);
  expect(goesAcross({ text: "Breuken", keptPrivate: true })).toBe(false);
  expect(goesAcross({ text: "  ", keptPrivate: false })).toBe(false);
  expect(saysSomething({ howItWent: null, helped: " ", hindered: null })).toBe(false);
});

test("both shared only when she and another did", () => {
  expect(sharingOf(null, [1])).toBe("not_shared");
  expect(sharingOf(undefined, [])).toBe("not_shared");
  expect(sharingOf(1, [null])).toBe("waiting_for_other");
  expect(sharingOf(1, [null, 2])).toBe("both_shared");
});

test("a record closes six weeks after the talk, by the rule of that day", () => {
  expect(closingDay("2026-12-01", 42)).toBe("2027-01-12");
});

test("an ordinary working day raises no doubt", () => {
  expect(doubtsAbout("2026-12-01", { today: "2026-11-22", freeDays: [], daysWorked: null })).toEqual([]);
  expect(doubtsAbout("2026-12-06", { today: "2026-11-22", freeDays: [], daysWorked: "12345" })).toEqual([
    "weekend",
  ]);
});
