import { expect, test } from "vitest";
import { reminding, remindByMail } from "#app/features/reminders/commands/remind.server.ts";
import { catchUpEveryHour } from "#app/jobs/nightly.ts";
import { outbox } from "#db/schema/index.ts";
import { anAgreement } from "../../factories/agreements.ts";
import { aWholeSchool } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";
import { TEST_DATA_DIR } from "../../support/files.ts";
import { at } from "../attention/asking.ts";

// The weekly round asks for everybody what asks for her attention: others are answered in between.

const MONDAY = at("2026-11-23", "09:00");

function aSchoolWithAPromise() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  anAgreement(db, {
    ...{ schoolId: school.school.id, ownerPersonId: school.partner.personId },
    ...{ forPersonId: school.teacher.personId, dueOn: "2026-10-01" },
  });
  const letters = () => db.select({ personId: outbox.personId, facts: outbox.facts }).from(outbox).all();
  return { db, letters };
}

test("a step is one person: a board has as many and more, and in one go the same letters come of them", () => {
  const { db, letters } = aSchoolWithAPromise();
  const people = Number(
    db.$client.prepare("select count(distinct person_id) from employments").pluck().get(),
  );
  expect([...reminding(db, MONDAY)].length).toBeGreaterThanOrEqual(people);
  const slowly = letters();
  expect(slowly.length).toBeGreaterThan(0);
  const other = aSchoolWithAPromise();
  remindByMail(other.db, MONDAY);
  expect(other.letters()).toEqual(slowly);
});

test("the server makes them in turns: none at once, all a while later, and none any more once it stops", async () => {
  const { db, letters } = aSchoolWithAPromise();
  const failed: unknown[] = [];
  const given = { clock: () => MONDAY, dataDir: TEST_DATA_DIR };
  const work = catchUpEveryHour(db, given, (fault) => failed.push(fault));
  expect(letters()).toEqual([]);
  await expect.poll(() => letters().length).toBeGreaterThan(0);
  work.stop();

  const stopped = aSchoolWithAPromise();
  catchUpEveryHour(stopped.db, given, (fault) => failed.push(fault)).stop();
  await new Promise((later) => setTimeout(later, 1_000));
  expect([stopped.letters(), failed]).toEqual([[], []]);
});
