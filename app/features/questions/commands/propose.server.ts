import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import {
  conversationQuestions,
  items,
  learningQuestions,
  questionRevisions,
  shares,
} from "#db/schema/index.ts";
import { moveOn } from "./move-on.server.ts";

type Proposal = { conversationId: number; schoolId: number; staffId: number; text: string };

/**
 * Proposes a question to who would own it: it is hers from the first moment, and nobody's question until she accepts it.
 * To be called inside the transaction of a command that has asked its own policy. The same words in a talk are one proposal.
 * @returns its key
 */
export function proposeQuestion(
  db: Db,
  viewer: Viewer,
  { conversationId, schoolId, staffId, text }: Proposal,
  now: Date,
): number {
  const same = db
    .select({ id: learningQuestions.itemId })
    .from(conversationQuestions)
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, conversationQuestions.questionId))
    .where(and(eq(conversationQuestions.conversationId, conversationId), eq(learningQuestions.text, text)))
    .get();
  if (same) return same.id;
  const at = now.getTime();
  const { id } = db
    .insert(items)
    .values({
      kind: "question",
      schoolId,
      ownerPersonId: staffId,
      openedOn: viewer.today,
      createdBy: viewer.personId,
      createdAt: at,
    })
    .returning({ id: items.id })
    .get();
  db.insert(learningQuestions).values({ itemId: id, text, form: "question", state: "proposed" }).run();
  db.insert(questionRevisions).values({ questionId: id, no: 1, text, at, byPersonId: viewer.personId }).run();
  db.insert(conversationQuestions).values({ conversationId, questionId: id }).run();
  const partnerId = viewer.personId;
  db.insert(shares)
    .values({ itemId: id, audience: "partner", partnerId, sharedAt: at, sharedBy: staffId })
    .run();
  audit(db, viewer, "question.proposed", id, staffId, now);
  return id;
}

/**
 * Its owner makes a proposed question hers, in her own words where she changes them.
 * @throws NotFound when it is not hers, Stale when it moved on, RuleBroken when it is no proposal any more
 */
export function acceptQuestion(
  db: Db,
  viewer: Viewer,
  id: number,
  { text, version }: { text: string; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const question = moveOn(db, viewer, id, "accept", version);
    if (question.state !== "proposed") throw new RuleBroken({ form: "not_allowed" });
    db.update(learningQuestions).set({ text, state: "active" }).where(eq(learningQuestions.itemId, id)).run();
    db.update(items).set({ openedOn: viewer.today }).where(eq(items.id, id)).run();
    if (text !== question.text)
      db.insert(questionRevisions)
        .values({ questionId: id, no: 2, text, at: now.getTime(), byPersonId: viewer.personId })
        .run();
    audit(db, viewer, "question.accepted", id, viewer.personId, now);
  });
}

/** Its owner leaves a proposal aside; it was never her question. @throws as acceptQuestion */
export function leaveQuestion(db: Db, viewer: Viewer, id: number, version: number, now: Date) {
  inTransaction(db, () => {
    const question = moveOn(db, viewer, id, "accept", version);
    if (question.state !== "proposed") throw new RuleBroken({ form: "not_allowed" });
    db.update(learningQuestions).set({ state: "parked" }).where(eq(learningQuestions.itemId, id)).run();
    db.update(items).set({ closedOn: viewer.today }).where(eq(items.id, id)).run();
    audit(db, viewer, "question.closed", id, viewer.personId, now);
  });
}

function audit(
  db: Db,
  viewer: Viewer,
  action: "question.proposed" | "question.accepted" | "question.closed",
  objectId: number,
  subjectId: number,
  now: Date,
) {
  recordAudit(db, { actorId: viewer.personId, action, object: "question", objectId, subjectId }, now);
}
