import writeExcel, { type Cell, type Row } from "write-excel-file/node";
import { cellText } from "#app/lib/csv.ts";
import { m } from "#app/paraglide/messages.js";
import { cellForFile } from "../components/cell-words.ts";
import type { CellKind, Report, ReportCell, ReportRow, ReportTable } from "../report.ts";

const formats: Partial<Record<CellKind, string>> = {
  hours: "0.00",
  euros: "#,##0.00",
  places: "0.0000",
  count: "0",
};
/** What a cell of a spreadsheet can hold, a name of a sheet may be long, and the characters neither may have. */
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;
const NOT_IN_NAMES = /[\\/?*[\]:]/g;

/**
 * The tables of a report as an Excel file, a sheet each, and a last one that says what is counted: numbers are numbers, days are
 * days, and nothing is a formula.
 */
export function reportXlsx({
  texts = [],
  tables,
  title,
  facts,
  definition,
  sources,
}: Report): Promise<Buffer> {
  const names = new Set<string>();
  const told = texts.flatMap((text) => [text.title, ...text.words]);
  const about = [title, ...facts, ...told, ...definition, ...sources];
  return writeExcel([
    ...tables.map((table) => ({
      data: rowsOf(table),
      sheet: nameOf(table.title || title, names),
      columns: table.columns.map(({ kind }) => ({ width: kind === "text" ? 26 : 14 })),
      stickyRowsCount: 1,
    })),
    {
      data: about.map((text): Row => [
        { value: cellText(text).slice(0, LONGEST_CELL), type: String, wrap: true },
      ]),
      sheet: nameOf(m.reports_definition(), names),
      columns: [{ width: 100 }],
    },
  ]).toBuffer();
}

function rowsOf({ columns, rows, sum }: ReportTable): Row[] {
  return [
    columns.map(({ head }): Cell => ({ value: cellText(head), type: String, fontWeight: "bold" })),
    ...rows.map((row) => cellsOf(columns, row)),
    ...(sum ? [cellsOf(columns, sum)] : []),
  ];
}

const cellsOf = (columns: ReportTable["columns"], row: ReportRow): Cell[] =>
  row.map((cell, n) => cellOf(columns[n]!.kind, cell));

function cellOf(kind: CellKind, cell: ReportCell): Cell {
  if (cell.value === null || cell.value === "") return null;
  if (kind === "day") return { value: new Date(`${cell.value}T00:00:00Z`), type: Date, format: "dd-mm-yyyy" };
  const value = cellForFile(kind, cell);
  if (typeof value === "string") return { value: cellText(value).slice(0, LONGEST_CELL), type: String };
  return { value, type: Number, format: formats[kind] ?? "General" };
}

/** Two sheets with one name would be no file. */
function nameOf(title: string, taken: Set<string>): string {
  const wanted =
    title
      .replace(NOT_IN_NAMES, " ")
      .trim()
      .slice(0, LONGEST_NAME - 4) || "1";
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wanted} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}
