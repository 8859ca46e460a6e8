import { expect, test } from "vitest";
import {
  codeList,
  codesOf,
  groupOf,
  isForTogether,
  isOwed,
  isWithoutFollowUp,
  monthsLater,
} from "#app/features/attention/model.ts";
import { attentionCodes } from "#db/schema/index.ts";

test("three months is the same day of the month, or its last where there is no such day", () => {
  expect(monthsLater("2025-11-25", 3)).toBe("2026-02-25");
  expect(monthsLater("2025-11-30", 3)).toBe("2026-02-28");
  expect(monthsLater("2024-02-29", 12)).toBe("2025-02-28");
});

test("a promise is owed from the day after its date, or from 42 days after it was agreed; to the other a fortnight later", () => {
  const dated = { dueOn: "2024-03-25", agreedOn: "2024-01-23" };
  const open = { dueOn: null, agreedOn: "2024-01-23" };
  const days = [
    "2024-03-05",
    "2024-03-06",
    "2024-03-20",
    "2024-03-25",
    "2024-03-26",
    "2024-04-08",
    "2024-04-09",
  ];
  const owed = (promise: typeof dated | typeof open, toldAfter?: number) =>
    days.filter((day) => isOwed(promise, { after: 42, toldAfter }, day));
  expect(owed(dated)).toEqual(days.slice(4));
  expect(owed(dated, 14)).toEqual(days.slice(6));
  expect(owed(open)).toEqual(days.slice(1));
  expect(owed(open, 14)).toEqual(days.slice(2));
});

test("a follow-up is missed after three months and after its look-back, whichever is later", () => {
  const told = (lookBackOn: string | null, today: string) =>
    isWithoutFollowUp({ endedOn: "2025-11-25", lookBackOn }, 3, today);
  expect(told(null, "2026-02-24")).toBe(false);
  expect(told(null, "2026-02-25")).toBe(true);
  expect(told("2026-02-09", "2026-02-25")).toBe(true);
  expect(told("2026-03-10", "2026-03-10")).toBe(false);
  expect(told("2026-03-10", "2026-03-11")).toBe(true);
});

test("every code stands in one group and in the file; no promise, nothing of two and no leaving holder is for a page read together", () => {
  expect([...codeList].sort()).toEqual([...attentionCodes].sort());
  expect(new Set(codeList).size).toBe(codeList.length);
  const about = { subjectId: 1, schoolId: 1 };
  expect(groupOf("own_promise")).toBe("owner");
  expect(isForTogether({ code: "own_promise", text: "", promisedTo: null, ...about })).toBe(false);
  const role = { code: "role_without_place", title: "Coach", ...about } as const;
  expect(isForTogether({ ...role, need: "place" })).toBe(true);
  expect(isForTogether({ ...role, need: "leaving", freeFrom: "2026-08-01", personId: 2 })).toBe(false);
  expect(codesOf.both.map(groupOf)).toEqual(["both", "both", "both"]);
});
