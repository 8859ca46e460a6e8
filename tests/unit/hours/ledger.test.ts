import { describe, expect, test } from "vitest";
import {
  byAccount,
  ledgerOf,
  totalsOf,
  type Employed,
  type Facts,
  type SetRight,
  type Use,
} from "#app/features/hours/model.ts";
import type { CaoRule } from "#app/features/hours/rules.ts";
import { calendarYear, readYear, schoolYear, yearKey, yearsAround } from "#app/features/hours/years.ts";

const none: Facts = { employed: [], rules: [], set: [], uses: [] };
const her = { personId: 1, schoolId: 1 };
const year = schoolYear(2026);
const TODAY = "2026-11-26";

const work = (values: Partial<Employed> = {}): Employed => ({
  ...her,
  sector: "po",
  functionGroup: "teaching",
  factor: 10_000,
  from: "2020-08-01",
  to: "9999-12-31",
  ...values,
});
const rule = (values: Partial<CaoRule> = {}): CaoRule => ({
  id: 1,
  own: false,
  sector: "po",
  code: "individual_minutes",
  functionGroup: null,
  value: 3_650,
  from: "2020-01-01",
  to: null,
  source: "CAO",
  checkedOn: null,
  ...values,
});
const right = (values: Partial<SetRight> = {}): SetRight => ({
  ...her,
  id: 1,
  account: "individual",
  kind: "saved",
  minutes: 600,
  cents: 0,
  from: "2025-08-01",
  to: "2028-07-31",
  source: "Spaarafspraak",
  ...values,
});
const use = (values: Partial<Use> = {}): Use => ({
  ...her,
  kind: "spent",
  source: "individual",
  on: "2026-10-01",
  minutes: 300,
  cents: 0,
  requestId: 1,
  activityId: 1,
  activityKind: "course",
  title: null,
  openPlaces: 0,
  ...values,
});
const minutes = (facts: Partial<Facts>, when = year, asOf = TODAY) =>
  totalsOf(ledgerOf({ ...none, ...facts }, when, asOf)).minutes;

describe("a right by the collective agreement", () => {
  /** research/domain.md 3.1: PO 2 clock hours a week, some 83 hours, and € 500; VO 83 hours and € 600; MBO 59 hours. */
  test.each([
    ["po", 4_980, 50_000],
    ["vo", 4_980, 60_000],
    ["mbo", 3_540, 0],
  ] as const)("%s, a whole year at full time, is what the agreement says", (sector, hours, money) => {
    const rules = [
      rule({ sector, value: hours }),
      rule({ id: 2, sector, code: "individual_cents", value: money }),
    ];
    for (const when of [schoolYear(2026), schoolYear(2027), calendarYear(2028)]) {
      const totals = totalsOf(ledgerOf({ ...none, employed: [work({ sector })], rules }, when, TODAY));
      expect([totals.minutes.entitled, totals.cents.entitled]).toEqual([hours, money]);
    }
  });

  test("a part-time factor that changes in mid-year counts from its day", () => {
    const employed = [
      work({ to: "2026-11-08" }),
      work({ from: "2026-11-09", to: "2030-07-31", factor: 5_000 }),
    ];
    // 100 days whole, 265 days half, at ten minutes a day.
    expect(minutes({ employed, rules: [rule()] }).entitled).toBe(1_000 + 1_325);
  });

  test("a rule that changes counts from its day, and in each calendar year its part", () => {
    const rules = [rule({ to: "2026-12-31" }), rule({ id: 2, from: "2027-01-01", value: 7_300 })];
    const employed = [work()];
    expect(minutes({ employed, rules }).entitled).toBe(153 * 10 + 212 * 20);
    expect(minutes({ employed, rules }, calendarYear(2026)).entitled).toBe(3_650);
    expect(minutes({ employed, rules }, calendarYear(2027)).entitled).toBe(7_300);
  });

  test("a board's own row goes before the shipped one from its day, and one for a function group before the general", () => {
    const rules = [rule(), rule({ id: 2, own: true, from: "2026-08-01", value: 7_300 })];
    expect(minutes({ employed: [work()], rules }).entitled).toBe(7_300);
    /** research/domain.md 3.1: support staff in VO have 40 hours where teachers have 83. */
    const vo = [
      rule({ sector: "vo", value: 4_980 }),
      rule({ id: 2, sector: "vo", functionGroup: "support", value: 2_400 }),
    ];
    const support = work({ sector: "vo", functionGroup: "support" });
    expect(minutes({ employed: [support], rules: vo }).entitled).toBe(2_400);
  });

  /** research/domain.md 3.1: sustainable employability 40 hours in PO, 90 in VO, 50 in MBO, apart from one's own development. */
  test("sustainable employability is an account of its own", () => {
    const rules = [rule({ value: 4_980 }), rule({ id: 2, code: "sustainable_minutes", value: 2_400 })];
    const lines = ledgerOf({ ...none, employed: [work()], rules }, year, TODAY);
    expect(byAccount(lines).map(({ account, totals }) => [account, totals.minutes.entitled])).toEqual([
      ["individual", 4_980],
      ["sustainable_employability", 2_400],
    ]);
  });

  test("who works at the office, which has no agreement, has none", () => {
    expect(minutes({ employed: [work({ sector: null })], rules: [rule()] }).entitled).toBe(0);
  });
});

describe("what HR set", () => {
  /** research/domain.md 3.1: money and hours can be saved up to three years, with an end. */
  test("saved hours count in every year they can be used in, less what was used of them before", () => {
    const set = [right()];
    const uses = [use({ on: "2025-10-01", minutes: 100 }), use({ on: "2026-10-01", minutes: 200 })];
    expect(minutes({ set, uses }, schoolYear(2025)).entitled).toBe(600);
    expect(minutes({ set, uses }, schoolYear(2026))).toMatchObject({ entitled: 500, spent: 200, left: 300 });
    expect(minutes({ set, uses }, schoolYear(2027)).entitled).toBe(300);
    expect(minutes({ set, uses }, schoolYear(2028)).entitled).toBe(0);
  });

  test("a year's own right is used first, because it ends first", () => {
    const facts = { set: [right()], employed: [work()], rules: [rule({ value: 365 })] };
    expect(
      minutes({ ...facts, uses: [use({ on: "2025-10-01", minutes: 365 })] }, schoolYear(2026)).entitled,
    ).toBe(600 + 365);
    expect(
      minutes({ ...facts, uses: [use({ on: "2025-10-01", minutes: 400 })] }, schoolYear(2026)).entitled,
    ).toBe(565 + 365);
  });

  test("what was not used before it ended is gone, and not a day earlier", () => {
    const set = [right({ to: "2026-11-26" })];
    const uses = [use({ minutes: 250 })];
    expect(minutes({ set, uses }, year, "2026-11-26")).toMatchObject({ entitled: 600, left: 350 });
    expect(minutes({ set, uses }, year, "2026-11-27")).toMatchObject({ entitled: 250, left: 0 });
  });

  /** research/domain.md 3.1: a starter in PO has 40 hours, not to be saved; from 57 on 130 hours more of sustainable employability. */
  test("starters and seniors use what is theirs, and nothing of it is weighed by a part-time factor again", () => {
    const set = [
      right({ account: "starter", kind: "starter", minutes: 2_400 }),
      right({ id: 2, account: "sustainable_employability", kind: "seniors", minutes: 7_800 }),
    ];
    const uses = [use({ source: "starter", minutes: 60 }), use({ source: "individual", minutes: 30 })];
    const lines = ledgerOf({ ...none, set, uses, employed: [work({ factor: 4_000 })] }, year, TODAY);
    const left = byAccount(lines).map(({ account, totals }) => [account, totals.minutes.left]);
    expect(left).toEqual([
      ["individual", -30],
      ["sustainable_employability", 7_800],
      ["starter", 2_340],
    ]);
  });
});

describe("what is used", () => {
  test("what was approved is committed, what was attended is spent, on the day of the activity", () => {
    const uses = [use({ kind: "committed", minutes: 600 }), use({ minutes: 540, on: "2027-01-10" })];
    expect(minutes({ uses })).toEqual({ entitled: 0, committed: 600, spent: 540, left: -1_140 });
    expect(minutes({ uses }, calendarYear(2027))).toEqual({
      entitled: 0,
      committed: 0,
      spent: 540,
      left: -540,
    });
  });

  /** research/domain.md 3.1: compulsory training does not come out of one's own hours, in no sector. */
  test("what is assigned, and what the school pays, stands beside one's own and never counts against it", () => {
    const uses = [
      use({ source: "assigned" }),
      use({ source: "school", cents: 5_000 }),
      use({ source: "none" }),
      use({ source: "individual", openPlaces: 3 }),
    ];
    const accounts = byAccount(ledgerOf({ ...none, uses, employed: [work()], rules: [rule()] }, year, TODAY));
    expect(accounts.map(({ account, totals }) => [account, totals.minutes.left, totals.cents.spent])).toEqual(
      [
        ["individual", 3_650, 0],
        ["beside", -1_200, 5_000],
      ],
    );
  });
});

test("a year in the address is a school year or a calendar year, and anything else is the school year of today", () => {
  const read = (text: string | null) => yearKey(readYear(text, TODAY));
  expect(["2025-2026", "2026", null, "2026-2028", "1999", "abc", "2026-2027x"].map(read)).toEqual([
    "2025-2026",
    "2026",
    "2026-2027",
    "2026-2027",
    "2026-2027",
    "2026-2027",
    "2026-2027",
  ]);
  const { before, after } = yearsAround(schoolYear(2026));
  expect([yearKey(before), yearKey(after)]).toEqual(["2025-2026", "2027-2028"]);
});
