import { and, eq, sql } from "drizzle-orm";
import { eurosTyped, hoursTyped } from "#app/features/activities/model.ts";
import type { AuditAction } from "#app/features/audit/actions.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { Stale } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { requests } from "#db/schema/index.ts";
import { getRequestRow, type RequestAct } from "../access.server.ts";

/**
 * Takes the version a writer saw one further, inside her command: of two at once the second is told.
 * @returns the request as it was before
 * @throws NotFound when the act is not hers, Stale with the answer that is there when someone was first
 */
export function moveRequest(db: Db, viewer: Viewer, id: number, act: RequestAct, version: number) {
  const present = getRequestRow(db, viewer, id, act);
  const { changes } = db
    .update(requests)
    .set({ version: sql`${requests.version} + 1` })
    .where(and(eq(requests.id, id), eq(requests.version, version)))
    .run();
  if (changes === 0) {
    const { decidedWhy, minutes, cents, invoiceReference } = present;
    throw new Stale(present.version, {
      why: decidedWhy ?? "",
      hours: hoursTyped(minutes),
      euros: eurosTyped(cents),
      reference: invoiceReference ?? "",
    });
  }
  return present;
}

type About = { id: number; personId: number };

/** What happened to a request: keys, amounts and dates, never a word. */
export function auditRequest(
  db: Db,
  viewer: Viewer,
  action: AuditAction,
  { id, personId }: About,
  now: Date,
  detail?: Record<string, string | number | boolean | null>,
) {
  recordAudit(
    db,
    { actorId: viewer.personId, action, object: "request", objectId: id, subjectId: personId, detail },
    now,
  );
}
