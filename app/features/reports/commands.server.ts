import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { FileForm } from "./report.ts";
import { inTransaction, type Db } from "#db/client.server.ts";

/** A report that leaves the house: its name, the form of the file, how many rows, and what it was asked for. */
export type Export = {
  report: string;
  form: FileForm;
  rows: number;
  asked: Record<string, string | number>;
};

/** Audits that a report left the house, without a word of what is in it. The caller has asked whether the viewer may see it. */
export function recordExport(db: Db, viewer: Viewer, { report, form, rows, asked }: Export, now: Date): void {
  inTransaction(db, () => {
    const detail = { report, form, rows, ...asked };
    recordAudit(db, { actorId: viewer.personId, action: "report.exported", object: "report", detail }, now);
  });
}
