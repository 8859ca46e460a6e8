import { expect, test } from "vitest";
import { dayOf, momentAt, timeOf } from "#app/lib/amsterdam.ts";

test.each([
  ["2026-11-22", "15:30", "2026-11-22T14:30:00Z"],
  ["2026-07-01", "00:00", "2026-06-30T22:00:00Z"],
  ["2026-12-31", "23:59", "2026-12-31T22:59:00Z"],
  ["2028-02-29", "08:05", "2028-02-29T07:05:00Z"],
])("%s at %s in Amsterdam is %s", (day, time, moment) => {
  expect(new Date(momentAt(day, time)).toISOString()).toBe(moment.replace("Z", ".000Z"));
  expect([dayOf(Date.parse(moment)), timeOf(Date.parse(moment))]).toEqual([day, time]);
});

test("a time the clock skips in March moves on by the hour", () => {
  expect(timeOf(momentAt("2027-03-28", "02:30"))).toBe("03:30");
  expect(dayOf(momentAt("2027-03-28", "02:30"))).toBe("2027-03-28");
});

test("a time the clock shows twice in October is one of the two, and reads as it was typed", () => {
  const at = momentAt("2026-10-25", "02:30");
  expect([dayOf(at), timeOf(at)]).toEqual(["2026-10-25", "02:30"]);
});
