import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { getPersonHours } from "#app/features/hours/queries/person.server.ts";
import { schoolYear } from "#app/features/hours/years.ts";
import { employments } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { anAnsweredRequest, aPart } from "../../factories/hours.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aSchool, aTeacher } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";

test("who went to another school takes part for that school, also in a group of the one she left", () => {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const { personId } = school.teacher;
  const leftOn = { toDay: "2026-10-31" };
  db.update(employments).set(leftOn).where(eq(employments.personId, personId)).run();
  const next = aSchool(db, { boardId: school.board.id });
  aTeacher(db, { personId, schoolId: next.id, fromDay: "2026-11-01" });

  const [before, after] = ["2026-10-01", "2026-11-20"].map((startsOn) => {
    const activityId = anActivity(db, school.partner.personId, { startsOn });
    const group = { activityId, personId: school.partner.personId, schoolId: school.school.id };
    const requestId = anAnsweredRequest(db, { ...group, places: 3, minutes: 60 });
    aPart(db, { activityId, personId, state: "accepted" });
    return requestId;
  });
  const uses = getPersonHours(db, eyes("hrAdviser"), personId, schoolYear(2026))
    .accounts.flatMap(({ lines }) => lines)
    .flatMap((line) => (line.because === "use" ? [[line.use.requestId, line.schoolId]] : []));
  expect(uses).toEqual([
    [before, school.school.id],
    [after, next.id],
  ]);
});
