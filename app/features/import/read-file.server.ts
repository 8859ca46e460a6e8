import { readSheetFile } from "./read-sheet.server.ts";
import { readText } from "./read-text.server.ts";
import { MOST, type FileRefused, type Table } from "./table.ts";

export type BroughtFile = { name: string; bytes: Buffer };

/** Reads one file by its content; its name counts for nothing but what it is called here. */
export async function readFile({ name, bytes }: BroughtFile): Promise<Table | FileRefused> {
  if (bytes.length === 0) return { file: name, refused: "file_empty" };
  if (bytes.length > MOST.bytes) return { file: name, refused: "file_too_big" };
  if (bytes.subarray(0, 2).toString("latin1") === "PK") return readSheetFile(name, bytes);
  if (isForeign(bytes)) return { file: name, refused: "file_type" };
  return readText(name, bytes);
}

/** Reads every file that was brought. @returns the tables, or the first file that cannot be read with the reason */
export async function readFiles(files: readonly BroughtFile[]): Promise<Table[] | FileRefused> {
  if (files.length > MOST.files) return { file: files[MOST.files]!.name, refused: "too_many_files" };
  const tables: Table[] = [];
  for (const file of files) {
    const read = await readFile(file);
    if (!("lines" in read)) return read;
    tables.push(read);
  }
  return tables;
}

/** A PDF, a picture, an old Excel file: what no list is written as. */
const isForeign = (bytes: Buffer) =>
  ["%PDF", "\x89PNG", "\xff\xd8\xff", "\xd0\xcf\x11\xe0", "GIF8", "Rar!", "\x1f\x8b", "7z"].some((sign) =>
    bytes.subarray(0, sign.length).equals(Buffer.from(sign, "latin1")),
  );
