import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { planActivity } from "#app/features/activities/commands.server.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { leaveLookBack } from "#app/features/value/commands/look-back.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  activityQuestions,
  careerPaths,
  careerSteps,
  employmentPauses,
  items,
  learningQuestions,
  participations,
} from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { anAgreement } from "../../factories/agreements.ts";
import { aPath, aStep } from "../../factories/careers.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { at, daysTold, rowsOf } from "./asking.ts";

// What is said to the owner only: on the day, the day before, the day after, and to nobody else.

function aSchool() {
  const db = freshDatabase();
  return { db, school: aWholeSchool(db) };
}

const others = ["teammate", "partner", "schoolLeader", "hrAdviser", "boardMember", "administrator"] as const;

const aQuestionOn = (db: Db, personId: number, day: string) =>
  writeQuestion(db, viewing(db, personId, day), { text: "Hoe laat ik ze praten?", audiences: [] }, at(day));

test("O1: a question without an activity is said to her on the 42nd day, and to nobody else, shared or not", () => {
  const { db, school } = aSchool();
  const id = aQuestionOn(db, school.teacher.personId, "2026-09-01");
  const days = ["2026-10-12", "2026-10-13", "2026-10-14"];
  expect(daysTold(db, school.teacher, "question_without_activity", days)).toEqual(days.slice(1));
  const share = [`partner:${school.partner.personId}`, "school"];
  writeQuestion(
    db,
    viewing(db, school.teacher.personId, "2026-09-01"),
    { text: "Gedeeld", audiences: share },
    at("2026-09-01"),
  );
  for (const key of others) expect(rowsOf(db, school[key], "question_without_activity"), key).toEqual([]);
  db.update(learningQuestions).set({ state: "parked" }).where(eq(learningQuestions.itemId, id)).run();
  expect(rowsOf(db, school.teacher, "question_without_activity").map((row) => row.subjectId)).not.toContain(
    id,
  );
});

test("O1: an activity beside it ends it, one that was called off does not; and what a colleague keeps for herself neither", () => {
  const { db, school } = aSchool();
  const id = aQuestionOn(db, school.teacher.personId, "2026-09-01");
  const beside = anActivity(db, school.teacher.personId, { questions: [id] });
  expect(rowsOf(db, school.teacher, "question_without_activity")).toEqual([]);
  db.update(activities).set({ state: "cancelled" }).where(eq(activities.itemId, beside)).run();
  expect(rowsOf(db, school.teacher, "question_without_activity")).toHaveLength(1);
  const hidden = anActivity(db, school.teammate.personId, { title: "Van Samira" });
  db.insert(activityQuestions).values({ activityId: hidden, questionId: id }).run();
  expect(rowsOf(db, school.teacher, "question_without_activity")).toHaveLength(1);
});

const DONE = { state: "done", startsOn: "2026-09-01", endsOn: "2026-09-15" } as const;

test("O2: 28 days after its last day each who took part and wrote nothing is asked", () => {
  const { db, school } = aSchool();
  const { teacher, teammate } = school;
  const id = anActivity(db, teacher.personId, { ...DONE, audiences: ["school"] });
  db.insert(participations)
    .values({
      activityId: id,
      personId: teammate.personId,
      state: "attended",
      invitedBy: teacher.personId,
      invitedAt: 0,
    })
    .run();
  const days = ["2026-10-12", "2026-10-13", "2026-10-14"];
  for (const one of [teacher, teammate])
    expect(daysTold(db, one, "activity_without_note", days)).toEqual(days.slice(1));
  for (const key of others.filter((one) => one !== "teammate"))
    expect(rowsOf(db, school[key], "activity_without_note"), key).toEqual([]);
  writeNote(db, viewing(db, teammate.personId), { text: "Fijn", activity: id, audiences: ["school"] }, NOW);
  expect(rowsOf(db, teammate, "activity_without_note")).toEqual([]);
  expect(rowsOf(db, teacher, "activity_without_note")).toHaveLength(1);
});

test("O2: who organised it and said no herself, and what is not done yet, asks for nothing", () => {
  const { db, school } = aSchool();
  const id = anActivity(db, school.teacher.personId, DONE);
  const own = eq(participations.activityId, id);
  db.update(participations).set({ state: "declined" }).where(own).run();
  expect(rowsOf(db, school.teacher, "activity_without_note")).toEqual([]);
  db.update(participations).set({ state: "attended" }).where(own).run();
  expect(rowsOf(db, school.teacher, "activity_without_note")).toHaveLength(1);
  db.update(activities).set({ state: "planned" }).where(eq(activities.itemId, id)).run();
  expect(rowsOf(db, school.teacher, "activity_without_note")).toEqual([]);
});

test("O3, F: the day after her look-back it is said to the owner; no date is too short, and who takes part is not told", () => {
  const { db, school } = aSchool();
  const { teacher, teammate } = school;
  const id = planActivity(
    db,
    viewing(db, teacher.personId, "2026-11-01"),
    { title: "Uitproberen", kind: "experiment", lookBackOn: "2026-11-22", audiences: ["school"] },
    at("2026-11-01"),
  );
  db.insert(participations)
    .values({
      activityId: id,
      personId: teammate.personId,
      state: "accepted",
      invitedBy: teacher.personId,
      invitedAt: 0,
    })
    .run();
  const days = ["2026-11-21", "2026-11-22", "2026-11-23"];
  expect(daysTold(db, teacher, "look_back_due", days)).toEqual(["2026-11-23"]);
  for (const key of others) expect(rowsOf(db, school[key], "look_back_due", "2026-11-24"), key).toEqual([]);
});

test("O3: a note on the day or later closes it, an earlier one does not, and so does letting it be", () => {
  for (const [how, told] of [
    ["earlier note", true],
    ["note on the day", false],
    ["let go", false],
  ] as const) {
    const { db, school } = aSchool();
    const id = anActivity(db, school.teacher.personId, { title: "Uitproberen", lookBackOn: TODAY });
    const eyes = (day: string) => viewing(db, school.teacher.personId, day);
    if (how === "earlier note")
      writeNote(db, eyes("2026-11-21"), { text: "Al iets", activity: id }, at("2026-11-21"));
    if (how === "note on the day") writeNote(db, eyes(TODAY), { text: "Nu", activity: id }, NOW);
    if (how === "let go") leaveLookBack(db, eyes(TODAY), id, NOW);
    expect(rowsOf(db, school.teacher, "look_back_due", "2026-11-23").length > 0, how).toBe(told);
  }
});

test("O4: an agreement that moved twice is said to its owner alone, once is not, and a promise that is owed already is one row", () => {
  const { db, school } = aSchool();
  const { teacher, partner } = school;
  const of = { schoolId: school.school.id, ownerPersonId: teacher.personId, forPersonId: teacher.personId };
  for (const [movedTimes, told] of [
    [1, 0],
    [2, 1],
    [3, 2],
  ] as const) {
    anAgreement(db, { ...of, side: "own", movedTimes, dueOn: "2027-02-01" });
    expect(rowsOf(db, teacher, "agreement_moved_twice")).toHaveLength(told);
  }
  for (const key of others) expect(rowsOf(db, school[key], "agreement_moved_twice"), key).toEqual([]);
  const promise = { ...of, ownerPersonId: partner.personId, side: "school", movedTimes: 2 } as const;
  anAgreement(db, { ...promise, dueOn: "2026-11-01" });
  expect(rowsOf(db, partner, "own_promise")).toHaveLength(1);
  expect(rowsOf(db, partner, "agreement_moved_twice")).toEqual([]);
});

test("O5: a path of twelve months ago without step or question is said to her alone; a step or a later question ends it", () => {
  const { db, school } = aSchool();
  const { teacher } = school;
  aPath(db, teacher.personId, "Ik wil docenten begeleiden");
  db.update(careerPaths).set({ writtenOn: "2025-11-30" }).run();
  const days = ["2026-11-29", "2026-11-30", "2026-12-01"];
  expect(daysTold(db, teacher, "path_without_step", days)).toEqual(days.slice(1));
  for (const key of others)
    expect(rowsOf(db, school[key], "path_without_step", "2026-12-01"), key).toEqual([]);
  const question = aQuestionOn(db, teacher.personId, "2026-02-01");
  expect(rowsOf(db, teacher, "path_without_step", "2026-12-01")).toEqual([]);
  db.update(items).set({ openedOn: "2025-11-29" }).where(eq(items.id, question)).run();
  expect(rowsOf(db, teacher, "path_without_step", "2026-12-01")).toHaveLength(1);
  aStep(db, teacher.personId, { text: "Een opleiding zoeken" });
  expect(rowsOf(db, teacher, "path_without_step", "2026-12-01")).toEqual([]);
  db.update(careerSteps).set({ state: "left" }).run();
  expect(rowsOf(db, teacher, "path_without_step", "2026-12-01")).toHaveLength(1);
});

test("who is on leave is told nothing, from the first day of it to the last", () => {
  const { db, school } = aSchool();
  const { teacher } = school;
  aQuestionOn(db, teacher.personId, "2026-09-01");
  db.insert(employmentPauses)
    .values({ employmentId: teacher.employmentId, fromDay: "2026-11-01", toDay: "2026-11-10" })
    .run();
  const days = ["2026-10-31", "2026-11-01", "2026-11-10", "2026-11-11"];
  expect(daysTold(db, teacher, "question_without_activity", days)).toEqual(["2026-10-31", "2026-11-11"]);
});
