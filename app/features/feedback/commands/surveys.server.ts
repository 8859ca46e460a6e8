import { and, eq, sql } from "drizzle-orm";
import type { AuditAction } from "#app/features/audit/actions.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { schoolFor } from "#app/features/items/commands.server.ts";
import type { Problem } from "#app/lib/problems.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { pupilSurveyLines, pupilSurveys } from "#db/schema/index.ts";
import type { SurveyLine } from "../model.ts";
import { getSurvey, smallestPupilGroup } from "../queries/surveys.server.ts";
import { checkQuestion } from "./visits.server.ts";

export type SurveyInput = {
  title: string;
  takenOn: string;
  respondents: number;
  reflection: string | null;
  question: number | null;
  /** Each with its place on the form, so that a reason stands beside it. */
  lines: (SurveyLine & { place: number })[];
};

/**
 * Notes what pupils said as totals. No pupil, no list, no single answer. The same one sent twice is one.
 * @returns its key
 * @throws RuleBroken for too few pupils, or totals that cannot be; NotFound when the question is not hers
 */
export function noteSurvey(db: Db, viewer: Viewer, input: SurveyInput, now: Date): number {
  return inTransaction(db, () => {
    check(db, viewer, input);
    const sentTwice = findSame(db, viewer, input);
    if (sentTwice) return sentTwice;
    const { id } = db
      .insert(pupilSurveys)
      .values({ ...columnsOf(input), schoolId: schoolFor(db, viewer, {}), ownerId: viewer.personId })
      .returning({ id: pupilSurveys.id })
      .get();
    addLines(db, id, input);
    audit(db, viewer, "pupil_survey.noted", id, now);
    return id;
  });
}

/** Changes what was noted. @throws as noteSurvey, and Stale when it was changed elsewhere meanwhile */
export function changeSurvey(
  db: Db,
  viewer: Viewer,
  id: number,
  input: SurveyInput & { version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const before = getSurvey(db, viewer, id, "change");
    check(db, viewer, input, before.question?.id);
    const { changes } = db
      .update(pupilSurveys)
      .set({ ...columnsOf(input), version: sql`${pupilSurveys.version} + 1` })
      .where(and(eq(pupilSurveys.id, id), eq(pupilSurveys.version, input.version)))
      .run();
    if (changes === 0)
      throw new Stale(before.version, { title: before.title, reflection: before.reflection ?? "" });
    db.delete(pupilSurveyLines).where(eq(pupilSurveyLines.surveyId, id)).run();
    addLines(db, id, input);
    audit(db, viewer, "pupil_survey.changed", id, now);
  });
}

/** Takes a survey away for good. @throws NotFound when it is not hers */
export function removeSurvey(db: Db, viewer: Viewer, id: number, now: Date) {
  inTransaction(db, () => {
    getSurvey(db, viewer, id, "delete");
    db.delete(pupilSurveys).where(eq(pupilSurveys.id, id)).run();
    audit(db, viewer, "pupil_survey.deleted", id, now);
  });
}

/** @param linked the question it was about already, which may have gone to rest in the meantime */
function check(
  db: Db,
  viewer: Viewer,
  { question, respondents, takenOn, lines }: SurveyInput,
  linked?: number,
) {
  if (question !== linked) checkQuestion(db, viewer, question);
  const fewest = smallestPupilGroup(db, viewer);
  const problems: Record<string, Problem> = {};
  if (respondents < fewest) problems.respondents = ["too_few_pupils", { min: fewest }];
  if (takenOn > viewer.today) problems.takenOn = "not_yet";
  for (const { place, statement, agree, partly, disagree } of lines) {
    if (!statement) problems[`statement${place}`] = "required";
    if (agree + partly + disagree > respondents)
      problems[`agree${place}`] = ["more_than_answered", { max: respondents }];
  }
  if (Object.keys(problems).length > 0) throw new RuleBroken(problems);
}

const columnsOf = ({ title, takenOn, respondents, reflection, question }: SurveyInput) => ({
  title,
  takenOn,
  respondents,
  reflection,
  questionId: question,
});

function addLines(db: Db, surveyId: number, { lines }: SurveyInput) {
  const rows = lines.map(({ place: _, ...line }, at) => ({ surveyId, position: at + 1, ...line }));
  if (rows.length > 0) db.insert(pupilSurveyLines).values(rows).run();
}

/** The same to the last total: a form sent twice. Two classes on one day differ somewhere. */
const findSame = (db: Db, viewer: Viewer, { title, takenOn, respondents, lines }: SurveyInput) =>
  db
    .select({ id: pupilSurveys.id })
    .from(pupilSurveys)
    .where(
      and(
        eq(pupilSurveys.ownerId, viewer.personId),
        eq(pupilSurveys.title, title),
        eq(pupilSurveys.takenOn, takenOn),
        eq(pupilSurveys.respondents, respondents),
      ),
    )
    .all()
    .find(({ id }) => asText(getSurvey(db, viewer, id).lines) === asText(lines))?.id;

const asText = (lines: SurveyLine[]) =>
  JSON.stringify(lines.map(({ statement, agree, partly, disagree }) => [statement, agree, partly, disagree]));

function audit(db: Db, viewer: Viewer, action: AuditAction, objectId: number, now: Date) {
  recordAudit(
    db,
    { actorId: viewer.personId, action, object: "pupil_survey", objectId, subjectId: viewer.personId },
    now,
  );
}
