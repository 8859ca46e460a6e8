import { and, desc, eq, gte, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { dayOf, momentAt } from "#app/lib/amsterdam.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { daysLater } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { feedbackRequests, feedbacks, items, learningQuestions, people } from "#db/schema/index.ts";
import { standingOn, type FeedbackRow } from "./model.ts";
import { feedbackPolicy, type FeedbackAct, type FeedbackRelation } from "./policy.ts";

/** How long something withdrawn, declined or gone by stays in the lists, in days. */
const LATELY = 60;

const byAsker = (viewer: Viewer) => eq(feedbackRequests.askerId, viewer.personId);
const byGiver = (viewer: Viewer) => eq(feedbackRequests.giverId, viewer.personId);

/**
 * Feedback that was asked, with what was given, for an act.
 * @throws NotFound when it is not there or the act is not hers: the two look the same
 */
export function getFeedback(db: Db, viewer: Viewer, id: number, act: FeedbackAct = "read") {
  const found = select(db, viewer, eq(feedbackRequests.id, id))[0];
  const held: FeedbackRelation[] = [];
  if (found?.asker.personId === viewer.personId) held.push("asker");
  if (found?.giver.personId === viewer.personId) held.push("giver");
  const allowed = (other: FeedbackAct) =>
    allows<FeedbackRelation, typeof feedbackPolicy>(feedbackPolicy, other, held);
  if (!found || !allowed(act)) throw new NotFound();
  const open = found.standing === "open";
  const changeable = found.changeableUntil !== null && viewer.today <= found.changeableUntil;
  return {
    ...found,
    may: {
      give: allowed("give") && (open || changeable),
      decline: allowed("decline") && open,
      withdraw: allowed("withdraw") && open,
    },
  };
}

/** The last day on which what is asked today can be answered. */
export const askedUntil = (db: Db, viewer: Viewer) =>
  daysLater(viewer.today, ruleOn(db, viewer.boardId, "feedback_open", viewer.today));

/** What is asked of the viewer and still waits for her, the first to go by first. */
export const listAskedOf = (db: Db, viewer: Viewer): FeedbackRow[] =>
  select(db, viewer, and(byGiver(viewer), eq(feedbackRequests.state, "open"))!)
    .filter((row) => row.standing === "open")
    .sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : a.expiresOn > b.expiresOn ? 1 : a.id - b.id));

/** What the viewer gave: her own words stay hers to read. */
export const listGivenBy = (db: Db, viewer: Viewer): FeedbackRow[] =>
  select(db, viewer, and(byGiver(viewer), eq(feedbackRequests.state, "given"))!);

/** What the viewer asked: all that was given, and of the rest what is open or went by lately. */
export const listAskedBy = (db: Db, viewer: Viewer): FeedbackRow[] =>
  select(db, viewer, and(byAsker(viewer), givenOrLately(viewer))!);

/** What the viewer asked on one question of hers. Nothing for anybody else, whoever may read the question. */
export const listFeedbackOnQuestion = (db: Db, viewer: Viewer, questionId: number): FeedbackRow[] =>
  select(
    db,
    viewer,
    and(byAsker(viewer), eq(feedbackRequests.questionId, questionId), givenOrLately(viewer))!,
  );

/** Feedback given to the viewer from a day on, the latest first: at hand in a preparation. */
export const listFeedbackSince = (db: Db, viewer: Viewer, day: string): FeedbackRow[] =>
  select(
    db,
    viewer,
    and(
      byAsker(viewer),
      eq(feedbackRequests.state, "given"),
      gte(feedbacks.givenAt, momentAt(day, "00:00")),
    )!,
  );

const givenOrLately = (viewer: Viewer): SQL =>
  or(eq(feedbackRequests.state, "given"), gte(feedbackRequests.expiresOn, daysLater(viewer.today, -LATELY)))!;

function select(db: Db, viewer: Viewer, which: SQL): FeedbackRow[] {
  const asker = alias(people, "feedback_asker");
  const giver = alias(people, "feedback_giver");
  const rows = db
    .select({
      request: feedbackRequests,
      asker: nameOf(asker),
      giver: nameOf(giver),
      // Whoever is asked reads the ask; the question itself only where it is shared with her anyway.
      question: { id: items.id, text: learningQuestions.text },
      text: feedbacks.text,
      givenAt: feedbacks.givenAt,
    })
    .from(feedbackRequests)
    .innerJoin(asker, eq(asker.id, feedbackRequests.askerId))
    .leftJoin(giver, eq(giver.id, feedbackRequests.giverId))
    .leftJoin(items, and(eq(items.id, feedbackRequests.questionId), visibleTo(viewer)))
    .leftJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .leftJoin(feedbacks, eq(feedbacks.requestId, feedbackRequests.id))
    .where(which)
    .orderBy(
      sql`(${feedbackRequests.state} = 'open' and ${feedbackRequests.expiresOn} >= ${viewer.today}) desc`,
      desc(sql`coalesce(${feedbacks.givenAt}, ${feedbackRequests.askedAt})`),
      desc(feedbackRequests.id),
    )
    .all();
  if (rows.length === 0) return [];
  const changeable = ruleOn(db, viewer.boardId, "feedback_changeable", viewer.today);
  return rows.map(({ request, asker: askerName, giver: giverName, question, text, givenAt }) => {
    const givenOn = givenAt === null ? null : dayOf(givenAt);
    return {
      id: request.id,
      ask: request.ask,
      standing: standingOn(request, viewer.today),
      askedOn: dayOf(request.askedAt),
      expiresOn: request.expiresOn,
      asker: { personId: request.askerId, name: fullName(askerName) },
      giver: {
        personId: request.giverId,
        name: giverName ? fullName(giverName) : (request.guestName ?? ""),
      },
      question: question?.id ? { id: question.id, text: question.text ?? "" } : null,
      text,
      givenOn,
      changeableUntil: givenOn && daysLater(givenOn, changeable),
    };
  });
}

const nameOf = (person: ReturnType<typeof alias<typeof people, string>>) => ({
  givenName: person.givenName,
  namePrefix: person.namePrefix,
  familyName: person.familyName,
});
