import { and, eq } from "drizzle-orm";
import type { AuditAction } from "#app/features/audit/actions.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { emptyLogAfterwards, inTransaction, type Db } from "#db/client.server.ts";
import { expertiseRefusals, expertises } from "#db/schema/index.ts";
import type { ExpertiseInput } from "./input.ts";
import { plain, schoolsToBeAskedAt } from "./model.ts";
import { getExpertise } from "./queries.server.ts";
import { findProposal } from "./queries/proposals.server.ts";

/**
 * Shows colleagues a subject she wants to be asked about, at the school she names or the one she works at most. Sent twice
 * it is there once.
 * @throws NotFound for who works at no school, RuleBroken not_known for a school that is not hers and already_taken for a
 * subject she shows in other words already
 */
export function showExpertise(db: Db, viewer: Viewer, { subject, words, school }: ExpertiseInput, now: Date) {
  return inTransaction(db, () => {
    const own = schoolsToBeAskedAt(viewer);
    const schoolId = school ?? own[0]?.id;
    if (schoolId === undefined) throw new NotFound();
    if (!own.some((one) => one.id === schoolId)) throw new RuleBroken({ school: "not_known" });
    const same = findSame(db, viewer, schoolId, subject);
    if (same && same.subject === subject && same.source === words) return same.id;
    if (same) throw new RuleBroken({ subject: "already_taken" });
    return insert(db, viewer, { subject, source: words, schoolId, itemId: null }, now);
  });
}

/**
 * Takes up what was proposed from something she did and shared, in those words or her own. What it came from stays linked,
 * for who may read that.
 * @throws NotFound when it is not, or no longer, proposed to her; RuleBroken already_taken as showExpertise does
 */
export function acceptProposal(
  db: Db,
  viewer: Viewer,
  { item, subject, words }: { item: number; subject: string; words: string | null },
  now: Date,
) {
  return inTransaction(db, () => {
    const proposal = findProposal(db, viewer, item);
    if (!proposal) throw new NotFound();
    const { schoolId } = proposal;
    if (findSame(db, viewer, schoolId, subject)) throw new RuleBroken({ subject: "already_taken" });
    return insert(db, viewer, { subject, source: words, schoolId, itemId: item }, now);
  });
}

/**
 * "Niet deze": it is not proposed again.
 * @throws NotFound when it is not, or no longer, proposed to her
 */
export function refuseProposal(db: Db, viewer: Viewer, itemId: number, now: Date) {
  inTransaction(db, () => {
    if (!findProposal(db, viewer, itemId)) throw new NotFound();
    refuse(db, viewer, itemId);
    audit(db, viewer, "expertise.declined", itemId, now);
  });
}

/**
 * Other words for a subject.
 * @throws NotFound for another's, Stale with what stands there now, RuleBroken already_taken
 */
export function changeExpertise(
  db: Db,
  viewer: Viewer,
  id: number,
  { subject, words, version }: { subject: string; words: string | null; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const before = getExpertise(db, viewer, id, "change");
    if (before.version !== version)
      throw new Stale(before.version, { subject: before.subject, words: before.source ?? "" });
    const same = findSame(db, viewer, before.schoolId, subject);
    if (same && same.id !== id) throw new RuleBroken({ subject: "already_taken" });
    db.update(expertises)
      .set({ subject, source: words, version: version + 1 })
      .where(eq(expertises.id, id))
      .run();
    audit(db, viewer, "expertise.changed", id, now);
  });
}

/**
 * Takes a subject away, at once and altogether. What it came from is not proposed again: she can still write it herself.
 * @throws NotFound for another's
 */
export function withdrawExpertise(db: Db, viewer: Viewer, id: number, now: Date) {
  inTransaction(db, () => {
    const { itemId } = getExpertise(db, viewer, id, "withdraw");
    db.delete(expertises).where(eq(expertises.id, id)).run();
    if (itemId !== null) refuse(db, viewer, itemId);
    audit(db, viewer, "expertise.withdrawn", id, now);
    emptyLogAfterwards(db);
  });
}

function findSame(db: Db, viewer: Viewer, schoolId: number, subject: string) {
  return db
    .select()
    .from(expertises)
    .where(and(eq(expertises.personId, viewer.personId), eq(expertises.schoolId, schoolId)))
    .all()
    .find((one) => plain(one.subject) === plain(subject));
}

type Row = { subject: string; source: string | null; schoolId: number; itemId: number | null };

function insert(db: Db, viewer: Viewer, row: Row, now: Date) {
  const { id } = db
    .insert(expertises)
    .values({ ...row, personId: viewer.personId, shownOn: viewer.today })
    .returning({ id: expertises.id })
    .get();
  audit(db, viewer, "expertise.shown", id, now);
  return id;
}

const refuse = (db: Db, viewer: Viewer, itemId: number) =>
  db.insert(expertiseRefusals).values({ personId: viewer.personId, itemId }).onConflictDoNothing().run();

function audit(db: Db, viewer: Viewer, action: AuditAction, objectId: number, now: Date) {
  const object = action === "expertise.declined" ? "item" : "expertise";
  recordAudit(db, { actorId: viewer.personId, subjectId: viewer.personId, action, object, objectId }, now);
}
