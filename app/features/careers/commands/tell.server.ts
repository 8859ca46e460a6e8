import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { careerPaths, careerSteps } from "#db/schema/index.ts";
import {
  careerSchool,
  findOwnPath,
  getOwnStep,
  isToldNow,
  partnerAt,
  type OwnPath,
} from "../access.server.ts";
import { isAhead } from "../model.ts";
import { auditCareer, touchPath } from "./write.server.ts";

type Telling = { schoolId: number; partnerId: number | null; version: number };

/**
 * Lets her gesprekspartner read the words of her path, from now on and while that is her partner. What was previewed is what is
 * told: the words of that version, to that person.
 * @throws NotFound without a path there, RuleBroken without words or when that is not her partner (any more), Stale when the
 * words changed
 */
export function tellWords(
  db: Db,
  viewer: Viewer,
  { schoolId, partnerId, version }: Telling,
  now: Date,
): void {
  inTransaction(db, () => {
    const path = getPathAt(db, viewer, schoolId);
    const partner = partnerAt(viewer, path.schoolId);
    if (!partner || partner.personId !== partnerId) throw new RuleBroken({ form: "not_your_partner" });
    if (path.toldPartnerId === partnerId) return;
    if (path.text === "") throw new RuleBroken({ form: "nothing_to_share" });
    if (path.version !== version) throw new Stale(path.version, { text: path.text });
    // Of steps in own words told to someone before, the new one knows nothing by itself.
    endOwnWordSteps(db, path.id);
    db.update(careerPaths)
      .set({ toldPartnerId: partnerId, toldAt: now.getTime() })
      .where(eq(careerPaths.itemId, path.id))
      .run();
    touchPath(db, path);
    auditCareer(db, viewer, "career.told", path.id, now, { to: partnerId });
  });
}

/**
 * Nobody but she reads the words from now on, nor the steps in own words that were told with them. Already so is fine.
 * @throws NotFound without a path there
 */
export function takeBackWords(db: Db, viewer: Viewer, schoolId: number, now: Date): void {
  inTransaction(db, () => {
    const path = getPathAt(db, viewer, schoolId);
    if (path.toldPartnerId === null) return;
    endWords(db, path.id);
    touchPath(db, path);
    auditCareer(db, viewer, "career.taken_back", path.id, now, { from: path.toldPartnerId });
  });
}

/**
 * "Vertel mijn leidinggevende dat ik dit wil": of a step towards a role her partner, the school leader and HR know from now on
 * that she would like that role, and nothing else. Of a step in own words only her partner knows, who reads her path already.
 * @throws NotFound for another's step, RuleBroken when there is nothing to want any more or her partner does not read her path,
 * Stale when the step changed
 */
export function tellStep(db: Db, viewer: Viewer, stepId: number, version: number, now: Date): void {
  inTransaction(db, () => {
    const { step, path } = getOwnStep(db, viewer, stepId, "tell");
    if (step.toldAt !== null) return;
    if (!isAhead(step.state)) throw new RuleBroken({ form: "step_not_ahead" });
    if (step.profileId === null && !isToldNow(viewer, path))
      throw new RuleBroken({ form: "tell_words_first" });
    if (step.version !== version) throw new Stale(step.version, { text: step.text ?? "" });
    db.update(careerSteps)
      .set({ toldAt: now.getTime(), version: version + 1 })
      .where(eq(careerSteps.id, stepId))
      .run();
    auditCareer(db, viewer, "career_step.told", path.id, now, { step: stepId });
  });
}

/** Nobody knows of the step from now on. Already so is fine. @throws NotFound for another's */
export function takeBackStep(db: Db, viewer: Viewer, stepId: number, now: Date): void {
  inTransaction(db, () => {
    const { step, path } = getOwnStep(db, viewer, stepId, "tell");
    if (step.toldAt === null) return;
    db.update(careerSteps)
      .set({ toldAt: null, version: step.version + 1 })
      .where(eq(careerSteps.id, stepId))
      .run();
    auditCareer(db, viewer, "career_step.taken_back", path.id, now, { step: stepId });
  });
}

/** Ends what was told of the words, with the steps in own words. Inside a transaction. */
export function endWords(db: Db, pathId: number) {
  db.update(careerPaths)
    .set({ toldPartnerId: null, toldAt: null })
    .where(eq(careerPaths.itemId, pathId))
    .run();
  endOwnWordSteps(db, pathId);
}

const endOwnWordSteps = (db: Db, pathId: number) =>
  db
    .update(careerSteps)
    .set({ toldAt: null })
    .where(and(eq(careerSteps.pathId, pathId), isNull(careerSteps.profileId), isNotNull(careerSteps.toldAt)))
    .run();

function getPathAt(db: Db, viewer: Viewer, schoolId: number): OwnPath {
  const path = findOwnPath(db, viewer, careerSchool(viewer, schoolId).id);
  if (!path) throw new NotFound();
  return path;
}
