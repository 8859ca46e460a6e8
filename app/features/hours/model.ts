import type { ActivityKind, FundingSource } from "#app/features/activities/model.ts";
import { daysBetween, type Day } from "#app/lib/school-year.ts";
import { ruleCodes, rulesInPeriod, type CaoRule, type RuleCode, type Worker } from "./rules.ts";
import { settle } from "./settle.ts";
import { yearsFrom, type Year } from "./years.ts";

export const entitlementKinds = ["basis", "seniors", "starter", "saved", "other"] as const;
/** What is someone's own, by the source a request names. */
export const ownAccounts = ["individual", "sustainable_employability", "starter"] as const;
/** What the school pays or assigns stands beside what is her own, and never counts against it. */
export const accounts = [...ownAccounts, "beside"] as const;
export const lineKinds = ["entitled", "committed", "spent"] as const;

export type EntitlementKind = (typeof entitlementKinds)[number];
export type OwnAccount = (typeof ownAccounts)[number];
export type Account = (typeof accounts)[number];
export type LineKind = (typeof lineKinds)[number];

export type Amounts = { minutes: number; cents: number };
type Owner = { personId: number; schoolId: number };
type Period = { from: Day; to: Day };

/** A stretch of an employment with one part-time factor, in ten-thousandths. */
export type Employed = Owner & Period & Worker & { factor: number };

/** Set by HR for one person, already in her own hours: not weighed by a part-time factor again. */
export type SetRight = Owner &
  Period &
  Amounts & { id: number; account: OwnAccount; kind: EntitlementKind; source: string };

/** What an approved request takes, or in its place what attending took. */
export type Use = Owner &
  Amounts & {
    kind: "committed" | "spent";
    source: FundingSource;
    on: Day;
    requestId: number;
    activityId: number;
    activityKind: ActivityKind;
    /** Null where the viewer may not know it. */
    title: string | null;
    /** Places of a group that nobody has taken yet. */
    openPlaces: number;
  };

export type Facts = {
  employed: readonly Employed[];
  rules: readonly CaoRule[];
  set: readonly SetRight[];
  uses: readonly Use[];
};

/** One line of the ledger; every sum is a sum of lines, so that a number and its list cannot differ. */
export type LedgerLine = Owner &
  Amounts & { kind: LineKind; account: Account } & (
    | { because: "rule"; rule: CaoRule; factor: number; from: Day; to: Day }
    | { because: "set"; right: SetRight; lapsed: boolean }
    | { because: "use"; use: Use }
  );

const DAYS_OF_YEAR = 365;

const codes: Record<RuleCode, { account: OwnAccount; unit: keyof Amounts }> = {
  individual_minutes: { account: "individual", unit: "minutes" },
  individual_cents: { account: "individual", unit: "cents" },
  sustainable_minutes: { account: "sustainable_employability", unit: "minutes" },
};

const nothing: Amounts = { minutes: 0, cents: 0 };

/** Whether a source is someone's own, and which; the others stand beside. Places nobody took yet are nobody's own. */
export const accountOf = ({ source, openPlaces }: Pick<Use, "source" | "openPlaces">): Account =>
  openPlaces === 0 && isOwn(source) ? source : "beside";

const isOwn = (source: FundingSource): source is OwnAccount =>
  (ownAccounts as readonly string[]).includes(source);

/**
 * The lines of a year: what people are entitled to, what was approved, and in its place what was attended.
 * @param asOf the day one looks: what was set and not used before it ended is gone by then
 */
export function ledgerOf(facts: Facts, year: Year, asOf: Day): LedgerLine[] {
  const lines: LedgerLine[] = [
    ...facts.employed.flatMap((work) => rightsByRule(facts.rules, work, year)),
    ...rightsSet(facts, year, asOf),
    ...facts.uses.filter(({ on }) => on >= year.from && on <= year.to).map(useLine),
  ];
  return lines.filter(({ minutes, cents }) => minutes > 0 || cents > 0);
}

const useLine = (use: Use): LedgerLine => {
  const { personId, schoolId, minutes, cents, kind } = use;
  return { personId, schoolId, minutes, cents, kind, account: accountOf(use), because: "use", use };
};

/** Weighed by the days and the part-time factor of every stretch, so that a change in mid-year counts from its day. */
function rightsByRule(rules: readonly CaoRule[], work: Employed, year: Year): LedgerLine[] {
  return ruleCodes.flatMap((code) =>
    rulesInPeriod(rules, code, work, year).flatMap(({ rule, ...holds }): LedgerLine[] => {
      const shared = overlap(overlap(holds, work), year);
      if (shared.to < shared.from) return [];
      const amount = Math.round((rule.value * daysIn(shared) * work.factor) / (DAYS_OF_YEAR * 10_000));
      const { account, unit } = codes[code];
      const { personId, schoolId, factor } = work;
      const line = { personId, schoolId, account, ...nothing, [unit]: amount };
      return [{ ...line, kind: "entitled", because: "rule", rule, factor, ...shared }];
    }),
  );
}

/** What HR set counts in every year it can be used in, less what was used of it in the years before. */
function rightsSet(facts: Facts, year: Year, asOf: Day): LedgerLine[] {
  const usable = facts.set.filter(({ from, to }) => from <= year.to && to >= year.from);
  return usable.map((right) => {
    const lapsed = right.to < asOf && right.to < year.to;
    const amounts = {
      minutes: countsOf(facts, right, year, lapsed, "minutes"),
      cents: countsOf(facts, right, year, lapsed, "cents"),
    };
    const { personId, schoolId, account } = right;
    return { personId, schoolId, account, ...amounts, kind: "entitled", because: "set", right, lapsed };
  });
}

function countsOf(facts: Facts, right: SetRight, year: Year, lapsed: boolean, unit: keyof Amounts): number {
  if (right[unit] === 0) return 0;
  const same = (one: Owner) => one.personId === right.personId && one.schoolId === right.schoolId;
  const rights = facts.set.filter((one) => same(one) && one.account === right.account);
  const employed = facts.employed.filter(same);
  const first = rights.map(({ from }) => from).sort()[0]!;
  const yearly = yearsFrom(first, year).map(({ from, to, ...one }) => ({
    from,
    to,
    amount: employed
      .flatMap((work) => rightsByRule(facts.rules, work, { from, to, ...one }))
      .filter((line) => line.account === right.account)
      .reduce((sum, line) => sum + line[unit], 0),
  }));
  const since = yearly[0]!.from;
  const uses = facts.uses.filter((use) => same(use) && accountOf(use) === right.account && use.on >= since);
  const taken = settle(
    [...rights.map((one) => ({ id: one.id, from: one.from, to: one.to, amount: one[unit] })), ...yearly],
    uses.map((use) => ({ on: use.on, amount: use[unit] })),
  ).filter(({ id }) => id === right.id);
  const sum = (some: typeof taken) => some.reduce((total, { amount }) => total + amount, 0);
  const before = sum(taken.filter(({ on }) => on < year.from));
  return lapsed
    ? sum(taken.filter(({ on }) => on >= year.from && on <= year.to))
    : Math.max(0, right[unit] - before);
}

const overlap = (a: Period, b: Period): Period => ({
  from: a.from > b.from ? a.from : b.from,
  to: a.to < b.to ? a.to : b.to,
});

/** A leap day gives nobody more: a whole year is a whole right. */
function daysIn({ from, to }: Period): number {
  let leapDays = 0;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    if (leap && from <= `${year}-02-29` && to >= `${year}-02-29`) leapDays += 1;
  }
  return daysBetween(from, to) + 1 - leapDays;
}

export type Sums = { entitled: number; committed: number; spent: number; left: number };
export type Totals = { minutes: Sums; cents: Sums };

/** What is entitled, committed, spent and left of some lines. Left may be below nothing: it is said, not hidden. */
export function totalsOf(lines: readonly (Amounts & { kind: LineKind })[]): Totals {
  const of = (unit: keyof Amounts): Sums => {
    const sum = (kind: LineKind) =>
      lines.filter((one) => one.kind === kind).reduce((total, one) => total + one[unit], 0);
    const [entitled, committed, spent] = [sum("entitled"), sum("committed"), sum("spent")];
    return { entitled, committed, spent, left: entitled - committed - spent };
  };
  return { minutes: of("minutes"), cents: of("cents") };
}

/** The sums of each account that has any lines, in their order. */
export const byAccount = (lines: readonly LedgerLine[]) =>
  accounts
    .map((account) => ({ account, lines: lines.filter((line) => line.account === account) }))
    .filter(({ account, lines: some }) => account === "individual" || some.length > 0)
    .map(({ account, lines: some }) => ({ account, totals: totalsOf(some) }));
