import { and, eq, isNull, max, ne, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { careerSteps, roleProfiles } from "#db/schema/index.ts";
import { careerSchool, getOwnStep } from "../access.server.ts";
import type { NewStepInput, StepInput } from "../input.ts";
import { isAhead } from "../model.ts";
import { refuseStrangeQuestion } from "./serve.server.ts";
import { auditCareer, openPath } from "./write.server.ts";

/**
 * Puts a step on her path, at its end: a role of the school, own words, or both; a path without words yet will do. The step to a
 * role, or in the very same words, that is there already is that one.
 * @returns its key
 * @throws NotFound for a school she does not work at, RuleBroken when it says nothing or for a role or question that cannot be
 */
export function addStep(db: Db, viewer: Viewer, step: NewStepInput, now: Date): number {
  return inTransaction(db, () => {
    const { id: schoolId } = careerSchool(viewer, step.school);
    if (step.role === null && step.text === null) throw new RuleBroken({ text: "role_or_words" });
    if (step.role !== null && !isRoleOf(db, step.role, schoolId)) throw new RuleBroken({ role: "not_known" });
    if (step.question !== null) refuseStrangeQuestion(db, viewer, step.question, schoolId);
    const path = openPath(db, viewer, schoolId, now);
    const same =
      step.role === null
        ? and(isNull(careerSteps.profileId), eq(careerSteps.text, step.text!))!
        : eq(careerSteps.profileId, step.role);
    const there = findStep(db, path.id, same);
    if (there) return there.id;
    const { id } = db
      .insert(careerSteps)
      .values({
        pathId: path.id,
        profileId: step.role,
        text: step.text,
        state: step.state,
        targetOn: step.targetOn,
        questionId: step.question,
        position: lastPosition(db, path.id) + 1,
      })
      .returning({ id: careerSteps.id })
      .get();
    auditCareer(db, viewer, "career.written", path.id, now, { step: id });
    return id;
  });
}

/**
 * Changes a step. Of what she has or lets go of nothing is told any more.
 * @throws NotFound for another's, RuleBroken when nothing would be left of it or the role is another step's already, Stale
 */
export function changeStep(db: Db, viewer: Viewer, id: number, input: StepInput, now: Date): void {
  inTransaction(db, () => {
    const { step, path } = getOwnStep(db, viewer, id, "change");
    const { text, state, targetOn } = input;
    if (step.profileId === null && text === null) throw new RuleBroken({ text: "required" });
    if (step.text === text && step.state === state && step.targetOn === targetOn) return;
    refuseStale(step, input.version);
    const again =
      step.profileId !== null &&
      state !== "left" &&
      findStep(db, path.id, and(eq(careerSteps.profileId, step.profileId), ne(careerSteps.id, id))!);
    if (again) throw new RuleBroken({ state: "step_there_already" });
    const toldAt = isAhead(state) ? step.toldAt : null;
    db.update(careerSteps)
      .set({ text, state, targetOn, toldAt, version: step.version + 1 })
      .where(eq(careerSteps.id, id))
      .run();
    if (step.toldAt !== null && toldAt === null)
      auditCareer(db, viewer, "career_step.taken_back", path.id, now, { step: id });
    auditCareer(db, viewer, "career.written", path.id, now, { step: id });
  });
}

/** A place up or down among the steps she did not let go of; at the end it stays. @throws NotFound, Stale */
export function moveStep(
  db: Db,
  viewer: Viewer,
  id: number,
  { move, version }: { move: "up" | "down"; version: number },
): void {
  inTransaction(db, () => {
    const { step, path } = getOwnStep(db, viewer, id, "change");
    refuseStale(step, version);
    const order = db
      .select({ id: careerSteps.id, position: careerSteps.position })
      .from(careerSteps)
      .where(and(eq(careerSteps.pathId, path.id), ne(careerSteps.state, "left")))
      .orderBy(careerSteps.position, careerSteps.id)
      .all();
    const at = order.findIndex((one) => one.id === id);
    const other = order[at + (move === "up" ? -1 : 1)];
    if (at < 0 || !other) return;
    place(db, id, other.position);
    place(db, other.id, step.position);
  });
}

const place = (db: Db, id: number, position: number) =>
  db
    .update(careerSteps)
    .set({ position, version: sql`${careerSteps.version} + 1` })
    .where(eq(careerSteps.id, id))
    .run();

/** A step goes, with her words and evidence beside its signals; what it served stays. @throws NotFound, Stale */
export function removeStep(db: Db, viewer: Viewer, id: number, version: number, now: Date): void {
  inTransaction(db, () => {
    const { step, path } = getOwnStep(db, viewer, id, "change");
    refuseStale(step, version);
    db.delete(careerSteps).where(eq(careerSteps.id, id)).run();
    auditCareer(db, viewer, "career.step_removed", path.id, now, { step: id });
  });
}

type Kept = { text: string | null; targetOn: string | null; version: number };

/** @throws Stale with what is saved now, when another page was first */
export function refuseStale({ text, targetOn, version }: Kept, presented: number) {
  if (version !== presented) throw new Stale(version, { text: text ?? "", targetOn: targetOn ?? "" });
}

const findStep = (db: Db, pathId: number, which: SQL) =>
  db
    .select({ id: careerSteps.id })
    .from(careerSteps)
    .where(and(eq(careerSteps.pathId, pathId), ne(careerSteps.state, "left"), which))
    .get();

const lastPosition = (db: Db, pathId: number) =>
  db
    .select({ at: max(careerSteps.position) })
    .from(careerSteps)
    .where(eq(careerSteps.pathId, pathId))
    .get()?.at ?? 0;

const isRoleOf = (db: Db, id: number, schoolId: number) =>
  db
    .select({ id: roleProfiles.id })
    .from(roleProfiles)
    .where(and(eq(roleProfiles.id, id), eq(roleProfiles.schoolId, schoolId), isNull(roleProfiles.archivedOn)))
    .get() !== undefined;
