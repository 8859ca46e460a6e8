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

/** Which rule of a code holds for someone in a period, from when to when: a new row counts from its day on. */
export function rulesInPeriod(
  rules: readonly CaoRule[],
  code: RuleCode,
  worker: Worker,
  period: { from: Day; to: Day },
): { rule: CaoRule; from: Day; to: Day }[] {
  const turns = rules
    .filter((rule) => rule.code === code && rule.sector === worker.sector)
    .flatMap(({ from, to }) => (to === null ? [from] : [from, daysLater(to, 1)]))
    .filter((day) => day > period.from && day <= period.to);
  const starts = [...new Set([period.from, ...turns])].sort();
  const found: { rule: CaoRule; from: Day; to: Day }[] = [];
  for (const [n, from] of starts.entries()) {
    const rule = ruleFor(rules, code, worker, from);
    if (!rule) continue;
    const next = starts[n + 1];
    const to = next ? daysLater(next, -1) : period.to;
    const before = found.at(-1);
    // A row that turns without being the one that counts does not cut another in two.
    if (before?.rule === rule && daysLater(before.to, 1) === from) before.to = to;
    else found.push({ rule, from, to });
  }
  return found;
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
