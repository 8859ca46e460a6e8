import { and, eq, inArray, ne, or } from "drizzle-orm";
import { listActivities } from "#app/features/activities/queries.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listQuestionsById } from "#app/features/questions/queries.server.ts";
import { listAlignments } from "#app/features/questions/queries/alignments.server.ts";
import { listNotesOfQuestions } from "#app/features/value/queries.server.ts";
import { listGoalsOfLineage } from "#app/features/vision/goal-queries.server.ts";
import { getLineage } from "#app/features/vision/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  activityGoals,
  activityQuestions,
  alignments,
  goals,
  items,
  learningQuestions,
} from "#db/schema/index.ts";
import { listSchoolsToRead } from "../queries.server.ts";
import { countsFor, lineageOfLink } from "./counting.server.ts";

/**
 * The whole story of one ambition, over all versions of the vision and all years: its words, its goals, and of what people
 * learn what is shared and this viewer may read.
 * @throws NotFound for an ambition of another board, or one that is only drafted
 */
export function getAmbitionStory(db: Db, viewer: Viewer, lineageId: number) {
  const lineage = getLineage(db, viewer, lineageId);
  const ids = listQuestionIds(db, viewer, lineageId);
  const notes = listNotesOfQuestions(db, viewer, ids);
  return {
    lineage,
    goals: listGoalsOfLineage(db, viewer, lineageId),
    readsContent: listSchoolsToRead(db, viewer).length > 0,
    questions: withJudgements(db, listQuestionsById(db, viewer, ids), lineageId),
    activities: listActivities(db, viewer, and(countsFor(db, viewer), ofStory(db, ids, lineageId))!),
    notes: notes.filter((note) => note.audiences.length > 0 || note.owner.personId !== viewer.personId),
  };
}

const listQuestionIds = (db: Db, viewer: Viewer, lineageId: number) =>
  db
    .selectDistinct({ id: items.id })
    .from(alignments)
    .innerJoin(items, eq(items.id, alignments.questionId))
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .where(
      and(
        eq(lineageOfLink, lineageId),
        ne(alignments.judgement, "separate"),
        ne(learningQuestions.state, "proposed"),
        countsFor(db, viewer),
      ),
    )
    .all()
    .map((row) => row.id);

/** Activities of these questions, and activities made for a goal under the ambition. */
function ofStory(db: Db, questionIds: number[], lineageId: number) {
  const ofQuestions = db
    .select({ id: activityQuestions.activityId })
    .from(activityQuestions)
    .where(inArray(activityQuestions.questionId, questionIds));
  const ofGoals = db
    .select({ id: activityGoals.activityId })
    .from(activityGoals)
    .innerJoin(goals, eq(goals.id, activityGoals.goalId))
    .where(eq(goals.lineageId, lineageId));
  return and(
    or(inArray(items.id, ofQuestions), inArray(items.id, ofGoals)),
    ne(activities.state, "cancelled"),
  )!;
}

/** Each question with its owner's judgement about this ambition or its goals, newest question first. */
function withJudgements<Q extends { id: number; openedOn: string }>(
  db: Db,
  questions: Q[],
  lineageId: number,
) {
  const links = listAlignments(
    db,
    questions.map(({ id }) => id),
  );
  return questions
    .map((question) => ({
      ...question,
      judged: (links.get(question.id) ?? [])
        .filter((link) => link.lineageId === lineageId && link.judgement !== "separate")
        .map(({ id, goalId, title, judgement, why }) => ({
          id,
          goal: goalId === null ? null : title,
          judgement,
          why,
        })),
    }))
    .sort((a, b) => b.openedOn.localeCompare(a.openedOn) || b.id - a.id);
}
