import { CsvError, parse } from "csv-parse/sync";
import { MOST, type FileRefused, type Line, type RefusedLine, type Table } from "./table.ts";

const delimiters = [";", ",", "\t", "|"] as const;

/**
 * The text of a file: by its mark, by the zeros of two-byte letters, as UTF-8 where it is that, else as Windows wrote it in
 * this part of the world.
 */
export function decode(bytes: Buffer): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder("utf-8").decode(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const start = bytes.subarray(0, 2_000);
  const zeros = (odd: 0 | 1) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (zeros(1) > start.length / 4) return new TextDecoder("utf-16le").decode(bytes);
  if (zeros(0) > start.length / 4) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The sign between the cells: the one the first line holds most of, outside quotes. */
function delimiterOf(text: string): string {
  const first = /^[\s]*([^\r\n]*)/.exec(text)?.[1]?.replaceAll(/"[^"]*"/g, "") ?? "";
  const count = (sign: string) => first.split(sign).length;
  return delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

type Read = { record: string[]; info: { lines: number } };

/** Reads a list with signs between the cells. Stray quotes are letters; a quote that is never closed refuses the file. */
export function readText(file: string, bytes: Buffer): Table | FileRefused {
  const text = decode(bytes);
  if (text.trim() === "") return { file, refused: "file_empty" };
  let read: Read[];
  try {
    read = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: MOST.lines + 2,
    }) as unknown as Read[];
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const at = Number(fault["lines"] ?? 0);
    return { file, refused: fault.code === "CSV_QUOTE_NOT_CLOSED" ? "quote_open" : "file_broken", at };
  }
  return asTable(
    file,
    // The line a record ends on; a cell with an end of line in it began earlier.
    read.map(({ record, info }) => ({
      line: info.lines - record.join("").split("\n").length + 1,
      cells: record,
    })),
  );
}

/** Lines as a table: the first names the columns, and each other has as many cells or is refused. */
export function asTable(file: string, all: Line[]): Table | FileRefused {
  const [head, ...rest] = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (!head) return { file, refused: "file_empty" };
  // Some systems end every line with a sign too many.
  const headings = head.cells.map(cleanHeading);
  while (headings.at(-1) === "") headings.pop();
  if (headings.length > MOST.columns) return { file, refused: "too_many_columns" };
  if (headings.length < 2 || headings.some((heading) => heading === "" || heading.length > 100))
    return { file, refused: "no_headings", at: head.line };
  if (headings.some((heading) => heading.includes("\0")))
    return { file, refused: "file_broken", at: head.line };
  if (new Set(headings.map((heading) => heading.toLowerCase())).size < headings.length)
    return { file, refused: "heading_twice", at: head.line };
  if (rest.length > MOST.lines) return { file, refused: "too_many_lines" };
  const lines: Line[] = [];
  const refused: RefusedLine[] = [];
  for (const { line, cells } of rest) {
    const wrong = wrongWith(cells, headings.length);
    if (wrong) refused.push({ line, ...wrong });
    else lines.push({ line, cells: cells.slice(0, headings.length).map(cleanCell) });
  }
  return { file, headings, lines, refused };
}

function wrongWith(cells: string[], wanted: number): Omit<RefusedLine, "line"> | undefined {
  if (cells.length < wanted || cells.slice(wanted).some((cell) => cell.trim() !== ""))
    return { reason: "ragged", at: cells.length };
  if (cells.some((cell) => cell.includes("\0"))) return { reason: "nul" };
  return cells.some((cell) => cell.length > MOST.cell) ? { reason: "cell_too_long" } : undefined;
}

const cleanHeading = (text: string) =>
  text
    .trim()
    .replace(/^["'[\s]+|["'\]\s]+$/g, "")
    .trim();

/** Without the quotes some systems leave around a cell, and the letter t that one of them puts behind. */
const cleanCell = (text: string) =>
  text
    .trim()
    .replace(/^"\s*(?:t\s)?|"$/g, "")
    .trim();
