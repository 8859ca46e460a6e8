import { isFigure, type ReportRow, type ReportTable } from "./report.ts";

const figuresOf = ({ columns }: ReportTable, row: ReportRow) =>
  row.filter(({ value }, n) => isFigure(columns[n]!) && value !== null);
const isAllHidden = (table: ReportTable, row: ReportRow) => {
  const figures = figuresOf(table, row);
  return figures.length > 0 && figures.every(({ hidden }) => hidden);
};

/**
 * A table in which nothing may be shown is said in words, once: a wall of the same words tells no more. What is left is shown as it
 * was, so that nobody can tell too few from nobody at all.
 */
export function withoutWall(table: ReportTable, words: string): ReportTable {
  const figures = [...table.rows, ...(table.sum ? [table.sum] : [])].flatMap((row) => figuresOf(table, row));
  if (figures.length === 0 || !figures.every(({ hidden }) => hidden)) return table;
  return { title: table.title, columns: [], rows: [], empty: words };
}

/** The same with rows of which nothing may be shown named together under the others. @param words what is said of them */
export function withoutHiddenRows(table: ReportTable, words: (named: string[]) => string): ReportTable {
  const hidden = table.rows.filter((row) => isAllHidden(table, row));
  // When nothing of it may be shown there is no table to leave rows out of.
  if (hidden.length === 0 || hidden.length === table.rows.length) return table;
  return {
    ...table,
    rows: table.rows.filter((row) => !hidden.includes(row)),
    note: words(hidden.map(([first]) => String(first!.value))),
  };
}
