import { stringify } from "csv-stringify/sync";
import { cellText } from "#app/lib/csv.ts";
import { cellForFile } from "../components/cell-words.ts";
import { textsToSend, type Report, type ReportRow, type ReportTable } from "../report.ts";

/**
 * The texts and tables of a report, one under the other, as a CSV that a Dutch spreadsheet opens as it is: semicolons, a byte order mark,
 * decimals with a comma, and no cell that would be taken for a formula.
 */
export function reportCsv(report: Pick<Report, "texts" | "tables">): string {
  const { tables } = report;
  const told = textsToSend(report).flatMap(({ title, words }) => [
    [title],
    ...words.map((text) => [text]),
    [""],
  ]);
  const rows = tables.flatMap((table, n) => [
    ...(n > 0 ? [[""]] : []),
    ...(tables.length > 1 ? [[cellText(table.title)]] : []),
    table.columns.length === 0 ? [cellText(table.empty)] : table.columns.map(({ head }) => cellText(head)),
    ...[...table.rows, ...(table.sum ? [table.sum] : [])].map((row) => cellsOf(table, row)),
    ...(table.note ? [[cellText(table.note)]] : []),
  ]);
  return stringify([...told.map((row) => row.map(cellText)), ...rows], {
    bom: true,
    delimiter: ";",
    record_delimiter: "windows",
    escape_formulas: true,
    cast: { number: (value) => String(value).replace(".", ",") },
  });
}

const cellsOf = ({ columns }: ReportTable, row: ReportRow) =>
  row.map((cell, n) => {
    const value = cellForFile(columns[n]!.kind, cell);
    return typeof value === "string" ? cellText(value) : value;
  });
