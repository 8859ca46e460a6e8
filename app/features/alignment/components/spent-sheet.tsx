import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { showEuros, showHours } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { DataTable } from "#app/ui/table.tsx";
import type { Spent } from "../counts.ts";
import type { Asked } from "../input.ts";
import type { RowKey } from "../model.ts";
import { activitiesInWords, listPath, rowName } from "./alignment-words.ts";
import { RowName } from "./row-name.tsx";

type Name = { key: RowKey; title: string | null; slot: number | null; past: boolean };
type SpentRow = Spent & { row: RowKey };

type SpentSheetProps = {
  spent: Spent;
  spentOn: readonly SpentRow[];
  names: readonly Name[];
  asked: Asked;
  how: string;
};

/** What an ambition takes in hours and money, as far as the viewer sees them; absent where there is nothing of it. */
export function SpentSheet({ spent, spentOn, names, asked, how }: SpentSheetProps) {
  if (spent.activities === 0) return null;
  const nameOf = (row: RowKey) => names.find(({ key }) => key === row);
  const hours = (sum: Spent, row: RowKey | undefined, of: string) => (
    <Link to={listPath(asked, { row, show: "hours" })} aria-label={`${showHours(sum.minutes)}: ${of}`}>
      {showHours(sum.minutes)}
    </Link>
  );
  const money = (sum: Spent, row: RowKey | undefined, of: string) => (
    <Link to={listPath(asked, { row, show: "hours" })} aria-label={`${showEuros(sum.cents)}: ${of}`}>
      {showEuros(sum.cents)}
    </Link>
  );
  const activities = (sum: Spent, row: RowKey | undefined, of: string) => (
    <Link
      to={listPath(asked, { row, show: "hours" })}
      aria-label={`${activitiesInWords(sum.activities)}: ${of}`}
    >
      {sum.activities}
    </Link>
  );
  const all = m.alignment_spent_all();
  return (
    <Sheet title={m.alignment_spent_title()} className="breaks">
      <DataTable
        caption={m.alignment_spent_title()}
        rows={spentOn}
        rowKey={({ row }) => row}
        columns={[
          {
            key: "row",
            head: m.alignment_ambition(),
            rowHead: true,
            cell: ({ row }) => {
              const name = nameOf(row);
              return name ? <RowName row={name} asked={asked} /> : rowName(row, null);
            },
          },
          {
            key: "activities",
            head: m.alignment_list_activities(),
            numeric: true,
            cell: (sum) => activities(sum, sum.row, rowName(sum.row, nameOf(sum.row))),
          },
          {
            key: "hours",
            head: m.alignment_spent_hours(),
            numeric: true,
            cell: (sum) => hours(sum, sum.row, rowName(sum.row, nameOf(sum.row))),
          },
          {
            key: "money",
            head: m.alignment_spent_money(),
            numeric: true,
            cell: (sum) => money(sum, sum.row, rowName(sum.row, nameOf(sum.row))),
          },
        ]}
        foot={
          <tr role="row">
            <th scope="row" role="rowheader">
              {all}
            </th>
            <td role="cell" className="numeric" data-label={m.alignment_list_activities()}>
              {activities(spent, undefined, all)}
            </td>
            <td role="cell" className="numeric" data-label={m.alignment_spent_hours()}>
              {hours(spent, undefined, all)}
            </td>
            <td role="cell" className="numeric" data-label={m.alignment_spent_money()}>
              {money(spent, undefined, all)}
            </td>
          </tr>
        }
      />
      <p className="faint over measure">{how}</p>
    </Sheet>
  );
}
