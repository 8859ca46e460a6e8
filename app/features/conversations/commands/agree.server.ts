import { and, eq } from "drizzle-orm";
import { openAgreement, rewordAgreement } from "#app/features/agreements/commands.server.ts";
import type { AgreementKind } from "#app/features/agreements/model.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { proposeQuestion } from "#app/features/questions/commands/propose.server.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { agreements, conversationQuestions, learningQuestions } from "#db/schema/index.ts";
import { leads } from "../model.ts";
import { listReviewedQuestions } from "../queries/room.server.ts";
import { openRecord } from "./open-record.server.ts";

type AgreementWords = {
  text: string;
  kind: AgreementKind;
  dueOn: string | null;
  minutes: number | null;
  cents: number | null;
};

/**
 * Agrees on something in the room, owned by one of its parties: on the school's side when she leads the talk, else on her
 * own. Open words of the same owner are agreed once.
 * @returns its key
 * @throws NotFound when she is no party, RuleBroken for an owner who is no party, a question not read here or a day gone by
 */
export function agreeInRoom(
  db: Db,
  viewer: Viewer,
  conversationId: number,
  {
    ownerPersonId,
    questionId,
    ...words
  }: AgreementWords & { ownerPersonId: number | null; questionId: number | null },
  now: Date,
): number {
  return inTransaction(db, () => {
    const conversation = openRecord(db, viewer, conversationId);
    const owner = conversation.parties.find((party) => party.personId === ownerPersonId);
    if (!owner) throw new RuleBroken({ owner: "choose_one" });
    if (words.dueOn && words.dueOn < viewer.today) throw new RuleBroken({ dueOn: "end_before_start" });
    const known = listReviewedQuestions(db, viewer, conversation);
    if (questionId && !known.some((question) => question.id === questionId))
      throw new RuleBroken({ item: "not_known" });
    const same = db
      .select({ id: agreements.id })
      .from(agreements)
      .where(
        and(
          eq(agreements.conversationId, conversationId),
          eq(agreements.ownerPersonId, owner.personId),
          eq(agreements.text, words.text),
          eq(agreements.state, "open"),
        ),
      )
      .get();
    if (same) return same.id;
    return openAgreement(
      db,
      viewer,
      {
        ...words,
        schoolId: conversation.schoolId,
        conversationId,
        itemId: questionId,
        teamId: conversation.teamId,
        ownerPersonId: owner.personId,
        forPersonId: conversation.staff?.personId ?? null,
        side: leads(owner.part) ? "school" : "own",
      },
      now,
    );
  });
}

/**
 * Words an agreement of this conversation anew, by either party, before anyone signs.
 * @throws NotFound, RuleBroken when someone signed, Stale with what is saved now
 */
export function rewordInRoom(
  db: Db,
  viewer: Viewer,
  conversationId: number,
  { id, ...words }: AgreementWords & { id: number; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    openRecord(db, viewer, conversationId);
    const ofThisTalk = and(eq(agreements.id, id), eq(agreements.conversationId, conversationId));
    if (!db.select({ id: agreements.id }).from(agreements).where(ofThisTalk).get()) throw new NotFound();
    rewordAgreement(db, viewer, id, words, now);
  });
}

/**
 * A new learning question out of the talk, in one sentence: of the staff member, who alone can, or of the team. It starts
 * shared with the partner. The same sentence in the same talk is one question.
 * @returns its key
 * @throws NotFound when it is not hers to ask here, RuleBroken when the record is closed
 */
export function askInRoom(
  db: Db,
  viewer: Viewer,
  conversationId: number,
  { text }: { text: string },
  now: Date,
): number {
  return inTransaction(db, () => {
    const conversation = openRecord(db, viewer, conversationId);
    const same = db
      .select({ id: learningQuestions.itemId })
      .from(conversationQuestions)
      .innerJoin(learningQuestions, eq(learningQuestions.itemId, conversationQuestions.questionId))
      .where(and(eq(conversationQuestions.conversationId, conversationId), eq(learningQuestions.text, text)))
      .get();
    if (same) return same.id;
    return writeQuestion(db, viewer, { text, conversationId, teamId: conversation.teamId }, now);
  });
}

/**
 * Proposes a learning question to the staff member, by who leads the talk: hers only when she accepts it, in her words.
 * @returns its key
 * @throws NotFound when it is not hers to propose here, RuleBroken when the record is closed
 */
export function proposeInRoom(
  db: Db,
  viewer: Viewer,
  conversationId: number,
  { text }: { text: string },
  now: Date,
): number {
  return inTransaction(db, () => {
    const { me, staff, schoolId } = openRecord(db, viewer, conversationId);
    if (me.part !== "partner" || !staff) throw new NotFound();
    return proposeQuestion(db, viewer, { conversationId, schoolId, staffId: staff.personId, text }, now);
  });
}
