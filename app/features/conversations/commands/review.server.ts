import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { preparations, questionReviews } from "#db/schema/index.ts";
import { saysSomething, type ReviewWords } from "../model.ts";
import { listReviewedQuestions } from "../queries/room.server.ts";
import { openRecord } from "./open-record.server.ts";

/**
 * Says in the room how it went with an earlier question: the owner in a word, each side what helped and what was in the
 * way. From then on all parties read it, and the question's sentence with it; the rest of the preparation stays as it is.
 * @throws NotFound when she is no party or may not read the question, RuleBroken when the record is closed
 */
export function reviewQuestion(
  db: Db,
  viewer: Viewer,
  conversationId: number,
  { questionId, ...words }: ReviewWords & { questionId: number },
  now: Date,
) {
  inTransaction(db, () => {
    const conversation = openRecord(db, viewer, conversationId);
    const question = listReviewedQuestions(db, viewer, conversation).find((one) => one.id === questionId);
    if (!question) throw new NotFound();
    const preparationId = ownPreparation(db, conversationId, conversation.me.partyId, now);
    const said = { ...words, howItWent: question.mine ? words.howItWent : null };
    if (saysSomething(said)) write(db, preparationId, questionId, said);
    else remove(db, preparationId, questionId);
    const entry = { actorId: viewer.personId, action: "record.changed", object: "conversation" } as const;
    const subjectId = conversation.staff?.personId;
    recordAudit(db, { ...entry, objectId: conversationId, subjectId, detail: { review: questionId } }, now);
  });
}

function write(db: Db, preparationId: number, questionId: number, words: ReviewWords) {
  const set = { ...words, keptPrivate: false, inRecord: true };
  db.insert(questionReviews)
    .values({ preparationId, questionId, ...set })
    .onConflictDoUpdate({ target: [questionReviews.preparationId, questionReviews.questionId], set })
    .run();
}

const remove = (db: Db, preparationId: number, questionId: number) =>
  db
    .delete(questionReviews)
    .where(and(eq(questionReviews.preparationId, preparationId), eq(questionReviews.questionId, questionId)))
    .run();

/** Her preparation, made where there is none yet: unshared, so that nothing else goes across with the review. */
function ownPreparation(db: Db, conversationId: number, partyId: number, now: Date): number {
  const kept = db
    .select({ id: preparations.id })
    .from(preparations)
    .where(eq(preparations.partyId, partyId))
    .get();
  if (kept) return kept.id;
  return db
    .insert(preparations)
    .values({ conversationId, partyId, savedAt: now.getTime() })
    .returning({ id: preparations.id })
    .get().id;
}
