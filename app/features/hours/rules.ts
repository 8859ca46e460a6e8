import { daysLater, type Day } from "#app/lib/school-year.ts";

export const sectors = ["po", "so", "vo", "mbo"] as const;
export const functionGroups = ["teaching", "support", "direction"] as const;
/** What a collective agreement gives in a year at full time. */
export const ruleCodes = ["individual_minutes", "individual_cents", "sustainable_minutes"] as const;

export type Sector = (typeof sectors)[number];
export type FunctionGroup = (typeof functionGroups)[number];
export type RuleCode = (typeof ruleCodes)[number];

/** A dated row of a collective agreement, or a board's own in its place. */
export type CaoRule = {
  id: number;
  /** Of the board, or what Jaarring ships. */
  own: boolean;
  sector: Sector;
  code: RuleCode;
  /** Null is for everybody for whom no row names her function group. */
  functionGroup: FunctionGroup | null;
  value: number;
  from: Day;
  to: Day | null;
  source: string;
  checkedOn: Day | null;
};

export const isRuleCode = (code: string): code is RuleCode => (ruleCodes as readonly string[]).includes(code);

const holdsOn = ({ from, to }: Pick<CaoRule, "from" | "to">, day: Day) =>
  from <= day && (to === null || to >= day);

/** The one for her function group goes before the general one, a board's own before a shipped one, a later one before an earlier. */
const goesBefore = (a: CaoRule, b: CaoRule) =>
  Number(b.functionGroup !== null) - Number(a.functionGroup !== null) ||
  Number(b.own) - Number(a.own) ||
  b.from.localeCompare(a.from) ||
  b.id - a.id;

export type Worker = { sector: Sector | null; functionGroup: FunctionGroup };

/** The rule of a code that holds for someone on a day, or undefined. */
export const ruleFor = (
  rules: readonly CaoRule[],
  code: RuleCode,
  { sector, functionGroup }: Worker,
  day: Day,
) =>
  rules
    .filter(
      (rule) =>
        rule.code === code &&
        rule.sector === sector &&
        (rule.functionGroup === null || rule.functionGroup === functionGroup) &&
        holdsOn(rule, day),
    )
    .sort(goesBefore)[0];

type Period = { from: Day; to: Day };
type Holding = Period & { rule: CaoRule };

/** Thousands of people share a sector, a function group and a year: what holds for them is looked up once for each set of rules. */
const found = new WeakMap<readonly CaoRule[], Map<string, Holding[]>>();

/** Which rule of a code holds for someone in a period, from when to when: a new row counts from its day on. */
export function rulesInPeriod(
  rules: readonly CaoRule[],
  code: RuleCode,
  worker: Worker,
  period: Period,
): readonly Holding[] {
  const key = [code, worker.sector, worker.functionGroup, period.from, period.to].join(" ");
  const known = found.get(rules) ?? new Map<string, Holding[]>();
  found.set(rules, known);
  const holding = known.get(key) ?? findRules(rules, code, worker, period);
  known.set(key, holding);
  return holding;
}

function findRules(rules: readonly CaoRule[], code: RuleCode, worker: Worker, period: Period): Holding[] {
  const turns = rules
    .filter((rule) => rule.code === code && rule.sector === worker.sector)
    .flatMap(({ from, to }) => (to === null ? [from] : [from, daysLater(to, 1)]))
    .filter((day) => day > period.from && day <= period.to);
  const starts = [...new Set([period.from, ...turns])].sort();
  const holding: Holding[] = [];
  for (const [n, from] of starts.entries()) {
    const rule = ruleFor(rules, code, worker, from);
    if (!rule) continue;
    const next = starts[n + 1];
    const to = next ? daysLater(next, -1) : period.to;
    const before = holding.at(-1);
    // A row that turns without being the one that counts does not cut another in two.
    if (before?.rule === rule && daysLater(before.to, 1) === from) before.to = to;
    else holding.push({ rule, from, to });
  }
  return holding;
}

/** A board's own row in place of a shipped one: of the same thing, from the same day. */
export const replacedBy = (rules: readonly CaoRule[], shipped: CaoRule) =>
  shipped.own
    ? undefined
    : rules.find(
        (rule) =>
          rule.own &&
          rule.sector === shipped.sector &&
          rule.code === shipped.code &&
          rule.functionGroup === shipped.functionGroup &&
          rule.from === shipped.from,
      );
