import { Link } from "@remix-run/react";
import type { Key, ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { DataTable } from "#app/ui/table.tsx";
import type { Sums, Totals } from "../model.ts";
import { amountInWords, lineWords } from "./words.ts";

type Part = keyof Sums;

type SumsTableProps<Row> = {
  caption: string;
  head: string;
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  name: (row: Row) => ReactNode;
  totals: (row: Row) => Totals;
  /** Where the lines behind a number stand; a number without one is of lines the viewer may not see. */
  opens?: (row: Row, part: Part) => string | null;
  /** What counts against no right has neither that nor something left. */
  besideOwn?: boolean;
};

/** Hours, and the money under them, side by side: what is there, what was agreed, what was used and what is left. */
export function SumsTable<Row>({
  caption,
  head,
  rows,
  rowKey,
  name,
  totals,
  opens,
  besideOwn,
}: SumsTableProps<Row>) {
  const parts: Part[] = besideOwn ? ["committed", "spent"] : ["entitled", "committed", "spent", "left"];
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={rowKey}
      columns={[
        { key: "name", head, rowHead: true, cell: name },
        ...parts.map((part) => ({
          key: part,
          head: part === "left" ? m.hours_left() : lineWords[part](),
          numeric: true,
          cell: (row: Row) => <Amount totals={totals(row)} part={part} to={opens?.(row, part) ?? null} />,
        })),
      ]}
    />
  );
}

function Amount({ totals, part, to }: { totals: Totals; part: Part; to: string | null }) {
  const hours = amountInWords("minutes", totals.minutes[part]);
  const withMoney = Object.values(totals.cents).some((cents) => cents !== 0);
  // Behind nothing stands no list.
  const nothing = totals.minutes[part] === 0 && totals.cents[part] === 0;
  return (
    <div>
      <div>{to && !nothing ? <Link to={to}>{hours}</Link> : hours}</div>
      {withMoney && <div className="faint">{amountInWords("cents", totals.cents[part])}</div>}
    </div>
  );
}
