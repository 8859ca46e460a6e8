import { and, eq, inArray, isNull, isNotNull, notInArray } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { emptyLogAfterwards, inTransaction, type Db } from "#db/client.server.ts";
import {
  answers,
  conversationParties,
  preparations,
  questionReviews,
  recordNotes,
} from "#db/schema/index.ts";

/**
 * Erases what the one who led the talk wrote for herself only: her unshared preparation, the answers she kept private
 * and her `me` notes, also from the file underneath. Called at sign-off and when a record closes unsigned; the teacher's
 * own stay hers.
 */
export function eraseDrafts(db: Db, conversationId: number, actorId: number | null, now: Date) {
  inTransaction(db, () => {
    const leading = db
      .select({ partyId: conversationParties.id, personId: conversationParties.personId })
      .from(conversationParties)
      .where(
        and(
          eq(conversationParties.conversationId, conversationId),
          inArray(conversationParties.part, ["partner", "leader"]),
        ),
      )
      .all();
    for (const { partyId, personId } of leading) {
      const erased = erasePreparation(db, partyId) + eraseOwnNotes(db, conversationId, personId);
      if (erased === 0) continue;
      emptyLogAfterwards(db);
      recordAudit(
        db,
        {
          actorId,
          action: "preparation.erased",
          object: "conversation",
          objectId: conversationId,
          subjectId: personId,
        },
        now,
      );
    }
  });
}

function erasePreparation(db: Db, partyId: number): number {
  const draft = and(eq(preparations.partyId, partyId), isNull(preparations.sharedAt));
  const drafts = db.select({ id: preparations.id }).from(preparations).where(draft);
  // What was written in the room stands in the record, whatever became of the preparation around it.
  const spoken = db
    .select({ id: questionReviews.preparationId })
    .from(questionReviews)
    .where(eq(questionReviews.inRecord, true));
  const unsaid = and(inArray(questionReviews.preparationId, drafts), eq(questionReviews.inRecord, false));
  const unshared =
    db.delete(answers).where(inArray(answers.preparationId, drafts)).run().changes +
    db.delete(questionReviews).where(unsaid).run().changes +
    db
      .delete(preparations)
      .where(and(draft, notInArray(preparations.id, spoken)))
      .run().changes;
  const shared = db
    .select({ id: preparations.id })
    .from(preparations)
    .where(and(eq(preparations.partyId, partyId), isNotNull(preparations.sharedAt)));
  const kept = db
    .delete(answers)
    .where(and(inArray(answers.preparationId, shared), eq(answers.keptPrivate, true)))
    .run().changes;
  const reviews = db
    .delete(questionReviews)
    .where(and(inArray(questionReviews.preparationId, shared), eq(questionReviews.keptPrivate, true)))
    .run().changes;
  return unshared + kept + reviews;
}

const eraseOwnNotes = (db: Db, conversationId: number, personId: number): number =>
  db
    .delete(recordNotes)
    .where(
      and(
        eq(recordNotes.conversationId, conversationId),
        eq(recordNotes.authorId, personId),
        eq(recordNotes.scope, "me"),
      ),
    )
    .run().changes;
