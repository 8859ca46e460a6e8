import type { Key, ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type Column<Row> = {
  key: string;
  head: ReactNode;
  /** The head as text, where it is more than that: a narrow screen says it in every cell. */
  label?: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand right, digits under digits. */
  numeric?: boolean;
  /** This cell names the row. */
  rowHead?: boolean;
};

type DataTableProps<Row> = {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  caption?: string;
  /** Show the caption instead of only telling it to a screen reader. */
  showCaption?: boolean;
  foot?: ReactNode;
  /** Many columns of short figures. */
  dense?: boolean;
};

/**
 * A table that becomes a card per row on a narrow screen. The roles are spelled out because a table laid out as blocks
 * loses them in some browsers.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, caption, showCaption, foot, dense } = props;
  return (
    <table className={classNames("data-table", dense && "dense")} role="table">
      {caption && <caption className={showCaption ? undefined : "unseen"}>{caption}</caption>}
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              className={classNames(column.numeric && "numeric")}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot role="rowgroup">{foot}</tfoot>}
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  if (column.rowHead) {
    return (
      <th scope="row" role="rowheader">
        {content}
      </th>
    );
  }
  return (
    <td
      role="cell"
      data-label={column.label ?? (typeof column.head === "string" ? column.head : undefined)}
      className={classNames(column.numeric && "numeric")}
    >
      {content}
    </td>
  );
}
