import { and, between, eq, inArray, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { openItem, schoolFor, shareItem, shareWithPartner } from "#app/features/items/commands.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import {
  conversationParties,
  conversationQuestions,
  conversations,
  items,
  learningQuestions,
  questionRevisions,
} from "#db/schema/index.ts";
import { setAlignment } from "./commands/align.server.ts";
import { findJoined, joinQuestion } from "./commands/join.server.ts";
import { auditQuestion, moveOn } from "./commands/move-on.server.ts";
import type { Judgement, Level, Origin, QuestionForm } from "./model.ts";
import { getQuestion } from "./queries.server.ts";

export type QuestionWords = {
  text: string;
  why?: string | null;
  forWhom?: string | null;
  origin?: Origin | null;
  level?: Level | null;
  form?: QuestionForm | null;
};

export type NewQuestion = QuestionWords & {
  schoolId?: number | null;
  teamId?: number | null;
  grownFromId?: number | null;
  /** The question of a colleague or group it stands beside; then it is one of her own. */
  joinedFromId?: number | null;
  /** The conversation it is made in: then it starts shared with the partner, unless `audiences` says otherwise. */
  conversationId?: number | null;
  /** Exactly who may read it besides its owner; left out: nobody, or the partner in a conversation. */
  audiences?: string[];
  alignments?: { ambitionId: number; judgement: Judgement; why?: string | null }[];
};

/**
 * Writes a learning question or aim of the viewer, or of a team of hers. One sentence is enough, and makes it active.
 * The same sentence sent twice within a minute is one question.
 * @returns its key
 * @throws NotFound for a team, school, question or conversation that is not hers; RuleBroken for a link or audience that cannot be
 */
export function writeQuestion(db: Db, viewer: Viewer, input: NewQuestion, now: Date): number {
  return inTransaction(db, () => {
    // Joining is done once, and the same sentence written just before by itself is no joining.
    const before = input.joinedFromId
      ? findJoined(db, viewer, input.joinedFromId)
      : findJustWritten(db, viewer, input, now);
    if (before) return before;
    const talk = input.conversationId ? conversationOf(db, viewer, input.conversationId) : undefined;
    const schoolId = talk && !input.teamId ? talk.schoolId : schoolFor(db, viewer, input);
    if (input.grownFromId) getQuestion(db, viewer, input.grownFromId);
    const id = openItem(db, viewer, { kind: "question", schoolId, teamId: input.teamId }, now);
    db.insert(learningQuestions)
      .values({ itemId: id, ...columnsOf(input), grownFromId: input.grownFromId ?? null })
      .run();
    addRevision(db, viewer, id, input.text, now);
    if (input.joinedFromId) joinQuestion(db, viewer, id, { ...input, joinedFromId: input.joinedFromId });
    if (talk) db.insert(conversationQuestions).values({ conversationId: talk.id, questionId: id }).run();
    for (const alignment of input.alignments ?? [])
      setAlignment(db, viewer, { ...alignment, questionId: id }, now);
    if (input.audiences) shareItem(db, viewer, id, input.audiences, now);
    else if (talk && !input.teamId) shareWithPartner(db, viewer, id, now);
    auditQuestion(db, viewer, "question.written", id, now);
    return id;
  });
}

/**
 * Changes a question's words; a new wording is kept beside the earlier ones.
 * @throws NotFound when it is not hers, Stale with what is saved now when someone else was first
 */
export function changeQuestion(
  db: Db,
  viewer: Viewer,
  id: number,
  input: QuestionWords & { version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const question = moveOn(db, viewer, id, "change", input.version);
    db.update(learningQuestions).set(columnsOf(input)).where(eq(learningQuestions.itemId, id)).run();
    if (question.text !== input.text) addRevision(db, viewer, id, input.text, now);
    auditQuestion(db, viewer, "question.changed", id, now);
  });
}

function conversationOf(db: Db, viewer: Viewer, conversationId: number) {
  const talk = db
    .select({ id: conversations.id, schoolId: conversations.schoolId })
    .from(conversations)
    .innerJoin(conversationParties, eq(conversationParties.conversationId, conversations.id))
    .where(
      and(
        eq(conversations.id, conversationId),
        inArray(conversations.state, ["to_plan", "planned", "held"]),
        eq(conversationParties.personId, viewer.personId),
        // The one whose development it is writes her own question; in a team talk every party may, for the team.
        sql`(${conversationParties.part} = 'staff' or ${conversations.teamId} is not null)`,
      ),
    )
    .get();
  if (!talk) throw new NotFound();
  return talk;
}

const A_MINUTE = 60_000;

function findJustWritten(
  db: Db,
  viewer: Viewer,
  { text, teamId }: NewQuestion,
  now: Date,
): number | undefined {
  return db
    .select({ id: items.id })
    .from(items)
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .where(
      and(
        eq(learningQuestions.text, text),
        eq(items.createdBy, viewer.personId),
        teamId ? eq(items.ownerTeamId, teamId) : eq(items.ownerPersonId, viewer.personId),
        between(items.createdAt, now.getTime() - A_MINUTE, now.getTime()),
      ),
    )
    .get()?.id;
}

const columnsOf = ({ text, why, forWhom, origin, level, form }: QuestionWords) => ({
  text,
  why: why ?? null,
  forWhom: forWhom ?? null,
  origin: origin ?? null,
  level: level ?? null,
  form: form ?? ("question" as const),
});

function addRevision(db: Db, viewer: Viewer, questionId: number, text: string, now: Date) {
  const no = sql<number>`(select count(*) + 1 from question_revisions where question_id = ${questionId})`;
  db.insert(questionRevisions)
    .values({ questionId, no, text, at: now.getTime(), byPersonId: viewer.personId })
    .run();
}
