import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { deleteItem, shareItem } from "#app/features/items/commands.server.ts";
import { getPerson } from "#app/features/people/queries/access.server.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import {
  conversationQuestions,
  items,
  learningQuestions,
  questionRevisions,
  shares,
} from "#db/schema/index.ts";
import type { QuestionForm } from "../model.ts";
import { tellOfProposal } from "../question-letters.server.ts";
import { moveOn } from "./move-on.server.ts";

type Proposal = {
  schoolId: number;
  staffId: number;
  text: string;
  form?: QuestionForm | null;
  /** The talk it is proposed in; left out where there is none. */
  conversationId?: number;
};

/**
 * Proposes a question to who would own it: it is hers from the first moment, and nobody's question until she accepts it.
 * To be called inside the transaction of a command that has asked its own policy. The same words in a talk, or waiting with
 * the same person, are one proposal.
 * @returns its key
 */
export function proposeQuestion(
  db: Db,
  viewer: Viewer,
  { conversationId, schoolId, staffId, text, form }: Proposal,
  now: Date,
): number {
  const same = conversationId
    ? findInTalk(db, conversationId, text)
    : findWaiting(db, viewer, { staffId, text });
  if (same) return same;
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
  db.insert(learningQuestions)
    .values({ itemId: id, text, form: form ?? "question", state: "proposed" })
    .run();
  db.insert(questionRevisions).values({ questionId: id, no: 1, text, at, byPersonId: viewer.personId }).run();
  if (conversationId) db.insert(conversationQuestions).values({ conversationId, questionId: id }).run();
  const partnerId = viewer.personId;
  db.insert(shares)
    .values({ itemId: id, audience: "partner", partnerId, sharedAt: at, sharedBy: staffId })
    .run();
  audit(db, viewer, "question.proposed", id, staffId, now);
  return id;
}

const findInTalk = (db: Db, conversationId: number, text: string): number | undefined =>
  db
    .select({ id: learningQuestions.itemId })
    .from(conversationQuestions)
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, conversationQuestions.questionId))
    .where(and(eq(conversationQuestions.conversationId, conversationId), eq(learningQuestions.text, text)))
    .get()?.id;

const findWaiting = (db: Db, viewer: Viewer, { staffId, text }: { staffId: number; text: string }) =>
  db
    .select({ id: items.id })
    .from(learningQuestions)
    .innerJoin(items, eq(items.id, learningQuestions.itemId))
    .where(
      and(
        eq(items.ownerPersonId, staffId),
        eq(items.createdBy, viewer.personId),
        eq(learningQuestions.state, "proposed"),
        eq(learningQuestions.text, text),
      ),
    )
    .get()?.id;

/**
 * Her gesprekspartner proposes a question or aim to someone, outside any talk. A letter says that she did, and not what.
 * @returns its key
 * @throws NotFound for whose partner the viewer is not
 */
export function proposeTo(
  db: Db,
  viewer: Viewer,
  personId: number,
  { text, form }: { text: string; form: QuestionForm | null },
  now: Date,
): number {
  return inTransaction(db, () => {
    getPerson(db, viewer, personId, "propose_question");
    const staff = viewer.partnerOf.find((one) => one.personId === personId);
    if (!staff) throw new NotFound();
    const id = proposeQuestion(db, viewer, { schoolId: staff.schoolId, staffId: personId, text, form }, now);
    tellOfProposal(db, { id, personId, by: fullName(viewer) }, now);
    return id;
  });
}

/**
 * Its owner makes a proposed question hers, in her own words where she changes them. Who proposed it reads on only where she
 * says so; in a talk that is how a question starts.
 * @throws NotFound when it is not hers, Stale when it moved on, RuleBroken when it is no proposal any more or has no words
 */
export function acceptQuestion(
  db: Db,
  viewer: Viewer,
  id: number,
  { text, version, readsOn = true }: { text: string | null; version: number; readsOn?: boolean },
  now: Date,
) {
  inTransaction(db, () => {
    const question = moveOn(db, viewer, id, "accept", version);
    if (question.state !== "proposed") throw new RuleBroken({ form: "not_allowed" });
    if (text === null) throw new RuleBroken({ text: "required" });
    db.update(learningQuestions).set({ text, state: "active" }).where(eq(learningQuestions.itemId, id)).run();
    db.update(items).set({ openedOn: viewer.today }).where(eq(items.id, id)).run();
    if (text !== question.text)
      db.insert(questionRevisions)
        .values({ questionId: id, no: 2, text, at: now.getTime(), byPersonId: viewer.personId })
        .run();
    if (!readsOn) shareItem(db, viewer, id, [], now);
    audit(db, viewer, "question.accepted", id, viewer.personId, now);
  });
}

/** Its owner leaves a proposal aside: it was never her question, and nobody reads it any more. @throws as acceptQuestion */
export function leaveQuestion(db: Db, viewer: Viewer, id: number, version: number, now: Date) {
  inTransaction(db, () => {
    const question = moveOn(db, viewer, id, "accept", version);
    if (question.state !== "proposed") throw new RuleBroken({ form: "not_allowed" });
    audit(db, viewer, "question.closed", id, viewer.personId, now);
    deleteItem(db, viewer, id, now);
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
