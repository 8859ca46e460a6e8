/** A list as it came out of a file: headings, and lines with as many cells as there are headings. */
export type Line = { line: number; cells: string[] };
export type RefusedLine = { line: number; reason: LineReason; at?: number };
export type Table = { file: string; headings: string[]; lines: Line[]; refused: RefusedLine[] };

/** Why a line cannot be read at all, whatever stands in it. */
export type LineReason = "ragged" | "nul" | "cell_too_long" | "no_work";

/** Why a file cannot be read, with the line where there is one. */
export type FileReason =
  | "file_empty"
  | "file_type"
  | "file_unsafe"
  | "file_broken"
  | "quote_open"
  | "too_many_lines"
  | "too_many_columns"
  | "no_headings"
  | "heading_twice"
  | "too_many_files"
  | "file_too_big"
  | "set_incomplete"
  | "nobody_in_it";

export type FileRefused = { file: string; refused: FileReason; at?: number };

export const MOST = {
  files: 10,
  bytes: 20 * 1024 * 1024,
  lines: 50_000,
  columns: 200,
  cell: 1_000,
} as const;

/** A heading as it is compared: small letters, without brackets, spaces, points and dashes. */
export const plain = (heading: string) =>
  heading
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** Where a heading of any of these names stands, or -1. */
export const columnOf = ({ headings }: Pick<Table, "headings">, ...names: string[]) => {
  for (const name of names) {
    const at = headings.findIndex((heading) => plain(heading) === plain(name));
    if (at >= 0) return at;
  }
  return -1;
};
