import type { Viewer } from "#app/features/auth/viewer.ts";
import { yearKey, type Year } from "#app/features/hours/years.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";
import { accountColumns, isInColumn, sumOf } from "../ledger.ts";
import { countStaff } from "../queries/account.server.ts";
import { readLedger } from "../queries/ledger.server.ts";
import type { Reach } from "../queries/reach.server.ts";
import type { ReportColumn, ReportTable } from "../report.ts";
import { safeTable } from "./safe-table.server.ts";

const units = ["minutes", "cents"] as const;
const parts = units.flatMap((unit) => accountColumns.map((column) => ({ unit, column })));

const columns = (): ReportColumn[] => [
  { key: "hours_entitled", head: m.reports_account_hours_entitled(), kind: "hours" },
  { key: "hours_committed", head: m.reports_account_hours_committed(), kind: "hours" },
  { key: "hours_spent", head: m.reports_account_hours_spent(), kind: "hours" },
  { key: "euros_entitled", head: m.reports_account_euros_entitled(), kind: "euros" },
  { key: "euros_committed", head: m.reports_account_euros_committed(), kind: "euros" },
  { key: "euros_spent", head: m.reports_account_euros_spent(), kind: "euros" },
];

/** Hours and euros of a year for each school as they may leave the house, each opening its list for who reads that by name. */
export function accountTable(db: Db, viewer: Viewer, year: Year, { schools, byName }: Reach) {
  const ids = schools.map(({ id }) => id);
  const smallest = ruleOn(db, viewer.boardId, "smallest_group", viewer.today);
  const staff = countStaff(db, year, ids);
  const { lines, unchecked, sources } = readLedger(db, viewer, year, ids);
  const listOf = ({ unit, column }: (typeof parts)[number], school?: number) =>
    byName
      ? paths.report(unit === "minutes" ? "hours" : "budget", { year: yearKey(year), school, column })
      : undefined;
  const table: ReportTable = safeTable({
    title: m.reports_account_table(),
    head: m.reports_school(),
    columns: columns(),
    rows: schools.map(({ id, name }) => {
      const here = lines.filter(({ schoolId }) => schoolId === id);
      return {
        label: name,
        figures: parts.map(({ unit, column }) => ({
          value: sumOf(here, column, unit),
          people: new Set(
            here.flatMap((line) => (isInColumn(line, column) && line[unit] > 0 ? [line.personId] : [])),
          ).size,
          staff: staff.get(id) ?? 0,
          to: listOf({ unit, column }, id),
        })),
      };
    }),
    sumTo: parts.map((part) => listOf(part)),
    empty: m.reports_ledger_empty(),
    smallest,
  });
  return { table, unchecked, sources, smallest, staff };
}
