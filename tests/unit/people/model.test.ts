import { expect, test } from "vitest";
import {
  accountState,
  endedBy,
  factorText,
  overlap,
  partnerReason,
  readFactor,
  stateOn,
} from "#app/features/people/model.ts";

test("a part-time factor is read and shown as a Dutch school writes it", () => {
  for (const [text, value] of [
    ["0,8235", 8235],
    ["0.8", 8000],
    ["1", 10_000],
    [",5", 5000],
    ["1,2", 12_000],
  ] as const) {
    expect(readFactor(text), text).toBe(value);
  }
  for (const text of ["", "heel", "0,82351", "12", "-1", "1,2,3", ","])
    expect(readFactor(text), text).toBeUndefined();
  expect([8235, 8000, 10_000].map(factorText)).toEqual(["0,8235", "0,8", "1"]);
});

test("a period counts from its first to its last day, both included", () => {
  const year = { fromDay: "2026-08-01", toDay: "2027-07-31" };
  expect(stateOn(year, "2026-07-31")).toBe("upcoming");
  expect(stateOn(year, "2026-08-01")).toBe("running");
  expect(stateOn(year, "2027-07-31")).toBe("running");
  expect(stateOn(year, "2027-08-01")).toBe("ended");
  expect(stateOn({ ...year, toDay: null }, "2099-01-01")).toBe("running");
});

test("a last day cuts what runs past it, leaves what ended and takes away what never began", () => {
  expect(endedBy({ fromDay: "2026-08-01", toDay: null }, "2026-11-22")).toBe("cut");
  expect(endedBy({ fromDay: "2026-08-01", toDay: "2026-11-22" }, "2026-11-22")).toBe("stays");
  expect(endedBy({ fromDay: "2026-11-23", toDay: null }, "2026-11-22")).toBe("gone");
});

test("two periods that share one day overlap", () => {
  const autumn = { fromDay: "2026-09-01", toDay: "2026-11-30" };
  expect(overlap(autumn, { fromDay: "2026-11-30", toDay: null })).toBe(true);
  expect(overlap(autumn, { fromDay: "2026-12-01", toDay: null })).toBe(false);
});

test("why someone is the partner: by hand goes before the board, and the team before the school", () => {
  const facts = { partnerId: 7, statedId: null, leadsItsSchool: false, leadsHomeTeam: false };
  expect(partnerReason({ ...facts, partnerId: null })).toBeNull();
  expect(partnerReason({ ...facts, statedId: 7, leadsItsSchool: true })).toBe("by_hand");
  expect(partnerReason({ ...facts, leadsItsSchool: true })).toBe("board");
  expect(partnerReason({ ...facts, leadsHomeTeam: true })).toBe("team_leader");
  expect(partnerReason(facts)).toBe("school_leader");
});

test("an account is active once it has a password, invited before that", () => {
  expect(accountState({ hasPassword: true, invitedAt: 1 })).toBe("active");
  expect(accountState({ hasPassword: false, invitedAt: 1 })).toBe("invited");
  expect(accountState({ hasPassword: false, invitedAt: null })).toBe("none");
});
