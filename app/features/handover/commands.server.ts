import { and, eq } from "drizzle-orm";
import type { AuditAction } from "#app/features/audit/actions.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { audienceValue } from "#app/features/items/model.ts";
import { listAudiences } from "#app/features/items/queries.server.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { partnerChanges, passedAgreements, passedRecords } from "#db/schema/index.ts";
import type { PassOn } from "./input.ts";
import { getHandover, getOwnChange } from "./queries.server.ts";

type Handover = ReturnType<typeof getHandover>;

/**
 * Passes on to her new gesprekspartner exactly what is named, and takes back what is not: items become shared with her, a
 * signed record and an own agreement she reads from now on. Saying the same again changes nothing.
 * @throws NotFound when the change is not hers or over, RuleBroken for something that is not offered
 */
export function passOn(db: Db, viewer: Viewer, id: number, wanted: PassOn, now: Date) {
  inTransaction(db, () => {
    const handover = getHandover(db, viewer, id);
    const { items, records, agreements } = handover.offer;
    refuseStrange(items, wanted.items, "items");
    refuseStrange(records, wanted.records, "records");
    refuseStrange(agreements, wanted.agreements, "agreements");
    for (const item of changed(items, wanted.items)) passItem(db, viewer, handover, item, now);
    for (const record of changed(records, wanted.records)) passRecord(db, viewer, handover, record, now);
    for (const agreement of changed(agreements, wanted.agreements))
      passAgreement(db, viewer, handover, agreement, now);
    settle(db, id, now);
  });
}

/**
 * She is done with it: nothing is passed on, and nothing taken back. She can come back to it as long as that partner is
 * hers; of a change to nobody she has only taken note.
 * @throws NotFound when the change is not hers
 */
export function settleChange(db: Db, viewer: Viewer, id: number, now: Date) {
  inTransaction(db, () => {
    settle(db, getOwnChange(db, viewer, id).id, now);
  });
}

const settle = (db: Db, id: number, now: Date) =>
  db.update(partnerChanges).set({ settledAt: now.getTime() }).where(eq(partnerChanges.id, id)).run();

function refuseStrange(offered: { id: number }[], wanted: number[], field: string) {
  if (wanted.some((id) => !offered.some((one) => one.id === id)))
    throw new RuleBroken({ [field]: "not_known" });
}

const changed = (offered: { id: number; passed: boolean }[], wanted: number[]) =>
  offered.filter((one) => one.passed !== wanted.includes(one.id));

type Thing = { id: number; passed: boolean };

/** Sharing as anywhere else: the other readers of the item stay. */
function passItem(db: Db, viewer: Viewer, { change }: Handover, { id, passed }: Thing, now: Date) {
  const has = (listAudiences(db, [id]).get(id) ?? []).map(audienceValue);
  const partner = `partner:${change.toId}`;
  const wanted = passed ? has.filter((value) => value !== partner) : [...has, partner];
  shareItem(db, viewer, id, wanted, now);
}

function passRecord(db: Db, viewer: Viewer, { change }: Handover, { id, passed }: Thing, now: Date) {
  const row = { conversationId: id, partnerId: change.toId };
  if (passed)
    db.delete(passedRecords)
      .where(and(eq(passedRecords.conversationId, id), eq(passedRecords.partnerId, change.toId)))
      .run();
  else
    db.insert(passedRecords)
      .values({ ...row, passedAt: now.getTime() })
      .run();
  audit(db, viewer, { object: "conversation", id, passed, to: change.toId }, now);
}

function passAgreement(db: Db, viewer: Viewer, { change }: Handover, { id, passed }: Thing, now: Date) {
  const row = { agreementId: id, partnerId: change.toId };
  if (passed)
    db.delete(passedAgreements)
      .where(and(eq(passedAgreements.agreementId, id), eq(passedAgreements.partnerId, change.toId)))
      .run();
  else
    db.insert(passedAgreements)
      .values({ ...row, passedAt: now.getTime() })
      .run();
  audit(db, viewer, { object: "agreement", id, passed, to: change.toId }, now);
}

function audit(
  db: Db,
  viewer: Viewer,
  { object, id, passed, to }: { object: string; id: number; passed: boolean; to: number },
  now: Date,
) {
  const action: AuditAction = passed ? "handover.taken_back" : "handover.passed_on";
  const entry = { actorId: viewer.personId, subjectId: viewer.personId, action, object, objectId: id };
  recordAudit(db, { ...entry, detail: { to } }, now);
}
