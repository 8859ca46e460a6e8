import type { Book, BookCell } from "#app/lib/book.ts";
import { cellText } from "#app/lib/csv.ts";
import { m } from "#app/paraglide/messages.js";
import {
  textsToSend,
  type CellKind,
  type Report,
  type ReportCell,
  type ReportRow,
  type ReportTable,
} from "../report.ts";
import { cellForFile } from "./cell-words.ts";

const formats: Partial<Record<CellKind, string>> = {
  hours: "0.00",
  euros: "#,##0.00",
  places: "0.0000",
  count: "0",
};
/** What a cell of a spreadsheet can hold, how long the name of a sheet may be, and the characters it may not have. */
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;
const NOT_IN_NAMES = /[\\/?*[\]:]/g;

/**
 * The tables of a report for Excel, a sheet each, and a last one that says what is counted: numbers are numbers, days are days,
 * and nothing is a formula.
 */
export function reportBook(report: Report): Book {
  const { tables, title, facts, definition, sources } = report;
  const names = new Set<string>();
  const told = textsToSend(report).flatMap((text) => [text.title, ...text.words]);
  const about = [title, ...facts, ...told, ...definition, ...sources];
  return {
    sheets: [
      ...tables.map((table) => ({
        name: nameOf(table.title || title, names),
        widths: table.columns.map(({ kind }) => (kind === "text" ? 26 : 14)),
        rows: rowsOf(table),
        withHeads: table.columns.length > 0,
      })),
      {
        name: nameOf(m.reports_definition(), names),
        widths: [100],
        rows: about.map((text) => [textCell(text)]),
        withHeads: false,
      },
    ],
  };
}

const rowsOf = ({ columns, rows, sum, empty, note }: ReportTable): BookCell[][] => [
  columns.length === 0 ? [textCell(empty)] : columns.map(({ head }) => cellText(head)),
  ...[...rows, ...(sum ? [sum] : [])].map((row) => cellsOf(columns, row)),
  ...(note ? [[textCell(note)]] : []),
];

const cellsOf = (columns: ReportTable["columns"], row: ReportRow): BookCell[] =>
  row.map((cell, n) => cellOf(columns[n]!.kind, cell));

function cellOf(kind: CellKind, cell: ReportCell): BookCell {
  if (cell.value === null || cell.value === "") return null;
  if (kind === "day") return { day: String(cell.value) };
  const value = cellForFile(kind, cell);
  return typeof value === "string" ? textCell(value) : { number: value, format: formats[kind] ?? "General" };
}

const textCell = (text: string) => cellText(text).slice(0, LONGEST_CELL);

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
