import { and, asc, desc, eq, ne } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { allows } from "#app/features/auth/policy.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { items, learningQuestions, pupilSurveyLines, pupilSurveys } from "#db/schema/index.ts";
import { surveyPolicy, type SurveyAct, type SurveyRelation } from "../policy.ts";

/** The viewer's own pupil surveys, the latest first: what they are called and when, no totals. */
export const listSurveys = (db: Db, viewer: Viewer) =>
  db
    .select({ id: pupilSurveys.id, title: pupilSurveys.title, takenOn: pupilSurveys.takenOn })
    .from(pupilSurveys)
    .where(eq(pupilSurveys.ownerId, viewer.personId))
    .orderBy(desc(pupilSurveys.takenOn), desc(pupilSurveys.id))
    .all();

/**
 * A pupil survey with its totals, for an act.
 * @throws NotFound when it is not there or not hers: the two look the same
 */
export function getSurvey(db: Db, viewer: Viewer, id: number, act: SurveyAct = "read") {
  const found = db.select().from(pupilSurveys).where(eq(pupilSurveys.id, id)).get();
  const held: SurveyRelation[] = found?.ownerId === viewer.personId ? ["owner"] : [];
  if (!found || !allows<SurveyRelation, typeof surveyPolicy>(surveyPolicy, act, held)) throw new NotFound();
  const { schoolId: _school, ownerId: _owner, questionId, ...survey } = found;
  return {
    ...survey,
    question: questionId === null ? null : findQuestion(db, viewer, questionId),
    lines: db
      .select({
        statement: pupilSurveyLines.statement,
        agree: pupilSurveyLines.agree,
        partly: pupilSurveyLines.partly,
        disagree: pupilSurveyLines.disagree,
      })
      .from(pupilSurveyLines)
      .where(eq(pupilSurveyLines.surveyId, id))
      .orderBy(asc(pupilSurveyLines.position))
      .all(),
  };
}

function findQuestion(db: Db, viewer: Viewer, id: number) {
  try {
    const { text } = getQuestion(db, viewer, id);
    return { id, text };
  } catch (refusal) {
    // A question of a team she left stays out of sight, as everywhere.
    if (refusal instanceof NotFound) return null;
    throw refusal;
  }
}

/** From how many pupils totals can be noted: with fewer it shows who said what. */
export const smallestPupilGroup = (db: Db, viewer: Viewer) =>
  ruleOn(db, viewer.boardId, "smallest_pupil_group", viewer.today);

/** The viewer's own questions a visit or survey can be about, the latest first. */
export const listQuestionsToLink = (db: Db, viewer: Viewer) =>
  db
    .select({ id: items.id, text: learningQuestions.text })
    .from(learningQuestions)
    .innerJoin(items, eq(items.id, learningQuestions.itemId))
    .where(and(eq(items.ownerPersonId, viewer.personId), ne(learningQuestions.state, "proposed")))
    .orderBy(desc(items.openedOn), desc(items.id))
    .all();
