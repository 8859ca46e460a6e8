import { Fragment } from "react";
import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { classNames } from "./class-names.ts";

export type MatrixHead = { key: string; head: ReactNode };
export type MatrixRow = MatrixHead & {
  /** One sentence in place of all cells, when the whole row is empty. */
  bare?: ReactNode;
};

type MatrixProps<Row extends MatrixRow, Col extends MatrixHead> = {
  /** The word above the row heads. */
  corner: string;
  caption: string;
  rows: readonly Row[];
  columns: readonly Col[];
  /** What stands where a row and a column meet; null says `empty`. */
  cell: (row: Row, column: Col) => ReactNode;
  empty?: string;
};

/** Rows against columns as a real table; on a phone a card per row. */
export function Matrix<Row extends MatrixRow, Col extends MatrixHead>(props: MatrixProps<Row, Col>) {
  const { corner, caption, rows, columns } = props;
  return (
    <div className="wide" role="region" aria-label={m.ui_table_scroll()} tabIndex={0}>
      <table className="matrix" role="table">
        <caption className="unseen">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {[{ key: "corner", head: corner }, ...columns].map(({ key, head }) => (
              <th key={key} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.key} role="row">
              <th scope="row" role="rowheader">
                {row.head}
              </th>
              <Cells {...props} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells<Row extends MatrixRow, Col extends MatrixHead>({
  row,
  columns,
  cell,
  empty,
}: MatrixProps<Row, Col> & { row: Row }) {
  if (row.bare) {
    return (
      <td role="cell" colSpan={columns.length} className="bare">
        <div className="cell empty">{row.bare}</div>
      </td>
    );
  }
  return columns.map((column) => {
    const content = cell(row, column);
    return (
      <td key={column.key} role="cell">
        <span className="matrix-column" aria-hidden="true">
          {column.head}
        </span>
        <div className={classNames("cell", content === null && "empty")}>
          <Fragment>{content ?? empty ?? m.ui_nothing_shared()}</Fragment>
        </div>
      </td>
    );
  });
}
