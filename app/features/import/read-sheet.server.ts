import readExcel from "read-excel-file/node";
import { openZip } from "#app/features/evidence/zip.server.ts";
import { asTable } from "./read-text.server.ts";
import { MOST, type FileRefused, type Table } from "./table.ts";

/** Unpacked, a list of fifty thousand lines stays well below this. */
const MOST_UNPACKED = 150_000_000;
const MOST_RATIO = 200;

/**
 * Reads the first sheet of an Excel file. It is looked at as an archive first, so that one that unpacks to far more than it is,
 * or holds macros, is never opened. Formulas are what Excel last showed for them: text, nothing is computed here.
 */
export async function readSheetFile(file: string, bytes: Buffer): Promise<Table | FileRefused> {
  const zip = openZip(bytes);
  if (zip === "unsafe") return { file, refused: "file_unsafe" };
  const names = new Set(zip.entries.map(({ name }) => name));
  if (!names.has("[Content_Types].xml") || !names.has("xl/workbook.xml"))
    return { file, refused: "file_type" };
  if (zip.entries.some(({ name }) => /vbaProject/i.test(name))) return { file, refused: "file_unsafe" };
  const unpacked = zip.entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > MOST_UNPACKED || unpacked > Math.max(20_000_000, bytes.length * MOST_RATIO))
    return { file, refused: "file_unsafe" };
  // What an entry says of its size is not believed: each is unpacked to that and no further.
  if (zip.entries.some((entry) => entry.unpacked > 0 && zip.read(entry, entry.unpacked) === undefined))
    return { file, refused: "file_broken" };
  let sheets;
  try {
    sheets = await readExcel(bytes);
  } catch {
    return { file, refused: "file_broken" };
  }
  const rows = sheets[0]?.data ?? [];
  if (rows.length > MOST.lines + 1) return { file, refused: "too_many_lines" };
  if (rows.some((row) => row.length > MOST.columns)) return { file, refused: "too_many_columns" };
  const width = rows[0]?.length ?? 0;
  return asTable(
    file,
    rows.map((row, at) => ({
      line: at + 1,
      cells: Array.from({ length: Math.max(width, row.length) }, (_, column) => asText(row[column] ?? null)),
    })),
  );
}

function asText(cell: unknown): string {
  if (cell === null) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  // Excel keeps 0.8235 as 0.82350000000000001.
  if (typeof cell === "number") return String(Math.round(cell * 1e6) / 1e6);
  return typeof cell === "string" ? cell : cell === true ? "ja" : "";
}
