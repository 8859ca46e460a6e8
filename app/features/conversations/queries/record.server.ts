import { createHash } from "node:crypto";
import { and, asc, eq, inArray, isNotNull, ne, not, or, sql } from "drizzle-orm";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import {
  agendaItems,
  agreements,
  conversationQuestions,
  items,
  learningQuestions,
  people,
  preparations,
  conversationParties,
  questionReviews,
  recordNotes,
  shares,
} from "#db/schema/index.ts";
import { canonicalJson, type FrozenRecord } from "../record.ts";
import type { OpenConversation } from "./access.server.ts";
import { findRecordText } from "./record-text.server.ts";

/**
 * The record as it would be frozen now: the same for whoever asks, so two people sign the same bytes. Of reviews only what
 * was written in the room or shared by both; of new questions only what the parties read.
 */
export function composeRecord(db: Db, conversation: OpenConversation): FrozenRecord {
  const { id, kind, heldOn, teamName, parties } = conversation;
  return {
    format: 2,
    conversation: { kind, heldOn, team: teamName },
    parties: parties.map((party) => ({
      personId: party.personId,
      name: fullName(party),
      givenName: party.givenName,
      part: party.part,
      signs: party.signs,
    })),
    agenda: agendaOf(db, id),
    text: findRecordText(db, conversation).text.trim(),
    notes: notesOf(db, id),
    reviews: reviewsOf(db, id),
    questions: questionsOf(db, conversation),
    agreements: agreementsOf(db, id),
  };
}

/** The bytes that are signed and their sha256. */
export function sealed(record: FrozenRecord) {
  const content = canonicalJson(record);
  return { content, sha256: createHash("sha256").update(content, "utf8").digest("hex") };
}

const agendaOf = (db: Db, id: number) =>
  db
    .select({ text: agendaItems.text, by: agendaItems.byPersonId })
    .from(agendaItems)
    .where(eq(agendaItems.conversationId, id))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all();

const notesOf = (db: Db, id: number) =>
  db
    .select({ text: recordNotes.text, by: recordNotes.authorId, at: recordNotes.writtenAt })
    .from(recordNotes)
    .where(and(eq(recordNotes.conversationId, id), eq(recordNotes.scope, "record")))
    .orderBy(asc(recordNotes.writtenAt), asc(recordNotes.id))
    .all();

/**
 * The condition under which a review is read by all parties, on `question_reviews` joined with its `preparations`. One
 * that says nothing shares nothing: not the question either, as the preview promised.
 */
export function reviewIsShared(db: Db, conversationId: number) {
  const unshared = db
    .select({ count: sql<number>`count(*)` })
    .from(preparations)
    .where(and(eq(preparations.conversationId, conversationId), isNotNull(preparations.sharedAt)));
  const byMoreThanOne = sql`(${unshared}) > 1`;
  const saysSomething = or(
    isNotNull(questionReviews.howItWent),
    sql`trim(ifnull(${questionReviews.helped}, '')) <> ''`,
    sql`trim(ifnull(${questionReviews.hindered}, '')) <> ''`,
  );
  return or(
    eq(questionReviews.inRecord, true),
    and(
      eq(questionReviews.keptPrivate, false),
      isNotNull(preparations.sharedAt),
      byMoreThanOne,
      saysSomething,
    ),
  )!;
}

function reviewsOf(db: Db, id: number): FrozenRecord["reviews"] {
  const rows = db
    .select({
      questionId: questionReviews.questionId,
      question: learningQuestions.text,
      howItWent: questionReviews.howItWent,
      by: conversationParties.personId,
      helped: questionReviews.helped,
      hindered: questionReviews.hindered,
    })
    .from(questionReviews)
    .innerJoin(preparations, eq(preparations.id, questionReviews.preparationId))
    .innerJoin(conversationParties, eq(conversationParties.id, preparations.partyId))
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, questionReviews.questionId))
    .where(and(eq(preparations.conversationId, id), reviewIsShared(db, id)))
    .orderBy(asc(questionReviews.questionId), asc(conversationParties.id))
    .all();
  const byQuestion = new Map<number, FrozenRecord["reviews"][number]>();
  for (const { questionId, question, howItWent, by, helped, hindered } of rows) {
    const review = byQuestion.get(questionId) ?? { questionId, question, howItWent: null, sides: [] };
    review.howItWent ??= howItWent;
    if (helped || hindered) review.sides.push({ by, helped, hindered });
    byQuestion.set(questionId, review);
  }
  return [...byQuestion.values()];
}

/** A proposal its owner left aside: it never was a question, on `items` joined with `learning_questions`. */
export const leftAside = sql`(${learningQuestions.state} = 'parked' and ${items.createdBy} <> ifnull(${items.ownerPersonId}, ${items.createdBy}))`;

function questionsOf(db: Db, { id, parties }: OpenConversation) {
  const readByParties = db
    .select({ id: shares.itemId })
    .from(shares)
    .where(
      or(
        eq(shares.audience, "school"),
        inArray(
          shares.partnerId,
          parties.map((party) => party.personId),
        ),
      ),
    );
  return db
    .select({ id: learningQuestions.itemId, text: learningQuestions.text })
    .from(conversationQuestions)
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, conversationQuestions.questionId))
    .innerJoin(items, eq(items.id, learningQuestions.itemId))
    .where(
      and(
        eq(conversationQuestions.conversationId, id),
        ne(learningQuestions.state, "proposed"),
        not(leftAside),
        or(isNotNull(items.ownerTeamId), inArray(items.id, readByParties)),
      ),
    )
    .orderBy(asc(learningQuestions.itemId))
    .all();
}

function agreementsOf(db: Db, id: number): FrozenRecord["agreements"] {
  return db
    .select({
      id: agreements.id,
      text: agreements.text,
      side: agreements.side,
      kind: agreements.kind,
      owner: agreements.ownerPersonId,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      minutes: agreements.minutes,
      cents: agreements.cents,
      dueOn: agreements.dueOn,
    })
    .from(agreements)
    .innerJoin(people, eq(people.id, agreements.ownerPersonId))
    .where(and(eq(agreements.conversationId, id), ne(agreements.state, "dropped")))
    .orderBy(asc(agreements.id))
    .all()
    .map(({ givenName, namePrefix, familyName, ...row }) => ({
      ...row,
      ownerName: fullName({ givenName, namePrefix, familyName }),
    }));
}
