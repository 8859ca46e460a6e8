import { and, count, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { conversations, recordRevisions, signOffs } from "#db/schema/index.ts";
import { isComplete, standingOfRecord, type SignOffKind } from "../record.ts";
import { getConversation, type OpenConversation } from "../queries/access.server.ts";
import { composeRecord, sealed } from "../queries/record.server.ts";
import { findStandingRevision } from "../queries/revisions.server.ts";
import { eraseDrafts } from "./erase-drafts.server.ts";
import { othersIn, tell } from "./tell.server.ts";

/**
 * One signature: seen, agreed, or seen with a response. The first freezes the record as a revision and asks the other
 * signers for theirs; the last locks the conversation and erases what its leader kept for herself. Who does not sign marks it seen, once it is frozen.
 * @param seal the sha256 of the record she has read: another record is not signed
 * @throws NotFound, RuleBroken before the talk, after its last day or without the response, Stale when the record moved on
 */
export function signRecord(
  db: Db,
  viewer: Viewer,
  id: number,
  { kind, response, seal }: { kind: SignOffKind; response: string | null; seal: string },
  now: Date,
) {
  inTransaction(db, () => {
    const conversation = getConversation(db, viewer, id, "sign");
    const standing = findStandingRevision(db, id);
    if (standing && hasSigned(db, standing.id, viewer.personId)) return;
    refuseUnsignable(conversation, Boolean(standing), viewer.today);
    if (kind === "seen_with_response" && !response) throw new RuleBroken({ response: "required" });
    const revision = standing ?? freeze(db, viewer, conversation, seal, now);
    if (revision.sha256 !== seal) throw new Stale(conversation.version);
    // Who has no signature in this talk can say it was seen, never agree in another's place.
    const said = conversation.me.signs || kind !== "agreed" ? kind : "seen";
    db.insert(signOffs)
      .values({
        revisionId: revision.id,
        personId: viewer.personId,
        kind: said,
        response: said === "seen_with_response" ? response : null,
        at: now.getTime(),
      })
      .run();
    audit(
      db,
      viewer,
      conversation,
      { action: "record.signed", detail: { no: revision.no, kind: said } },
      now,
    );
    if (!standing) askOthersToSign(db, viewer, conversation, revision.id, now);
    if (conversation.state === "held") lockWhenComplete(db, viewer, conversation, revision.id, now);
  });
}

function refuseUnsignable(conversation: OpenConversation, frozen: boolean, today: string) {
  const { state, me } = conversation;
  if (state === "to_plan" || state === "planned") throw new RuleBroken({ form: "not_yet" });
  if (!me.signs && !frozen) throw new RuleBroken({ form: "not_yet" });
  // A member of the team may still say she has seen what was signed.
  if (state === "signed" && !me.signs) return;
  if (standingOfRecord(conversation, frozen, today) === "locked") throw new RuleBroken({ form: "locked" });
}

function askOthersToSign(
  db: Db,
  viewer: Viewer,
  conversation: OpenConversation,
  revisionId: number,
  now: Date,
) {
  const { id, me, scheduledAt: at } = conversation;
  const to = othersIn({ parties: conversation.parties.filter((party) => party.signs), me });
  const telling = { kind: "signature_asked", text: "signed", to, at, once: `signed:${revisionId}` } as const;
  tell(db, viewer, { conversationId: id, ...telling }, now);
}

function freeze(db: Db, viewer: Viewer, conversation: OpenConversation, seal: string, now: Date) {
  const record = sealed(composeRecord(db, conversation));
  if (record.sha256 !== seal) throw new Stale(conversation.version);
  const earlier = db
    .select({ total: count() })
    .from(recordRevisions)
    .where(eq(recordRevisions.conversationId, conversation.id))
    .get();
  const revision = db
    .insert(recordRevisions)
    .values({ conversationId: conversation.id, no: (earlier?.total ?? 0) + 1, ...record, at: now.getTime() })
    .returning({ id: recordRevisions.id, no: recordRevisions.no, sha256: recordRevisions.sha256 })
    .get();
  const detail = { no: revision.no, sha256: revision.sha256 };
  audit(db, viewer, conversation, { action: "record.frozen", detail }, now);
  return revision;
}

function lockWhenComplete(
  db: Db,
  viewer: Viewer,
  conversation: OpenConversation,
  revisionId: number,
  now: Date,
) {
  const signed = db
    .select({ personId: signOffs.personId })
    .from(signOffs)
    .where(eq(signOffs.revisionId, revisionId))
    .all();
  if (
    !isComplete(
      conversation.parties,
      signed.map((one) => one.personId),
    )
  )
    return;
  // Before the lock: after it nothing of agenda and notes can be touched any more.
  eraseDrafts(db, conversation.id, viewer.personId, now);
  db.update(conversations)
    .set({ state: "signed", signedOn: viewer.today, version: conversation.version + 1 })
    .where(eq(conversations.id, conversation.id))
    .run();
}

const hasSigned = (db: Db, revisionId: number, personId: number) =>
  db
    .select({ id: signOffs.id })
    .from(signOffs)
    .where(and(eq(signOffs.revisionId, revisionId), eq(signOffs.personId, personId)))
    .get() !== undefined;

function audit(
  db: Db,
  viewer: Viewer,
  { id, staff }: OpenConversation,
  { action, detail }: { action: "record.signed" | "record.frozen"; detail: Record<string, string | number> },
  now: Date,
) {
  const entry = { actorId: viewer.personId, action, object: "conversation", objectId: id, detail };
  recordAudit(db, { ...entry, subjectId: staff?.personId }, now);
}
