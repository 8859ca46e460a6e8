import { and, eq, gte, sql } from "drizzle-orm";
import { eurosTyped, hoursTyped } from "#app/features/activities/model.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { AuditAction } from "#app/features/audit/actions.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { employments, entitlements } from "#db/schema/index.ts";
import type { EntitlementChange, NewEntitlement } from "../input.ts";
import { mayWithHours } from "../queries/scope.server.ts";

const A_MINUTE = 60_000;

/**
 * Sets hours or money for one person at a school, from a day to a day: saved years, a starter's, a senior's. The same one sent
 * twice within a minute is one.
 * @returns its key
 * @throws NotFound for who does not advise that school, or someone who never worked there; RuleBroken beside the field
 */
export function setEntitlement(
  db: Db,
  viewer: Viewer,
  personId: number,
  right: NewEntitlement,
  now: Date,
): number {
  return inTransaction(db, () => {
    const { school: schoolId, ...given } = right;
    if (!mayWithHours(viewer, "set_entitlement", personId, schoolId) || !worksAt(db, personId, schoolId))
      throw new NotFound();
    const columns = { personId, schoolId, ...columnsOf(given) };
    const sentTwice = findJustSet(db, viewer, columns, now);
    if (sentTwice) return sentTwice;
    const { id } = db
      .insert(entitlements)
      .values({ ...columns, setBy: viewer.personId, setAt: now.getTime() })
      .returning({ id: entitlements.id })
      .get();
    audit(db, viewer, "entitlement.set", { id, ...columns }, now);
    return id;
  });
}

/** @throws NotFound when it is not hers to set, Stale with what is saved now, RuleBroken beside the field */
export function changeEntitlement(
  db: Db,
  viewer: Viewer,
  personId: number,
  { entitlement, version, ...given }: EntitlementChange,
  now: Date,
) {
  inTransaction(db, () => {
    const before = getRight(db, viewer, personId, { entitlement, version });
    const columns = columnsOf(given);
    db.update(entitlements)
      .set({ ...columns, setBy: viewer.personId, setAt: now.getTime(), version: version + 1 })
      .where(and(eq(entitlements.id, entitlement), eq(entitlements.version, version)))
      .run();
    audit(db, viewer, "entitlement.changed", { ...before, ...columns }, now);
  });
}

/** Takes it away: it counts in no year any more. @throws NotFound when it is not hers to set or gone, Stale as changeEntitlement */
export function removeEntitlement(
  db: Db,
  viewer: Viewer,
  personId: number,
  asked: { entitlement: number; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const before = getRight(db, viewer, personId, asked);
    db.delete(entitlements).where(eq(entitlements.id, before.id)).run();
    audit(db, viewer, "entitlement.removed", before, now);
  });
}

function getRight(
  db: Db,
  viewer: Viewer,
  personId: number,
  { entitlement, version }: { entitlement: number; version: number },
) {
  const right = db
    .select()
    .from(entitlements)
    .where(and(eq(entitlements.id, entitlement), eq(entitlements.personId, personId)))
    .get();
  if (!right || !mayWithHours(viewer, "set_entitlement", personId, right.schoolId)) throw new NotFound();
  if (right.version !== version) {
    const { fromDay, toDay, source } = right;
    const [hours, euros] = [hoursTyped(right.minutes), eurosTyped(right.cents)];
    throw new Stale(right.version, { hours, euros, fromDay, toDay, source });
  }
  return right;
}

function columnsOf({ hours, euros, fromDay, toDay, ...rest }: Omit<NewEntitlement, "school">) {
  if (!hours && !euros) throw new RuleBroken({ hours: "required" });
  if (toDay < fromDay) throw new RuleBroken({ toDay: "end_before_start" });
  return { ...rest, minutes: hours || null, cents: euros || null, fromDay, toDay };
}

const worksAt = (db: Db, personId: number, schoolId: number) =>
  db
    .select({ id: employments.id })
    .from(employments)
    .where(and(eq(employments.personId, personId), eq(employments.schoolId, schoolId)))
    .get() !== undefined;

function findJustSet(
  db: Db,
  viewer: Viewer,
  right: ReturnType<typeof columnsOf> & { personId: number; schoolId: number },
  now: Date,
) {
  const { personId, schoolId, kind, account, minutes, cents, fromDay, toDay } = right;
  const same = [
    eq(entitlements.personId, personId),
    eq(entitlements.schoolId, schoolId),
    eq(entitlements.kind, kind),
    eq(entitlements.account, account),
    sql`${entitlements.minutes} is ${minutes}`,
    sql`${entitlements.cents} is ${cents}`,
    eq(entitlements.fromDay, fromDay),
    eq(entitlements.toDay, toDay),
    eq(entitlements.setBy, viewer.personId),
    gte(entitlements.setAt, now.getTime() - A_MINUTE),
  ];
  return db
    .select({ id: entitlements.id })
    .from(entitlements)
    .where(and(...same))
    .get()?.id;
}

type Told = Pick<
  typeof entitlements.$inferSelect,
  "id" | "personId" | "kind" | "account" | "minutes" | "cents" | "fromDay" | "toDay"
>;

function audit(db: Db, viewer: Viewer, action: AuditAction, right: Told, now: Date) {
  const { id, personId, kind, account, minutes, cents, fromDay, toDay } = right;
  recordAudit(
    db,
    {
      actorId: viewer.personId,
      action,
      object: "entitlement",
      objectId: id,
      subjectId: personId,
      detail: { kind, account, minutes, cents, from: fromDay, to: toDay },
    },
    now,
  );
}
