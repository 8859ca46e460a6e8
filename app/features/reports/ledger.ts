import type { Amounts, LedgerLine } from "#app/features/hours/model.ts";
import type { Year } from "#app/features/hours/years.ts";
import type { Day } from "#app/lib/school-year.ts";
import { bandOf, UNKNOWN, type CareerPhase, type Place } from "./cuts.ts";
import type { FunctionGroup } from "./model.ts";

/** A stretch of work as reports divide by it; the part-time factor in ten-thousandths. */
export type Work = {
  personId: number;
  schoolId: number;
  functionName: string;
  functionGroup: FunctionGroup;
  careerPhase: CareerPhase | null;
  costCentre: string | null;
  factor: number;
  from: Day;
  to: Day | null;
};

const keyOf = ({ personId, schoolId }: { personId: number; schoolId: number }) => `${personId}:${schoolId}`;

export function workByPerson(work: readonly Work[]): Map<string, Work[]> {
  const all = new Map<string, Work[]>();
  for (const one of work) {
    const some = all.get(keyOf(one));
    if (some) some.push(one);
    else all.set(keyOf(one), [one]);
  }
  return all;
}

/** The day a line counts on: that of the activity, or where the right begins in the year. */
function dayOf(line: LedgerLine, year: Year): Day {
  if (line.because === "use") return line.use.on;
  const from = line.because === "rule" ? line.from : line.right.from;
  return from > year.from ? from : year.from;
}

/**
 * Where a line stands in every cut: by the work on the day it counts, of two at one school the larger; who has none that day by
 * the last before it, else the first after.
 */
export function placeOf(line: LedgerLine, all: ReadonlyMap<string, readonly Work[]>, year: Year) {
  const work = workOn(all.get(keyOf(line)) ?? [], dayOf(line, year));
  const source =
    line.because === "use" ? line.use.source : line.account === "beside" ? UNKNOWN : line.account;
  const place: Place = {
    school: line.schoolId,
    group: work?.functionGroup ?? UNKNOWN,
    band: work ? bandOf(work.factor) : UNKNOWN,
    phase: work?.careerPhase ?? UNKNOWN,
    source,
    cost_centre: work?.costCentre ?? UNKNOWN,
  };
  return { place, functionName: work?.functionName ?? "" };
}

function workOn(work: readonly Work[], day: Day): Work | undefined {
  const then = work.filter(({ from, to }) => from <= day && (to === null || to >= day));
  if (then.length > 0) return then.reduce((most, one) => (one.factor > most.factor ? one : most));
  return work.findLast(({ from }) => from <= day) ?? work[0];
}

/** The columns of the reports on hours and on money; `left` is counted from the others. */
export const ledgerColumns = [
  "entitled",
  "own_committed",
  "own_spent",
  "left",
  "school_committed",
  "school_spent",
  "assigned_committed",
  "assigned_spent",
  "used",
] as const;

/** What an account to others tells, whoever pays: entitled, agreed, used. Each has its list too. */
export const accountColumns = ["entitled", "committed", "spent"] as const;
export const listColumns = [...ledgerColumns, "committed", "spent"] as const;
export type ListColumn = (typeof listColumns)[number];

/** Own hours and money apart from what the school pays and what it assigned; what was agreed apart from what was used. */
export function isInColumn(line: LedgerLine, column: ListColumn): boolean {
  if (column === "committed" || column === "spent") return line.kind === column;
  if (line.kind === "entitled") return column === "entitled" || column === "left";
  if (column === "used") return true;
  const own = line.account !== "beside";
  if (column === "left") return own;
  const assigned = line.because === "use" && line.use.source === "assigned";
  const whose = own ? "own" : assigned ? "assigned" : "school";
  return column === `${whose}_${line.kind}`;
}

/** What a line adds to a column: what is used takes from what is left. */
export const addsTo = (line: LedgerLine, column: ListColumn, unit: keyof Amounts): number =>
  column === "left" && line.kind !== "entitled" ? -line[unit] : line[unit];

/** The sum of a column over some lines; the list behind it is those of them that are in it. */
export const sumOf = (lines: readonly LedgerLine[], column: ListColumn, unit: keyof Amounts): number =>
  lines.reduce((sum, line) => (isInColumn(line, column) ? sum + addsTo(line, column, unit) : sum), 0);
