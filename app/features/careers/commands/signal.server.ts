import { and, eq, inArray, notInArray } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ownedBy } from "#app/features/items/queries.server.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import {
  careerSignalEvidences,
  careerSignalWords,
  careerSteps,
  evidences,
  items,
  roleSignals,
} from "#db/schema/index.ts";
import { getOwnStep } from "../access.server.ts";
import type { SignalInput } from "../input.ts";
import { auditCareer } from "./write.server.ts";

/**
 * What she has beside a signal of the role: her words, and evidence of hers, exactly these. A piece keeps its own sharing.
 * @throws NotFound for another's step, RuleBroken for a signal of another role or evidence that is not hers, Stale
 */
export function writeSignal(db: Db, viewer: Viewer, stepId: number, input: SignalInput, now: Date): void {
  inTransaction(db, () => {
    const { step, path } = getOwnStep(db, viewer, stepId, "change");
    const signal = db
      .select({ id: roleSignals.id })
      .from(roleSignals)
      .where(and(eq(roleSignals.id, input.signal), eq(roleSignals.profileId, step.profileId ?? 0)))
      .get();
    if (!signal) throw new RuleBroken({ signal: "not_known" });
    if (step.version !== input.version)
      throw new Stale(step.version, { text: wordsBeside(db, stepId, signal.id) ?? "" });
    const beside = { stepId, signalId: signal.id };
    writeWords(db, beside, input.text);
    writeEvidence(db, viewer, beside, input.evidence);
    db.update(careerSteps)
      .set({ version: step.version + 1 })
      .where(eq(careerSteps.id, stepId))
      .run();
    auditCareer(db, viewer, "career.written", path.id, now, { step: stepId });
  });
}

const wordsBeside = (db: Db, stepId: number, signalId: number) =>
  db
    .select({ text: careerSignalWords.text })
    .from(careerSignalWords)
    .where(and(eq(careerSignalWords.stepId, stepId), eq(careerSignalWords.signalId, signalId)))
    .get()?.text;

type Beside = { stepId: number; signalId: number };

function writeWords(db: Db, beside: Beside, text: string | null) {
  const which = and(
    eq(careerSignalWords.stepId, beside.stepId),
    eq(careerSignalWords.signalId, beside.signalId),
  );
  if (text === null) return void db.delete(careerSignalWords).where(which).run();
  db.insert(careerSignalWords)
    .values({ ...beside, text })
    .onConflictDoUpdate({ target: [careerSignalWords.stepId, careerSignalWords.signalId], set: { text } })
    .run();
}

function writeEvidence(db: Db, viewer: Viewer, beside: Beside, wanted: readonly number[]) {
  const own = db
    .select({ id: items.id })
    .from(items)
    .innerJoin(evidences, eq(evidences.itemId, items.id))
    .where(and(inArray(items.id, [...wanted]), ownedBy(viewer)))
    .all();
  if (own.length < wanted.length) throw new RuleBroken({ evidence: "not_known" });
  db.delete(careerSignalEvidences)
    .where(
      and(
        eq(careerSignalEvidences.stepId, beside.stepId),
        eq(careerSignalEvidences.signalId, beside.signalId),
        notInArray(careerSignalEvidences.evidenceId, [...wanted]),
      ),
    )
    .run();
  for (const evidenceId of wanted)
    db.insert(careerSignalEvidences)
      .values({ ...beside, evidenceId })
      .onConflictDoNothing()
      .run();
}
