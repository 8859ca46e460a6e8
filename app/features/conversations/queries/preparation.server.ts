import { and, asc, eq, exists, inArray, or, sql } from "drizzle-orm";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import {
  answers,
  items,
  learningQuestions,
  preparations,
  prompts,
  questionReviews,
  roles,
  shares,
  teamMemberships,
} from "#db/schema/index.ts";
import { isLocked, leads, sharingOf, type ConversationPart } from "../model.ts";
import { getConversation, type OpenConversation } from "./access.server.ts";

/** The side of the template someone answers: who leads the talk has the partner's. */
export const sideOf = (part: ConversationPart) => (leads(part) ? "partner" : "staff");

/**
 * Everything the viewer needs to prepare: the prompts of her side with her own answers, the questions to look back on,
 * and how far the sharing is. Nothing of what anyone else wrote is in it.
 * @throws NotFound when the conversation is not hers to prepare
 */
export function getPreparation(db: Db, viewer: Viewer, conversationId: number) {
  const conversation = getConversation(db, viewer, conversationId, "prepare");
  const all = preparationsOf(db, conversationId);
  const mine = all.find((preparation) => preparation.partyId === conversation.me.partyId);
  const others = all.filter((preparation) => preparation !== mine);
  const side = sideOf(conversation.me.part);
  const asked = listPrompts(db, conversation.templateId);
  const given = mine ? answersOf(db, mine.id) : [];
  const sharing = sharingOf(
    mine?.sharedAt,
    others.map((other) => other.sharedAt),
  );
  return {
    conversation,
    version: mine?.version ?? 0,
    savedAt: mine?.savedAt ?? null,
    sharedAt: mine?.sharedAt ?? null,
    sharing,
    otherShared: others.some((other) => other.sharedAt !== null),
    /** She can write in it now: not shared, and the record is not closed. */
    open: sharing === "not_shared" && !isLocked(conversation.state),
    prompts: asked
      .filter((prompt) => prompt.side === side || prompt.side === "both")
      .map((prompt) => {
        const answer = given.find((one) => one.promptId === prompt.id);
        return { ...prompt, answer: answer?.text ?? "", keptPrivate: answer?.keptPrivate ?? false };
      }),
    questions: asked.some((prompt) => prompt.form === "questions")
      ? listReviewed(db, viewer, conversation, mine?.id)
      : [],
  };
}

export type OwnPreparation = ReturnType<typeof getPreparation>;

/**
 * The fields a preparation of the viewer has, for reading a form.
 * @throws NotFound when the conversation is not hers to prepare
 */
export function listAsked(db: Db, viewer: Viewer, conversationId: number) {
  const { prompts: own, questions, conversation } = getPreparation(db, viewer, conversationId);
  return {
    partyId: conversation.me.partyId,
    promptIds: own.filter((prompt) => prompt.form !== "questions").map((prompt) => prompt.id),
    questionIds: questions.map((question) => question.id),
  };
}

/** The prompts of a template version, both sides, in the order they are asked: one for both stands among a side's own. */
export const listPrompts = (db: Db, templateId: number) =>
  db
    .select({
      id: prompts.id,
      side: prompts.side,
      form: prompts.form,
      textNl: prompts.textNl,
      textEn: prompts.textEn,
      helpNl: prompts.helpNl,
      helpEn: prompts.helpEn,
      landsIn: prompts.landsIn,
    })
    .from(prompts)
    .where(eq(prompts.templateId, templateId))
    .orderBy(asc(prompts.position), asc(prompts.side), asc(prompts.id))
    .all();

/** The preparations of a conversation with their sharing, without a word of content. */
export const preparationsOf = (db: Db, conversationId: number) =>
  db
    .select({
      id: preparations.id,
      partyId: preparations.partyId,
      sharedAt: preparations.sharedAt,
      savedAt: preparations.savedAt,
      version: preparations.version,
    })
    .from(preparations)
    .where(eq(preparations.conversationId, conversationId))
    .orderBy(preparations.id)
    .all();

export const answersOf = (db: Db, preparationId: number) =>
  db
    .select({ promptId: answers.promptId, text: answers.text, keptPrivate: answers.keptPrivate })
    .from(answers)
    .where(eq(answers.preparationId, preparationId))
    .orderBy(answers.promptId)
    .all();

/**
 * The questions someone can look back on in her preparation: of a staff member her own active ones at this school, of
 * a partner those of the staff that are shared with her; and any she wrote about before that she may still read.
 */
export function listReviewed(
  db: Db,
  viewer: Viewer,
  conversation: OpenConversation,
  preparationId: number | undefined,
) {
  const ownerId = conversation.staff?.personId ?? viewer.personId;
  const own = ownerId === viewer.personId;
  const partnerId = conversation.parties.find((party) => party.part === "partner")?.personId ?? 0;
  const written = sql<boolean>`${questionReviews.id} is not null`;
  return db
    .select({
      id: learningQuestions.itemId,
      text: learningQuestions.text,
      howItWent: questionReviews.howItWent,
      helped: questionReviews.helped,
      hindered: questionReviews.hindered,
      keptPrivate: questionReviews.keptPrivate,
      sharedWithPartner: sql<number>`${exists(sharesReadBy(db, partnerId, viewer.today))}`,
    })
    .from(learningQuestions)
    .innerJoin(items, eq(items.id, learningQuestions.itemId))
    .leftJoin(
      questionReviews,
      and(
        eq(questionReviews.questionId, learningQuestions.itemId),
        eq(questionReviews.preparationId, preparationId ?? 0),
      ),
    )
    .where(
      and(
        eq(items.ownerPersonId, ownerId),
        eq(items.schoolId, conversation.schoolId),
        or(eq(learningQuestions.state, "active"), written),
        // What she wrote about it in the room belongs to the record, not to the preparation any more.
        sql`ifnull(${questionReviews.inRecord}, 0) = 0`,
        visibleTo(viewer),
      ),
    )
    .orderBy(asc(items.openedOn), asc(items.id))
    .all()
    .map(({ sharedWithPartner, keptPrivate, ...question }) => ({
      ...question,
      /** Whether the one across can already read the question itself. */
      known: !own || Boolean(sharedWithPartner),
      // The words of a question nobody else reads go along only when she takes the tick away herself.
      keptPrivate: keptPrivate ?? (own && !sharedWithPartner),
    }));
}

/** The shares of the `items` row around it by which someone reads it: with her, with her team, with the school. */
function sharesReadBy(db: Db, personId: number, day: string) {
  const led = db
    .select({ id: roles.teamId })
    .from(roles)
    .where(
      and(
        eq(roles.personId, personId),
        eq(roles.kind, "team_leader"),
        onDay(roles.fromDay, roles.toDay, day),
      ),
    );
  const joined = db
    .select({ id: teamMemberships.teamId })
    .from(teamMemberships)
    .where(
      and(eq(teamMemberships.personId, personId), onDay(teamMemberships.fromDay, teamMemberships.toDay, day)),
    );
  const reads = or(
    eq(shares.partnerId, personId),
    eq(shares.audience, "school"),
    inArray(shares.teamId, led),
    inArray(shares.teamId, joined),
  );
  return db
    .select({ one: sql`1` })
    .from(shares)
    .where(and(eq(shares.itemId, items.id), reads));
}
