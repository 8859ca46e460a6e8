import { m } from "#app/paraglide/messages.js";
import type { Amounts } from "#app/features/hours/model.ts";
import type { Asked } from "../asked.ts";
import { accountColumns, isInColumn, sumOf } from "../ledger.ts";
import type { PlacedLine } from "../queries/ledger.server.ts";
import type { ReportCell, ReportColumn, ReportTable } from "../report.ts";
import { besideSum } from "../small-groups.ts";
import { cutWords } from "./choices.server.ts";

type Totals = {
  parts: readonly [string, string][];
  unit: keyof Amounts;
  smallest: number;
  columnWords: Record<(typeof accountColumns)[number], () => string>;
};

/** Hours or money for who reads no names: one division at a time, three columns that do not follow from each other, no figure of few. */
export function totalsTable(
  lines: readonly PlacedLine[],
  { by }: Asked,
  { parts, unit, smallest, columnWords }: Totals,
): ReportTable {
  const of = parts.map(([part]) => lines.filter(({ place }) => String(place[by]) === part));
  const countPeople = (some: readonly PlacedLine[]) => new Set(some.map(({ personId }) => personId)).size;
  const columns = accountColumns.map((column) => {
    const behind = of.map((some) => some.filter((line) => isInColumn(line, column) && line[unit] > 0));
    const safe = besideSum(
      behind.map((some, n) => ({ people: countPeople(some), staff: countPeople(of[n]!) })),
      smallest,
    );
    return { column, ...safe };
  });
  const cell = (isShown: boolean, value: number): ReportCell =>
    isShown ? { value } : { value: m.snapshots_too_few(), hidden: true };
  return {
    title: m.reports_totals_by({ cut: cutWords[by]().toLowerCase() }),
    columns: [
      { key: "part", head: cutWords[by](), kind: "text" },
      ...accountColumns.map((key): ReportColumn => ({
        key,
        head: columnWords[key](),
        kind: unit === "minutes" ? "hours" : "euros",
      })),
    ],
    rows: parts.map(([, label], n) => [
      { value: label },
      ...columns.map(({ column, shown }) => cell(shown[n]!, sumOf(of[n]!, column, unit))),
    ]),
    sum: [
      { value: m.reports_together() },
      ...columns.map(({ column, sum }) => cell(sum, sumOf(lines, column, unit))),
    ],
    empty: m.reports_ledger_empty(),
  };
}
