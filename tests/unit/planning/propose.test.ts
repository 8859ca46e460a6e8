import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { doubtsOf, refusing } from "#app/features/planning/doubts.ts";
import {
  daysFrom,
  mondayOf,
  proposeDates,
  takenBy,
  weekdayOf,
  type Diary,
  type Setting,
  type Staff,
  type Wishes,
} from "#app/features/planning/model.ts";
import { usualWishes } from "#app/features/planning/wishes.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import { daysLater } from "#app/lib/school-year.ts";

const open: Diary = { daysWorked: null, away: [], taken: [] };
const NOW = momentAt("2026-11-26", "12:00");
const setting: Setting = { leader: open, freeDays: [], now: NOW };
const wishes: Wishes = {
  fromDay: "2026-12-07",
  toDay: "2026-12-18",
  weekdays: [1, 2, 3, 4, 5],
  times: ["15:00", "16:00"],
  minutes: 60,
  perDay: 2,
};
const person = (employmentId: number, values: Partial<Staff> = {}): Staff => ({
  ...open,
  employmentId,
  employed: { fromDay: "2020-08-01", toDay: null },
  ...values,
});

describe("a proposal", () => {
  test("is spread over the weeks, one a day before two a day", () => {
    const { placed, unplaced } = proposeDates(
      Array.from({ length: 10 }, (_, n) => person(n + 1)),
      setting,
      wishes,
    );
    expect(unplaced).toEqual([]);
    expect(new Set(placed.map(({ day }) => day)).size).toBe(10);
    expect(placed.every(({ time }) => time === "15:00")).toBe(true);
  });

  test("gives who works one day her day, whoever stood before her in the list", () => {
    const narrow = { ...wishes, toDay: "2026-12-11", times: ["15:00"] };
    const people = [1, 2, 3, 4].map((n) => person(n)).concat(person(9, { daysWorked: "1" }));
    const { placed } = proposeDates(people, setting, narrow);
    expect(placed.find(({ employmentId }) => employmentId === 9)?.day).toBe("2026-12-07");
    expect(placed).toHaveLength(5);
  });

  test("moves one who can be elsewhere, rather than leaving somebody out", () => {
    const two = { ...wishes, toDay: "2026-12-08", times: ["15:00"] };
    const early = { from: momentAt("2026-12-08", "15:00"), to: momentAt("2026-12-08", "16:00") };
    const people = [person(1), person(2, { taken: [early] })];
    expect(proposeDates(people, setting, two).placed).toHaveLength(2);
  });

  test("names who could not be placed, and why", () => {
    const people = [
      person(1, { employed: { fromDay: "2020-08-01", toDay: "2026-11-30" } }),
      person(2, { away: [{ fromDay: "2026-11-01", toDay: null }] }),
      person(3, { daysWorked: "67" }),
      person(4),
      person(5),
    ];
    const one = { ...wishes, toDay: "2026-12-07", times: ["15:00"] };
    const { placed, unplaced } = proposeDates(people, setting, one);
    expect(placed.map(({ employmentId }) => employmentId)).toEqual([4]);
    expect(Object.fromEntries(unplaced.map((row) => [row.employmentId, row.reason]))).toEqual({
      1: "not_employed",
      2: "away",
      3: "no_shared_day",
      5: "full",
    });
  });

  test("keeps off the christmas holidays, the leader's free Friday and what stands in her calendar", () => {
    const busy = takenBy({ day: "2026-12-14", time: "15:00" }, 60);
    const { placed } = proposeDates(
      Array.from({ length: 12 }, (_, n) => person(n + 1)),
      {
        leader: { daysWorked: "1234", away: [], taken: [busy] },
        freeDays: [{ fromDay: "2026-12-19", toDay: "2027-01-03" }],
        now: NOW,
      },
      { ...wishes, fromDay: "2026-12-14", toDay: "2027-01-08" },
    );
    expect(placed).toHaveLength(12);
    expect(placed.some(({ day }) => day > "2026-12-18" && day < "2027-01-04")).toBe(false);
    expect(placed.some(({ day }) => weekdayOf(day) === 5)).toBe(false);
    expect(placed.filter(({ day }) => day === "2026-12-14")).toEqual([
      expect.objectContaining({ time: "16:00" }),
    ]);
  });
});

const aDay = fc.integer({ min: -10, max: 40 }).map((n) => daysLater("2026-12-01", n));
const aSpan = fc
  .tuple(aDay, fc.option(fc.integer({ min: 0, max: 20 })))
  .map(([fromDay, length]) => ({ fromDay, toDay: length === null ? null : daysLater(fromDay, length) }));
const closed = aSpan.map(({ fromDay, toDay }) => ({ fromDay, toDay: toDay ?? fromDay }));
const aTime = fc.constantFrom("08:30", "12:15", "14:45", "15:00", "15:30", "16:00", "17:15");
const taken = fc.tuple(aDay, aTime).map(([day, time]) => takenBy({ day, time }, 60));
const workdays = fc.option(
  fc.subarray(["1", "2", "3", "4", "5"], { minLength: 1 }).map((days) => days.join("")),
);
const diary = fc.record({
  daysWorked: workdays,
  away: fc.array(aSpan, { maxLength: 1 }),
  taken: fc.array(taken, { maxLength: 6 }),
});
const aTeam = fc
  .array(fc.tuple(diary, aSpan), { maxLength: 14 })
  .map((all) =>
    all.map(([own, span], n) =>
      person(n + 1, { ...own, employed: n % 4 === 0 ? span : { fromDay: "2020-08-01", toDay: null } }),
    ),
  );
const someWishes = fc.record({
  fromDay: aDay,
  toDay: aDay,
  weekdays: fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }),
  times: fc.uniqueArray(aTime, { minLength: 1, maxLength: 4 }),
  minutes: fc.constantFrom(30, 45, 60, 90),
  perDay: fc.integer({ min: 1, max: 4 }),
});
const aSetting = fc.record({
  leader: diary,
  freeDays: fc.array(closed, { maxLength: 3 }),
  now: aDay.map((day) => momentAt(day, "15:10")),
});

describe("whatever the team, the weeks and the calendars", () => {
  test("nobody is placed where there is a doubt, and everybody is placed once or named with a reason", () => {
    fc.assert(
      fc.property(aTeam, aSetting, someWishes, (team, around, wanted) => {
        const { placed, unplaced } = proposeDates(team, around, wanted);
        const doubts = placed.flatMap((row) =>
          doubtsOf(row, team[row.employmentId - 1]!, placed, around, wanted.minutes),
        );
        expect(doubts).toEqual([]);
        for (const { day, time } of placed) {
          expect(daysFrom(wanted.fromDay, wanted.toDay)).toContain(day);
          expect(wanted.weekdays).toContain(weekdayOf(day));
          expect(wanted.times).toContain(time);
          expect(placed.filter((row) => row.day === day).length).toBeLessThanOrEqual(wanted.perDay);
        }
        const named = [...placed, ...unplaced].map(({ employmentId }) => employmentId);
        expect(named.sort((a, b) => a - b)).toEqual(team.map(({ employmentId }) => employmentId));
      }),
      { numRuns: 400 },
    );
  });

  test("the order in which people are chosen changes nothing", () => {
    fc.assert(
      fc.property(aTeam, aSetting, someWishes, (team, around, wanted) => {
        expect(proposeDates([...team].reverse(), around, wanted)).toEqual(proposeDates(team, around, wanted));
      }),
      { numRuns: 100 },
    );
  });

  test("people who can always be there are spread evenly over the weeks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 6 }), (people, weeks) => {
        const wanted = { ...wishes, toDay: daysLater(wishes.fromDay, 7 * weeks - 3), perDay: 4 };
        const team = Array.from({ length: people }, (_, n) => person(n + 1));
        const { placed } = proposeDates(team, setting, wanted);
        const perWeek = Array.from(
          { length: weeks },
          (_, n) => placed.filter(({ day }) => mondayOf(day) === daysLater(wishes.fromDay, 7 * n)).length,
        );
        expect(Math.max(...perWeek) - Math.min(...perWeek)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});

test("a date is doubted in as many words as there are reasons, and refused only when it is past or double", () => {
  const [noor, samira] = [person(1, { daysWorked: "12" }), person(2)];
  const rows = [
    { employmentId: 1, day: "2026-12-09", time: "15:30" },
    { employmentId: 2, day: "2026-12-09", time: "16:00" },
  ];
  expect(doubtsOf(rows[0]!, noor, rows, setting, 60)).toEqual(["double_booked", "not_a_working_day"]);
  expect(doubtsOf({ ...rows[1]!, day: "2026-11-20" }, samira, [], setting, 60)).toEqual(["gone_by"]);
  expect(doubtsOf({ ...rows[1]!, day: "2026-12-12" }, samira, [], setting, 60)).toEqual(["weekend"]);
  const holiday = { ...setting, freeDays: [{ fromDay: "2026-12-09", toDay: "2026-12-10" }] };
  const doubtful = { ...rows[1]!, day: "2026-12-10" };
  expect(doubtsOf(doubtful, samira, [], holiday, 60)).toEqual(["free_day"]);
  expect(doubtsOf(doubtful, samira, [], setting, 60)).toEqual([]);
  expect(refusing).toEqual(["gone_by", "double_booked"]);
});

test("the usual wishes leave out weeks of holiday, and days the leader does not work", () => {
  const wanted = usualWishes({
    today: "2026-11-26",
    people: 20,
    leader: { ...open, daysWorked: "1245" },
    freeDays: [{ fromDay: "2026-12-19", toDay: "2027-01-03" }],
  });
  expect(wanted).toMatchObject({ fromDay: "2026-12-07", toDay: "2027-01-22", weekdays: [1, 2, 4, 5] });
});
