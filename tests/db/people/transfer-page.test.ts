import { expect, test } from "vitest";
import { getTransferPage } from "#app/features/people/queries/employment-page.server.ts";
import { listEmployments } from "#app/features/people/queries/person.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aSchool, aTeacher } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";

function twoSchools() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  return { db, school, eyes, other: aSchool(db, { boardId: school.board.id }) };
}

test("to another school without saying which work: her only one; of two it must be said", () => {
  const { db, school, eyes, other } = twoSchools();
  const { personId, employmentId } = school.teacher;
  expect(getTransferPage(db, eyes("hrAdviser"), personId, null).employment.id).toBe(employmentId);
  aTeacher(db, { personId, schoolId: other.id });
  expect(() => getTransferPage(db, eyes("hrAdviser"), personId, null)).toThrow(NotFound);
  expect(getTransferPage(db, eyes("hrAdviser"), personId, employmentId).employment.id).toBe(employmentId);
});

test("who staffs another school finds the way to it with the person; a leader and she herself do not", () => {
  const { db, school, eyes } = twoSchools();
  const transfers = (who: "hrAdviser" | "administrator" | "schoolLeader", personId: number) =>
    listEmployments(db, eyes(who), personId).map(({ may }) => may.transfer);
  expect(transfers("hrAdviser", school.teacher.personId)).toEqual([true]);
  expect(transfers("administrator", school.teacher.personId)).toEqual([true]);
  expect(transfers("schoolLeader", school.teacher.personId)).toEqual([false]);
  expect(transfers("hrAdviser", school.hrAdviser.personId)).toEqual([false]);
});
