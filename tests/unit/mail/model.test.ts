import { expect, test } from "vitest";
import { letterState, nextOpenDay, reasonOf, weekOf } from "#app/features/mail/model.ts";

test.each([
  ["ECONNECTION", "unreachable"],
  ["ETIMEDOUT", "unreachable"],
  ["EDNS", "unreachable"],
  ["EAUTH 535", "sign_in"],
  ["EENVELOPE 550", "address"],
  ["EENVELOPE 450", "refused_now"],
  ["EENVELOPE 552", "full"],
  ["EMESSAGE 452", "full"],
  ["EMESSAGE 554", "refused"],
  ["EMESSAGE 451", "refused_now"],
  ["no_reader", "no_reader"],
  ["unwanted", "not_needed"],
  ["overtaken", "not_needed"],
  [null, null],
])("what is kept of a failure, %s, is told as %s", (code, reason) => {
  expect(reasonOf(code)).toBe(reason);
});

test("a letter that needed no sending did not fail", () => {
  const row = { sentAt: null, givenUpAt: 1, lastError: "unwanted" };
  expect(letterState(row)).toBe("not_needed");
  expect(letterState({ ...row, lastError: "EENVELOPE 550" })).toBe("failed");
  expect(letterState({ ...row, givenUpAt: null, lastError: null })).toBe("waits");
  expect(letterState({ ...row, givenUpAt: null, lastError: "ECONNECTION" })).toBe("failed");
  expect(letterState({ ...row, sentAt: 2 })).toBe("sent");
});

test("the week begins on Monday, also seen from a Sunday and over the new year", () => {
  expect(["2026-11-22", "2026-11-23", "2027-01-01"].map(weekOf)).toEqual([
    "2026-11-16",
    "2026-11-23",
    "2026-12-28",
  ]);
});

test("after a holiday that ends on a Friday the school is open on Monday", () => {
  const free = [{ fromDay: "2026-12-19", toDay: "2027-01-01" }];
  expect(nextOpenDay(free, "2026-12-24")).toBe("2027-01-04");
});
