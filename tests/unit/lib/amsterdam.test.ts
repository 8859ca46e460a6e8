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

test.each(["UTC", "Europe/Amsterdam", "America/New_York", "Pacific/Auckland"])(
  "both clock changes are right on a machine in %s",
  (zone) => {
    const own = process.env.TZ;
    process.env.TZ = zone;
    const utc = (day: string, time: string) => new Date(momentAt(day, time)).toISOString().slice(0, 16);
    const spring = ["01:59", "02:00", "02:30", "03:00"].map((time) => utc("2027-03-28", time));
    const autumn = ["01:59", "02:00", "02:59", "03:00"].map((time) => utc("2026-10-25", time));
    process.env.TZ = own;
    expect(spring).toEqual(["2027-03-28T00:59", "2027-03-28T01:00", "2027-03-28T01:30", "2027-03-28T01:00"]);
    expect(autumn).toEqual(["2026-10-24T23:59", "2026-10-25T00:00", "2026-10-25T00:59", "2026-10-25T02:00"]);
  },
);

test("a time the clock skips in March moves on by the hour", () => {
  const at = momentAt("2027-03-28", "02:30");
  expect([dayOf(at), timeOf(at)]).toEqual(["2027-03-28", "03:30"]);
});

test("a time the clock shows twice in October is the first, and reads as it was typed", () => {
  const at = momentAt("2026-10-25", "02:30");
  expect([dayOf(at), timeOf(at), at]).toEqual(["2026-10-25", "02:30", Date.parse("2026-10-25T00:30:00Z")]);
});

test("every hour of the days around a clock change reads back as it was typed, but the one that is skipped", () => {
  const days = ["2027-03-27", "2027-03-28", "2027-03-29", "2026-10-24", "2026-10-25", "2026-10-26"];
  const odd = days.flatMap((day) =>
    Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:15`)
      .filter((time) => timeOf(momentAt(day, time)) !== time || dayOf(momentAt(day, time)) !== day)
      .map((time) => `${day} ${time}`),
  );
  expect(odd).toEqual(["2027-03-28 02:15"]);
});
