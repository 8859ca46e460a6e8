import { and, eq, sql } from "drizzle-orm";
import type { AuditAction } from "#app/features/audit/actions.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { agreements, agreementViews } from "#db/schema/index.ts";
import type { Agreement, AgreementKind, AgreementSide, View } from "./model.ts";
import { getAgreement } from "./queries.server.ts";

type NewAgreement = {
  schoolId: number;
  conversationId?: number | null;
  itemId?: number | null;
  teamId?: number | null;
  ownerPersonId: number;
  forPersonId: number | null;
  side: AgreementSide;
  kind: AgreementKind;
  text: string;
  minutes: number | null;
  cents: number | null;
  dueOn: string | null;
};

/**
 * Writes down an agreement, dated today. To be called inside the transaction of a command that has asked its own policy.
 * @returns its key
 */
export function openAgreement(db: Db, viewer: Viewer, agreement: NewAgreement, now: Date): number {
  const { id } = db
    .insert(agreements)
    .values({ ...agreement, agreedOn: viewer.today })
    .returning({ id: agreements.id })
    .get();
  const { ownerPersonId, forPersonId, side, kind } = agreement;
  const detail = { side, kind, ownerId: ownerPersonId };
  const subjectId = forPersonId ?? ownerPersonId;
  recordAudit(
    db,
    {
      actorId: viewer.personId,
      action: "agreement.made",
      object: "agreement",
      objectId: id,
      subjectId,
      detail,
    },
    now,
  );
  return id;
}

/**
 * Words an agreement anew. To be called inside the transaction of a command that has asked its own policy: after signing
 * nobody rewords what was agreed. @throws Stale with what is saved now when `version` moved on
 */
export function rewordAgreement(
  db: Db,
  viewer: Viewer,
  id: number,
  words: {
    text: string;
    kind: AgreementKind;
    dueOn: string | null;
    minutes: number | null;
    cents: number | null;
    version: number;
  },
  now: Date,
) {
  const { version, ...changed } = words;
  const agreement = getAgreement(db, viewer, id);
  const done = db
    .update(agreements)
    .set({ ...changed, version: version + 1 })
    .where(and(eq(agreements.id, id), eq(agreements.version, version)))
    .run();
  if (done.changes === 0)
    throw new Stale(agreement.version, { text: agreement.text, dueOn: agreement.dueOn ?? "" });
  audit(db, viewer, agreement, "agreement.changed", now);
}

/** Its owner says it is done. Ticking twice is ticking once. @throws NotFound when it is not hers to tick */
export function tickAgreement(db: Db, viewer: Viewer, id: number, now: Date) {
  inTransaction(db, () => {
    const agreement = getAgreement(db, viewer, id, "tick");
    if (agreement.state === "done") return;
    setState(db, id, { state: "done", doneOn: viewer.today });
    audit(db, viewer, agreement, "agreement.ticked", now);
  });
}

/** Opens again what was done or let go; what the others said of it being done goes with that. @throws NotFound */
export function untickAgreement(db: Db, viewer: Viewer, id: number, now: Date) {
  inTransaction(db, () => {
    const agreement = getAgreement(db, viewer, id, "tick");
    if (agreement.state === "open") return;
    setState(db, id, { state: "open", doneOn: null });
    db.delete(agreementViews).where(eq(agreementViews.agreementId, id)).run();
    audit(db, viewer, agreement, "agreement.reopened", now);
  });
}

/**
 * Gives an open agreement another day; only its owner is told how often that happened.
 * @throws NotFound when it is not hers, RuleBroken for a day in the past or no day, Stale when it moved on meanwhile
 */
export function moveAgreement(
  db: Db,
  viewer: Viewer,
  id: number,
  { dueOn, version }: { dueOn: string | null; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const agreement = getAgreement(db, viewer, id, "move");
    if (agreement.state !== "open") throw new RuleBroken({ dueOn: "not_allowed" });
    if (!dueOn) throw new RuleBroken({ dueOn: "required" });
    if (dueOn < viewer.today) throw new RuleBroken({ dueOn: "end_before_start" });
    if (dueOn === agreement.dueOn) return;
    if (version !== agreement.version) throw new Stale(agreement.version, { dueOn: agreement.dueOn ?? "" });
    // A first date is no move.
    const moved = agreement.dueOn === null ? 0 : 1;
    db.update(agreements)
      .set({ dueOn, movedTimes: sql`${agreements.movedTimes} + ${moved}`, version: version + 1 })
      .where(eq(agreements.id, id))
      .run();
    audit(db, viewer, agreement, "agreement.moved", now, { dueOn });
  });
}

/** Its owner lets go of it; the others still read that it was let go. @throws NotFound when it is not hers */
export function dropAgreement(db: Db, viewer: Viewer, id: number, now: Date) {
  inTransaction(db, () => {
    const agreement = getAgreement(db, viewer, id, "drop");
    if (agreement.state === "dropped") return;
    setState(db, id, { state: "dropped", doneOn: null });
    audit(db, viewer, agreement, "agreement.dropped", now);
  });
}

/** One says how it looks from her side; it changes nothing in what its owner ticked. @throws NotFound */
export function viewAgreement(db: Db, viewer: Viewer, id: number, view: View | null, now: Date) {
  inTransaction(db, () => {
    const agreement = getAgreement(db, viewer, id, "view");
    if (!view) throw new RuleBroken({ view: "choose_one" });
    if (agreement.views.some((one) => one.personId === viewer.personId && one.view === view)) return;
    db.insert(agreementViews)
      .values({ agreementId: id, personId: viewer.personId, view })
      .onConflictDoUpdate({ target: [agreementViews.agreementId, agreementViews.personId], set: { view } })
      .run();
    audit(db, viewer, agreement, "agreement.viewed", now, { view });
  });
}

function setState(db: Db, id: number, change: { state: Agreement["state"]; doneOn: string | null }) {
  db.update(agreements)
    .set({ ...change, version: sql`${agreements.version} + 1` })
    .where(eq(agreements.id, id))
    .run();
}

function audit(
  db: Db,
  viewer: Viewer,
  agreement: Agreement,
  action: AuditAction,
  now: Date,
  detail?: Record<string, string>,
) {
  const subjectId = agreement.forPerson?.personId ?? agreement.owner.personId;
  recordAudit(
    db,
    { actorId: viewer.personId, action, object: "agreement", objectId: agreement.id, subjectId, detail },
    now,
  );
}
