import { kindWords, sourceWords } from "#app/features/activities/components/words.ts";
import { ownAccountWords, rightWords } from "#app/features/hours/components/words.ts";
import type { Amounts } from "#app/features/hours/model.ts";
import { listName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { UNKNOWN } from "../cuts.ts";
import { addsTo, isInColumn, type ListColumn } from "../ledger.ts";
import type { namesAt, PlacedLine } from "../queries/ledger.server.ts";
import type { Reach } from "../queries/reach.server.ts";
import type { ReportColumn, ReportRow, ReportTable } from "../report.ts";

export const columnWords: Record<ListColumn, () => string> = {
  entitled: m.reports_ledger_entitled,
  own_committed: m.reports_ledger_own_committed,
  own_spent: m.reports_ledger_own_spent,
  left: m.reports_ledger_left,
  school_committed: m.reports_ledger_school_committed,
  school_spent: m.reports_ledger_school_spent,
  assigned_committed: m.reports_ledger_assigned_committed,
  assigned_spent: m.reports_ledger_assigned_spent,
  used: m.reports_ledger_used,
  committed: m.reports_ledger_committed,
  spent: m.reports_ledger_spent,
};

/** One that is made once: a list of thousands is put in order by it. */
const inOrder = new Intl.Collator("nl");

/** The lines a figure is the sum of, by name. */
export function listTable(
  lines: readonly PlacedLine[],
  column: ListColumn,
  unit: keyof Amounts,
  { reach, names }: { reach: Reach; names: ReturnType<typeof namesAt> },
): ReportTable {
  const school = new Map(reach.schools.map(({ id, name }) => [id, name]));
  const amount = unit === "minutes" ? "hours" : "euros";
  const nameOf = (id: number) => {
    const name = names.get(id);
    return name ? listName(name) : "";
  };
  const rows = lines
    .filter((line) => isInColumn(line, column) && line[unit] > 0)
    .map((line): [string, ReportRow] => [
      nameOf(line.personId),
      [
        { value: nameOf(line.personId), to: paths.personHours(line.personId) },
        { value: school.get(line.schoolId) ?? "" },
        { value: line.functionName },
        ...(reach.administration ? [{ value: centreOf(line) }] : []),
        { value: line.because === "use" ? line.use.on : null },
        { value: whatOf(line) },
        { value: sourceOf(line) },
        { value: addsTo(line, column, unit) },
      ],
    ])
    .sort(([a], [b]) => inOrder.compare(a, b))
    .map(([, row]) => row);
  const total = rows.reduce((sum, row) => sum + Number(row.at(-1)!.value), 0);
  const between = reach.administration ? 6 : 5;
  return {
    title: columnWords[column](),
    columns: [
      { key: "name", head: m.reports_name(), kind: "text" },
      { key: "school", head: m.reports_school(), kind: "text" },
      { key: "function", head: m.reports_function(), kind: "text" },
      ...(reach.administration ? [costCentre()] : []),
      { key: "day", head: m.reports_day(), kind: "day" },
      { key: "what", head: m.reports_what(), kind: "text" },
      { key: "source", head: m.reports_cut_source(), kind: "text" },
      { key: "amount", head: columnWords[column](), kind: amount },
    ],
    rows,
    sum: [
      { value: m.reports_together() },
      ...Array.from({ length: between }, () => ({ value: null })),
      { value: total },
    ],
    empty: m.reports_ledger_empty(),
  };
}

const costCentre = (): ReportColumn => ({
  key: "cost_centre",
  head: m.reports_cut_cost_centre(),
  kind: "text",
});

const centreOf = ({ place }: PlacedLine) => (place.cost_centre === UNKNOWN ? "" : place.cost_centre);

function whatOf(line: PlacedLine): string {
  if (line.because === "rule") return m.reports_ledger_by_rule();
  if (line.because === "set") return rightWords[line.right.kind]();
  const { title, activityKind, openPlaces } = line.use;
  const what = title === null ? kindWords[activityKind]() : `${title} (${kindWords[activityKind]()})`;
  return openPlaces > 0 ? m.reports_ledger_open_places({ what, places: openPlaces }) : what;
}

const sourceOf = (line: PlacedLine): string =>
  line.because === "use"
    ? sourceWords[line.use.source]()
    : line.account === "beside"
      ? ""
      : ownAccountWords[line.account]();
