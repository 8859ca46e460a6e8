import { daysBetween, type Day } from "#app/lib/school-year.ts";

type Period = { from: Day; to: Day };
type Amounts = { minutes: number; cents: number };
type Owner = { personId: number; schoolId: number };

/** A stretch of an employment with one part-time factor, in ten-thousandths. */
export type Employed = Owner & Period & { factor: number };
/** What a rule gives for a year at full time, from one day to another. */
export type YearlyRight = Period & Amounts & { schoolId: number };
/** Set by HR for one person, already in her own hours: it counts whole, in the period it begins in. */
export type SetRight = Owner & Period & Amounts;
/** A request as the ledger reads it: what it takes for each place. */
export type Asked = Owner &
  Amounts & {
    activityId: number;
    state: "open" | "approved" | "declined" | "withdrawn";
    places: number;
    on: Day;
  };
/** Who was there, and what it took. */
export type Attended = Owner & Amounts & { activityId: number; requesterId: number; on: Day };

/** One line of the ledger; every sum is a sum of lines, so that a number and its list cannot differ. */
export type LedgerLine = Owner & Amounts & { kind: "entitled" | "committed" | "spent" };

const DAYS_OF_YEAR = 365;

/**
 * The lines of a period: what people are entitled to, what was approved, and in its place what was attended.
 * A right is weighed by the days and the part-time factor of every stretch, so that a change in mid-year counts from its day.
 */
export function ledgerOf(
  facts: {
    employed: readonly Employed[];
    yearly: readonly YearlyRight[];
    set: readonly SetRight[];
    asked: readonly Asked[];
    attended: readonly Attended[];
  },
  period: Period,
): LedgerLine[] {
  const within = ({ on }: { on: Day }) => on >= period.from && on <= period.to;
  const entitled = facts.employed.flatMap((work) =>
    facts.yearly
      .filter((right) => right.schoolId === work.schoolId)
      .map((right) => {
        const share = (daysShared(work, right, period) * work.factor) / (DAYS_OF_YEAR * 10_000);
        return line("entitled", work, {
          minutes: Math.round(right.minutes * share),
          cents: Math.round(right.cents * share),
        });
      }),
  );
  const set = facts.set
    .filter(({ from, to }) => from <= period.to && from >= period.from && to >= from)
    .map((right) => line("entitled", right, right));
  const committed = facts.asked
    .filter((request) => request.state === "approved" && within(request))
    .map((request) => {
      const left = Math.max(0, request.places - attendedOf(facts.attended, request));
      return line("committed", request, { minutes: request.minutes * left, cents: request.cents * left });
    });
  const spent = facts.attended.filter(within).map((one) => line("spent", one, one));
  return [...entitled, ...set, ...committed, ...spent].filter(
    ({ minutes, cents }) => minutes > 0 || cents > 0,
  );
}

const attendedOf = (all: readonly Attended[], { activityId, personId }: Asked) =>
  all.filter((one) => one.activityId === activityId && one.requesterId === personId).length;

const line = (kind: LedgerLine["kind"], { personId, schoolId }: Owner, { minutes, cents }: Amounts) => ({
  kind,
  personId,
  schoolId,
  minutes,
  cents,
});

function daysShared(...periods: Period[]): number {
  const from = periods.map((one) => one.from).reduce((a, b) => (a > b ? a : b));
  const to = periods.map((one) => one.to).reduce((a, b) => (a < b ? a : b));
  return to < from ? 0 : daysBetween(from, to) + 1 - leapDays(from, to);
}

/** A leap day gives nobody more: a whole year is a whole right. */
function leapDays(from: Day, to: Day): number {
  let found = 0;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    if (leap && from <= `${year}-02-29` && to >= `${year}-02-29`) found += 1;
  }
  return found;
}

/** What is entitled, committed, spent and left of some lines. Left may be below nothing: it is said, not hidden. */
export function totalsOf(lines: readonly LedgerLine[]) {
  const sum = (kind: LedgerLine["kind"], of: keyof Amounts) =>
    lines.filter((one) => one.kind === kind).reduce((total, one) => total + one[of], 0);
  const of = (amount: keyof Amounts) => {
    const [entitled, committed, spent] = [
      sum("entitled", amount),
      sum("committed", amount),
      sum("spent", amount),
    ];
    return { entitled, committed, spent, left: entitled - committed - spent };
  };
  return { minutes: of("minutes"), cents: of("cents") };
}
