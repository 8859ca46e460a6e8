import { and, eq, isNull } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { writeQuestion, type NewQuestion } from "#app/features/questions/commands.server.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { careerSteps, items, learningQuestions } from "#db/schema/index.ts";
import { getOwnStep } from "../access.server.ts";
import { auditCareer } from "./write.server.ts";

type Serving = { questionId: number | null; version: number };

/**
 * Says which question of hers serves a step, or that none does. The question keeps its own sharing, and who reads it does not
 * learn that it serves a step.
 * @throws NotFound for another's step, RuleBroken for a question that is not her own at that school, Stale
 */
export function serveStep(
  db: Db,
  viewer: Viewer,
  stepId: number,
  { questionId, version }: Serving,
  now: Date,
): void {
  inTransaction(db, () => {
    const { step, path } = getOwnStep(db, viewer, stepId, "change");
    if (step.questionId === questionId) return;
    if (questionId !== null) refuseStrangeQuestion(db, viewer, questionId, path.schoolId);
    if (step.version !== version) throw new Stale(step.version);
    setQuestion(db, stepId, questionId, step.version);
    auditCareer(db, viewer, "career.written", path.id, now, { step: stepId });
  });
}

/**
 * Writes a question, and when it is begun from a step of hers it serves that step: both or neither.
 * @returns its key
 * @throws as writeQuestion; NotFound for another's step, RuleBroken when the question is a team's or of another school
 */
export function writeQuestionFor(
  db: Db,
  viewer: Viewer,
  stepId: number | null,
  question: NewQuestion,
  now: Date,
): number {
  return inTransaction(db, () => {
    const begunFrom = stepId === null ? undefined : getOwnStep(db, viewer, stepId, "change");
    const questionId = writeQuestion(db, viewer, question, now);
    if (!begunFrom) return questionId;
    const { step, path } = begunFrom;
    if (question.teamId) throw new RuleBroken({ team: "not_known" });
    refuseStrangeQuestion(db, viewer, questionId, path.schoolId);
    if (step.questionId !== questionId) {
      setQuestion(db, step.id, questionId, step.version);
      auditCareer(db, viewer, "career.written", path.id, now, { step: step.id });
    }
    return questionId;
  });
}

const setQuestion = (db: Db, stepId: number, questionId: number | null, version: number) =>
  db
    .update(careerSteps)
    .set({ questionId, version: version + 1 })
    .where(eq(careerSteps.id, stepId))
    .run();

/** @throws RuleBroken for anything but a question of her own at this school */
export function refuseStrangeQuestion(db: Db, viewer: Viewer, questionId: number, schoolId: number) {
  const own = db
    .select({ id: items.id })
    .from(items)
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .where(
      and(
        eq(items.id, questionId),
        eq(items.ownerPersonId, viewer.personId),
        isNull(items.ownerTeamId),
        eq(items.schoolId, schoolId),
      ),
    )
    .get();
  if (!own) throw new RuleBroken({ question: "not_known" });
}
