import { and, asc, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { answers, learningQuestions, preparations, prompts, questionReviews } from "#db/schema/index.ts";
import { goesAcross, saysSomething, type HowItWent } from "../model.ts";
import { getConversation, type Party } from "./access.server.ts";
import { preparationsOf } from "./preparation.server.ts";

export type CrossingAnswer = { promptId: number; textNl: string; textEn: string; text: string };
export type CrossingReview = {
  questionId: number;
  question: string;
  howItWent: HowItWent | null;
  helped: string | null;
  hindered: string | null;
};
/** What one party wrote that the other reads: no empty answers, nothing kept for herself. */
export type Crossing = { answers: CrossingAnswer[]; reviews: CrossingReview[] };

/**
 * Exactly what the others read when the viewer shares, or read since she did.
 * @throws NotFound when the conversation is not hers to prepare
 */
export function previewPreparation(
  db: Db,
  viewer: Viewer,
  conversationId: number,
): Crossing & { version: number; sharedAt: number | null } {
  const { me } = getConversation(db, viewer, conversationId, "prepare");
  const mine = preparationsOf(db, conversationId).find((preparation) => preparation.partyId === me.partyId);
  return {
    ...(mine ? crossingOf(db, mine.id) : nothing()),
    version: mine?.version ?? 0,
    sharedAt: mine?.sharedAt ?? null,
  };
}

/**
 * What the parties wrote for each other: undefined until the viewer and at least one other shared, so that no answer of
 * the server holds a word of the other before.
 * @throws NotFound when the conversation is not hers to read
 */
export function findSharedAnswers(db: Db, viewer: Viewer, conversationId: number) {
  const { me, parties } = getConversation(db, viewer, conversationId, "read_content");
  const shared = preparationsOf(db, conversationId).filter((preparation) => preparation.sharedAt !== null);
  const mine = shared.find((preparation) => preparation.partyId === me.partyId);
  const others = shared.filter((preparation) => preparation !== mine);
  if (!mine || others.length === 0) return undefined;
  return {
    mine: crossingOf(db, mine.id),
    others: others.map((other) => ({
      preparationId: other.id,
      party: parties.find((party) => party.partyId === other.partyId) as Party,
      ...crossingOf(db, other.id),
    })),
  };
}

/** The same as a list of one's side and the others': empty until both shared. */
export const listSharedAnswers = (db: Db, viewer: Viewer, conversationId: number) =>
  findSharedAnswers(db, viewer, conversationId)?.others ?? [];

/** What of a preparation goes across. Asks no policy: its caller did, or freezes the record of both. */
export function crossingOf(db: Db, preparationId: number): Crossing {
  const given = db
    .select({
      promptId: prompts.id,
      textNl: prompts.textNl,
      textEn: prompts.textEn,
      text: answers.text,
      keptPrivate: answers.keptPrivate,
    })
    .from(answers)
    .innerJoin(prompts, eq(prompts.id, answers.promptId))
    .where(and(eq(answers.preparationId, preparationId), eq(answers.keptPrivate, false)))
    .orderBy(asc(prompts.position), asc(prompts.id))
    .all();
  return {
    answers: given.filter(goesAcross).map(({ keptPrivate: _, ...answer }) => answer),
    reviews: listCrossingReviews(db, [preparationId]).map(({ partyId: _, ...review }) => review),
  };
}

/**
 * How it went with questions, of shared and own preparations: what is not kept private and says something. For the
 * record too, which names the side by its party.
 */
export function listCrossingReviews(db: Db, preparationIds: number[]) {
  return db
    .select({
      partyId: preparations.partyId,
      questionId: questionReviews.questionId,
      question: learningQuestions.text,
      howItWent: questionReviews.howItWent,
      helped: questionReviews.helped,
      hindered: questionReviews.hindered,
    })
    .from(questionReviews)
    .innerJoin(preparations, eq(preparations.id, questionReviews.preparationId))
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, questionReviews.questionId))
    .where(
      and(inArray(questionReviews.preparationId, preparationIds), eq(questionReviews.keptPrivate, false)),
    )
    .orderBy(asc(questionReviews.questionId), asc(questionReviews.id))
    .all()
    .filter(saysSomething);
}

const nothing = (): Crossing => ({ answers: [], reviews: [] });
