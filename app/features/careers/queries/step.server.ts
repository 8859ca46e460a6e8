import { and, asc, eq, exists, inArray, isNull, or } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listOwnEvidence } from "#app/features/evidence/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { careerSignalEvidences, careerSignalWords, careerSteps, roleSignals } from "#db/schema/index.ts";
import { getOwnStep, isToldNow, partnerAt } from "../access.server.ts";
import { isAhead } from "../model.ts";
import { listOwnSteps, listQuestionsToChoose } from "./career.server.ts";

/**
 * A step of her own with the signals of its role, and what she has beside each.
 * @throws NotFound for another's
 */
export function getStepPage(db: Db, viewer: Viewer, id: number) {
  const { path } = getOwnStep(db, viewer, id);
  const [step] = listOwnSteps(db, viewer, eq(careerSteps.id, id));
  if (!step) throw new NotFound();
  const evidence = step.role ? listOwnEvidence(db, viewer) : [];
  const partner = partnerAt(viewer, path.schoolId);
  const questions = listQuestionsToChoose(db, viewer, path.schoolId);
  return {
    step,
    schoolId: path.schoolId,
    partnerName: partner?.givenName ?? null,
    /** A step in own words is told to who reads the path already. */
    mayTell: isAhead(step.state) && (step.role !== null || isToldNow(viewer, path)),
    signals: step.role ? listSignals(db, step, evidence) : [],
    evidence,
    questions:
      step.question && !questions.some((one) => one.id === step.question!.id)
        ? [step.question, ...questions]
        : questions,
  };
}

/** The signals the role has now, and those of before beside which she wrote. Evidence that is hers no more is left out. */
function listSignals<E extends { id: number }>(
  db: Db,
  { id, role }: { id: number; role: { id: number } | null },
  evidence: readonly E[],
) {
  const wrote = db
    .select({ id: careerSignalWords.signalId })
    .from(careerSignalWords)
    .where(and(eq(careerSignalWords.stepId, id), eq(careerSignalWords.signalId, roleSignals.id)));
  const keeps = db
    .select({ id: careerSignalEvidences.signalId })
    .from(careerSignalEvidences)
    .where(and(eq(careerSignalEvidences.stepId, id), eq(careerSignalEvidences.signalId, roleSignals.id)));
  const rows = db
    .select({
      id: roleSignals.id,
      text: roleSignals.text,
      example: roleSignals.example,
      words: careerSignalWords.text,
    })
    .from(roleSignals)
    .leftJoin(
      careerSignalWords,
      and(eq(careerSignalWords.signalId, roleSignals.id), eq(careerSignalWords.stepId, id)),
    )
    .where(
      and(
        eq(roleSignals.profileId, role?.id ?? 0),
        or(isNull(roleSignals.retiredOn), exists(wrote), exists(keeps)),
      ),
    )
    .orderBy(asc(roleSignals.position), asc(roleSignals.id))
    .all();
  const links = db
    .select({ signalId: careerSignalEvidences.signalId, evidenceId: careerSignalEvidences.evidenceId })
    .from(careerSignalEvidences)
    .where(
      and(
        eq(careerSignalEvidences.stepId, id),
        inArray(
          careerSignalEvidences.signalId,
          rows.map((row) => row.id),
        ),
      ),
    )
    .all();
  return rows.map((row) => ({
    ...row,
    evidence: evidence.filter((one) =>
      links.some((link) => link.signalId === row.id && link.evidenceId === one.id),
    ),
  }));
}
