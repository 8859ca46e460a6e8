import { beganOf } from "#app/features/vision/drafting.server.ts";
import { findCurrentVision, findVision } from "#app/features/vision/queries.server.ts";
import { fieldsOf } from "#app/features/vision/rows.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision, aVisionForm } from "../../factories/vision.ts";
import { freshDatabase } from "../../support/database.ts";

/** A school with a vision of two ambitions, and the form of its next version as whoever opens it now gets it. */
export function theDraft() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const schoolId = school.school.id;
  const at = (who: "teacher" | "teammate" | "partner" | "schoolLeader" | "boardMember" | "hrAdviser") =>
    viewing(db, school[who].personId);
  const leader = at("schoolLeader");
  aVision(db, leader, schoolId, [{ title: "Lezen" }, { title: "Rekenen" }]);
  /** The form as its page gives it to someone now. */
  const opened = () => {
    const draft = findVision(db, leader, schoolId, "draft");
    const stands = draft ?? findCurrentVision(db, leader, schoolId)!;
    const fields = fieldsOf(stands) as Record<string, string[]>;
    return aVisionForm(db, leader, schoolId, {
      statement: stands.statement,
      ambitions: stands.ambitions.map(({ title, lineageId, meaning, focalPoint }) => ({
        ...{ title, lineageId, focalPoint, meaning: meaning ?? undefined },
      })),
      valueKey: fields.valueKey!.map(Number),
      began: beganOf(stands),
    });
  };
  return { db, school, schoolId, at, leader, opened };
}
