import { stringify } from "csv-stringify/sync";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { cellText } from "#app/lib/csv.ts";
import { inTransaction, type Db } from "#db/client.server.ts";

/** A table as a file holds it: heads first, every row as long. */
export type FileTable = { heads: string[]; rows: (string | number)[][] };

/**
 * Takes a report out of the house as a CSV that a Dutch spreadsheet opens as it is, and audits that it left. The caller has
 * asked whether the viewer may see what is in it.
 * @param report name of the report, and the filters it was made with
 */
export function exportReport(
  db: Db,
  viewer: Viewer,
  { report, filters, table }: { report: string; filters: Record<string, string | number>; table: FileTable },
  now: Date,
): string {
  return inTransaction(db, () => {
    const detail = { report, rows: table.rows.length, ...filters };
    recordAudit(db, { actorId: viewer.personId, action: "report.exported", object: "report", detail }, now);
    return asCsv(table);
  });
}

/** Semicolons, a byte order mark, and no cell that a spreadsheet would take for a formula. */
export function asCsv({ heads, rows }: FileTable): string {
  const cells = [heads, ...rows].map((row) =>
    row.map((cell) => (typeof cell === "string" ? cellText(cell) : cell)),
  );
  return stringify(cells, { bom: true, delimiter: ";", record_delimiter: "windows", escape_formulas: true });
}
