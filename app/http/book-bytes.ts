import writeExcel, { type Cell } from "write-excel-file/node";
import type { Book, BookCell } from "#app/lib/book.ts";

/**
 * The bytes of an Excel file: every cell has its type, so that none can be taken for a formula.
 * @param tell how far it is, in rows
 */
export function bytesOf(
  { sheets }: Book,
  tell: (done: number, of: number) => void = () => {},
): Promise<Buffer> {
  const of = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  return writeExcel(
    sheets.map(({ name, widths, rows, withHeads }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      ...(withHeads && { stickyRowsCount: 1 }),
      data: rows.map((row, n) => {
        tell((done += 1), of);
        return row.map((cell) => typed(cell, withHeads && n === 0));
      }),
    })),
  ).toBuffer();
}

function typed(cell: BookCell, isHead: boolean): Cell {
  if (cell === null) return null;
  if (typeof cell === "string")
    return { value: cell, type: String, ...(isHead ? { fontWeight: "bold" } : { wrap: cell.length > 80 }) };
  if ("day" in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: "dd-mm-yyyy" };
  return { value: cell.number, type: Number, format: cell.format };
}
