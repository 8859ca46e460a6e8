import { and, eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { landCareerWords } from "#app/features/careers/commands/write.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { answers, preparations, questionReviews } from "#db/schema/index.ts";
import {
  answerField,
  privateField,
  readPreparation,
  reviewFields,
  type Asked,
  type PreparationInput,
} from "../input.ts";
import { isLocked, saysSomething } from "../model.ts";
import { getPreparation, type OwnPreparation } from "../queries/preparation.server.ts";

export type Saved = { version: number; savedAt: number };

/**
 * Saves a whole preparation as its writer has it now; a draft is not audited, sharing it is. Saying the same again is
 * no change, so that an answer that got lost on the way can simply be asked for anew.
 * @throws NotFound when it is not hers, RuleBroken when it is shared or the record is closed, Stale when another tab saved first
 */
export function savePreparation(
  db: Db,
  viewer: Viewer,
  conversationId: number,
  input: PreparationInput,
  now: Date,
): Saved {
  return inTransaction(db, () => {
    const kept = getPreparation(db, viewer, conversationId);
    const wanted = onlyAsked(kept, input);
    if (saysTheSame(kept, wanted)) return { version: kept.version, savedAt: kept.savedAt ?? now.getTime() };
    if (isLocked(kept.conversation.state)) throw new RuleBroken({ form: "locked" });
    if (kept.sharing !== "not_shared") throw new RuleBroken({ form: "already_shared" });
    if (input.version !== kept.version) throw new Stale(kept.version, differing(kept, wanted));
    const preparationId = writeHead(db, kept, now);
    for (const answer of wanted.answers) writeAnswer(db, preparationId, answer);
    landOnPath(db, viewer, kept, wanted, now);
    for (const review of wanted.reviews) writeReview(db, preparationId, review);
    return { version: kept.version + 1, savedAt: now.getTime() };
  });
}

/**
 * Saves a preparation from its form. A form of another party (someone else signed in on this computer meanwhile) is
 * not there for this viewer.
 * @throws as savePreparation
 */
export function saveFromForm(
  db: Db,
  viewer: Viewer,
  id: number,
  asked: Asked & { partyId: number },
  { value: values, fields }: { value: FormValues; fields: Record<string, unknown> },
  now: Date,
): Saved {
  if (values.party !== asked.partyId) throw new NotFound();
  return savePreparation(db, viewer, id, readPreparation(asked, values, fields), now);
}

type FormValues = { version: number; party: number } & Record<string, unknown>;

/** What is asked of this writer; anything else in the form is no part of it, and how it went is the owner's word. */
function onlyAsked(kept: OwnPreparation, { answers: given, reviews }: PreparationInput) {
  const own = kept.conversation.me.part !== "partner";
  return {
    answers: given.filter((answer) =>
      kept.prompts.some((prompt) => prompt.id === answer.promptId && prompt.form !== "questions"),
    ),
    reviews: reviews
      .filter((review) => kept.questions.some((question) => question.id === review.questionId))
      .map((review) => ({
        ...review,
        howItWent: own ? review.howItWent : null,
        usuallyPrivate: isUsuallyPrivate(kept, review.questionId),
      })),
  };
}

const isUsuallyPrivate = (kept: OwnPreparation, questionId: number) =>
  !kept.questions.some((question) => question.id === questionId && question.known);

type Wanted = ReturnType<typeof onlyAsked>;

function saysTheSame(kept: OwnPreparation, wanted: Wanted): boolean {
  return (
    wanted.answers.every((answer) =>
      kept.prompts.some(
        (p) => p.id === answer.promptId && p.answer === answer.text && p.keptPrivate === answer.keptPrivate,
      ),
    ) &&
    wanted.reviews.every((review) =>
      kept.questions.some(
        (q) =>
          q.id === review.questionId &&
          (q.howItWent ?? null) === review.howItWent &&
          (q.helped ?? null) === review.helped &&
          (q.hindered ?? null) === review.hindered &&
          q.keptPrivate === review.keptPrivate,
      ),
    )
  );
}

function writeHead(db: Db, kept: OwnPreparation, now: Date): number {
  const { conversation, version } = kept;
  const savedAt = now.getTime();
  if (version === 0) {
    return db
      .insert(preparations)
      .values({ conversationId: conversation.id, partyId: conversation.me.partyId, savedAt })
      .returning({ id: preparations.id })
      .get().id;
  }
  return db
    .update(preparations)
    .set({ savedAt, version: version + 1 })
    .where(and(eq(preparations.partyId, conversation.me.partyId), eq(preparations.version, version)))
    .returning({ id: preparations.id })
    .get().id;
}

function writeAnswer(
  db: Db,
  preparationId: number,
  { promptId, text, keptPrivate }: Wanted["answers"][number],
) {
  const which = and(eq(answers.preparationId, preparationId), eq(answers.promptId, promptId));
  if (text === "" && !keptPrivate) return void db.delete(answers).where(which).run();
  db.insert(answers)
    .values({ preparationId, promptId, text, keptPrivate })
    .onConflictDoUpdate({ target: [answers.preparationId, answers.promptId], set: { text, keptPrivate } })
    .run();
}

/** Her own answer about three to five years goes on living on her path; what her partner answers there is the partner's. */
function landOnPath(db: Db, viewer: Viewer, kept: OwnPreparation, wanted: Wanted, now: Date) {
  const { id: conversationId, schoolId, me } = kept.conversation;
  if (me.part !== "staff") return;
  for (const { promptId, text } of wanted.answers) {
    const prompt = kept.prompts.find((one) => one.id === promptId);
    if (prompt?.landsIn !== "career_path" || prompt.answer === text) continue;
    landCareerWords(db, viewer, { schoolId, conversationId, text }, now);
  }
}

function writeReview(
  db: Db,
  preparationId: number,
  { questionId, usuallyPrivate, ...words }: Wanted["reviews"][number],
) {
  const which = and(
    eq(questionReviews.preparationId, preparationId),
    eq(questionReviews.questionId, questionId),
  );
  if (!saysSomething(words) && words.keptPrivate === usuallyPrivate)
    return void db.delete(questionReviews).where(which).run();
  db.insert(questionReviews)
    .values({ preparationId, questionId, ...words })
    .onConflictDoUpdate({ target: [questionReviews.preparationId, questionReviews.questionId], set: words })
    .run();
}

/** What is saved now in the fields that say something else: shown beside what was typed in the other tab. */
function differing(kept: OwnPreparation, wanted: Wanted): Record<string, string> {
  const texts: [field: string, saved: string, typed: string][] = [];
  for (const { promptId, text, keptPrivate } of wanted.answers) {
    const prompt = kept.prompts.find((one) => one.id === promptId)!;
    texts.push([answerField(promptId), prompt.answer, text]);
    texts.push([privateField(promptId), prompt.keptPrivate ? "yes" : "", keptPrivate ? "yes" : ""]);
  }
  for (const review of wanted.reviews) {
    const question = kept.questions.find((one) => one.id === review.questionId)!;
    const names = reviewFields(review.questionId);
    texts.push([names.howItWent, question.howItWent ?? "", review.howItWent ?? ""]);
    texts.push([names.helped, question.helped ?? "", review.helped ?? ""]);
    texts.push([names.hindered, question.hindered ?? "", review.hindered ?? ""]);
  }
  const changed = texts.filter(([, saved, typed]) => saved !== typed);
  return Object.fromEntries(changed.map(([field, saved]) => [field, saved]));
}
