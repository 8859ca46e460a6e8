import { eq } from "drizzle-orm";
import { changeStep } from "#app/features/careers/commands/step.server.ts";
import { writeSignal } from "#app/features/careers/commands/signal.server.ts";
import { takeBackWords, tellStep } from "#app/features/careers/commands/tell.server.ts";
import type { Db } from "#db/client.server.ts";
import { careerPaths, careerSteps } from "#db/schema/index.ts";
import { aPath, aRoleToWant, aStep, tellsPartner } from "../factories/careers.ts";
import { viewing, type aWholeSchool } from "../factories/school.ts";
import { NOW } from "../support/clock.ts";
import { canary } from "./canaries.ts";

/**
 * The path of the teacher, told to nobody but once to her former gesprekspartner, with a step in own words, one let go of and a
 * role she would like and told; that of a colleague, who told her words and a step; and of the school leader, who took it back.
 */
export function tellCareers(db: Db, school: ReturnType<typeof aWholeSchool>) {
  const [teacherId, mateId] = [school.teacher.personId, school.teammate.personId];
  const teacher = viewing(db, teacherId);
  aPath(db, teacherId, canary("career_earlier"));
  const pathId = aPath(db, teacherId, canary("career_words"));
  db.update(careerPaths)
    .set({ toldPartnerId: school.formerPartner.personId, toldAt: NOW.getTime() })
    .where(eq(careerPaths.itemId, pathId))
    .run();
  const role = aRoleToWant(db, school.school.id, "Schoolopleider", ["Geeft feedback"]);
  const free = aRoleToWant(db, school.school.id, "Leescoördinator");
  const own = aStep(db, teacherId, { text: canary("career_step") });
  const wish = aStep(db, teacherId, { role: role.id, text: canary("career_step_beside") });
  const left = aStep(db, teacherId, { text: canary("career_step_left") });
  const words = { text: canary("career_step_left"), targetOn: null, state: "left" as const };
  changeStep(db, teacher, left, { ...words, version: 1 }, NOW);
  const beside = { signal: role.signalIds[0]!, text: canary("career_signal"), evidence: [] };
  writeSignal(db, teacher, wish, { ...beside, version: 1 }, NOW);
  tellStep(db, teacher, wish, 2, NOW);

  const matePathId = aPath(db, mateId, canary("career_told"));
  tellsPartner(db, mateId);
  const toldStep = aStep(db, mateId, { text: canary("career_step_told") });
  tellStep(db, viewing(db, mateId), toldStep, 1, NOW);

  const leader = school.schoolLeader.personId;
  aPath(db, leader, canary("career_taken_back"));
  tellsPartner(db, leader);
  takeBackWords(db, viewing(db, leader), school.school.id, NOW);
  return {
    careers: { pathId, matePathId, own, wish, left, toldStep, roleId: free.id, signalId: role.signalIds[0]! },
    stepVersion: (id: number) =>
      String(db.select({ v: careerSteps.version }).from(careerSteps).where(eq(careerSteps.id, id)).get()!.v),
  };
}
