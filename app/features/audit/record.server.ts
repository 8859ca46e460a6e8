import { createHash } from "node:crypto";
import { desc, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { builtOnce, placeholders } from "#db/statements.server.ts";
import { accessEvents, auditDetails, auditEvents } from "#db/schema/index.ts";
import type { AuditAction } from "./actions.ts";

export type AuditEntry = {
  actorId: number | null;
  action: AuditAction;
  object: string;
  objectId?: number | null;
  /** Whom it is about. */
  subjectId?: number | null;
  /** Keys and plain facts only, never a person's words. */
  detail?: Record<string, string | number | boolean | null | (string | number)[]>;
};

/** What the first link follows. */
export const FIRST = "0".repeat(64);

export const detailHashOf = (detail: string) => createHash("sha256").update(detail).digest("hex");

/** Adds a link to the audit chain. Call it inside the transaction of the change it tells of. */
export function recordAudit(db: Db, entry: AuditEntry, now: Date) {
  if (!db.$client.inTransaction) throw new Error("An audit row belongs in the transaction of its change.");
  const last = lastLink(db).get();
  const detail = entry.detail ? JSON.stringify(entry.detail) : "";
  const row = {
    at: now.getTime(),
    actorId: entry.actorId,
    action: entry.action,
    object: entry.object,
    objectId: entry.objectId ?? null,
    subjectId: entry.subjectId ?? null,
    detailHash: detailHashOf(detail),
    prev: last?.mac ?? FIRST,
  };
  const { lastInsertRowid } = addLink(db).run({ ...row, chained: chained(row) });
  if (detail) addDetail(db).run({ seq: Number(lastInsertRowid), detail });
}

const lastLink = builtOnce((db) =>
  db.select({ mac: auditEvents.mac }).from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1).prepare(),
);

const addLink = builtOnce((db) =>
  db
    .insert(auditEvents)
    .values({
      ...placeholders("at", "actorId", "action", "object", "objectId", "subjectId", "detailHash", "prev"),
      mac: sql`audit_mac(${sql.placeholder("chained")})`,
    })
    .prepare(),
);

const addDetail = builtOnce((db) => db.insert(auditDetails).values(placeholders("seq", "detail")).prepare());

/** The text a link's mac is taken over: the mac before it and every field that is kept. */
export const chained = (row: Omit<typeof auditEvents.$inferSelect, "seq" | "mac">) =>
  JSON.stringify([
    row.prev,
    row.at,
    row.actorId,
    row.action,
    row.object,
    row.objectId,
    row.subjectId,
    row.detailHash,
  ]);

/** Notes that someone opened what is another's: one row per viewer, thing and day, which its subject can read. */
export function recordAccess(
  db: Db,
  viewer: { personId: number; today: string },
  access: { thing: (typeof accessEvents.$inferInsert)["thing"]; thingId: number; subjectId: number },
  now: Date,
) {
  if (access.subjectId === viewer.personId) return;
  db.insert(accessEvents)
    .values({ ...access, viewerId: viewer.personId, onDay: viewer.today, firstAt: now.getTime() })
    .onConflictDoNothing()
    .run();
}
