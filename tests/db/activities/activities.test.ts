import { expect, test } from "vitest";
import { changeActivity, planActivity } from "#app/features/activities/commands.server.ts";
import { answerInvitation, invite } from "#app/features/activities/commands/participate.server.ts";
import { chooseStrengthener } from "#app/features/activities/commands/refine.server.ts";
import {
  getActivity,
  listActivitiesShownTo,
  listInvitations,
  listMyActivities,
} from "#app/features/activities/queries.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { listNotesOfActivity } from "#app/features/value/queries.server.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { activities, activityGrowths, items } from "#db/schema/index.ts";
import { anActivityForm } from "../../factories/activities.ts";
import { aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

function atSchool() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  return {
    db,
    school,
    noor: viewing(db, school.teacher.personId),
    samira: viewing(db, school.teammate.personId),
    karel: viewing(db, school.partner.personId),
  };
}

test("a title and a kind are enough, it is hers alone and she takes part", () => {
  const { db, noor, samira } = atSchool();
  const id = planActivity(db, noor, { title: "Lesbezoek bij Samira", kind: "lesson_visit", hours: 60 }, NOW);
  const activity = getActivity(db, noor, id);
  expect([activity.state, activity.mine?.state, activity.mine?.minutes, activity.audiences]).toEqual([
    "planned",
    "accepted",
    60,
    [],
  ]);
  expect(() => getActivity(db, samira, id)).toThrow(NotFound);
  expect(listActivitiesShownTo(db, samira)).toEqual([]);
});

test("who is invited reads it and takes part only by her own yes", () => {
  const { db, noor, samira } = atSchool();
  const id = planActivity(
    db,
    noor,
    { title: "Rekenwerkgroep", kind: "plc", invited: [samira.personId] },
    NOW,
  );
  expect(listInvitations(db, samira).map((row) => row.id)).toEqual([id]);
  expect(listMyActivities(db, samira)).toEqual([]);
  answerInvitation(db, samira, id, "accept", NOW);
  expect(listInvitations(db, samira)).toEqual([]);
  expect(listMyActivities(db, samira).map((row) => row.id)).toEqual([id]);
});

test("that someone declined is told to herself and to who invited, not to the others", () => {
  const { db, school, noor, samira, karel } = atSchool();
  const joost = viewing(db, school.otherTeacher.personId);
  const id = planActivity(
    db,
    noor,
    { title: "Studiedag", kind: "study_day", invited: [samira.personId, karel.personId, joost.personId] },
    NOW,
  );
  answerInvitation(db, karel, id, "decline", NOW);
  answerInvitation(db, samira, id, "accept", NOW);
  const names = (viewer: typeof noor) =>
    getActivity(db, viewer, id).participants.map((one) => [one.personId, one.state]);
  expect(names(noor)).toHaveLength(4);
  expect(names(samira)).toEqual(expect.not.arrayContaining([[karel.personId, "declined"]]));
  expect(names(samira)).toEqual(expect.not.arrayContaining([[joost.personId, "invited"]]));
  expect(() => getActivity(db, karel, id)).toThrow(NotFound);
  answerInvitation(db, karel, id, "accept", NOW);
  expect(names(karel)).toContainEqual([karel.personId, "accepted"]);
});

test("a colleague of another school cannot be invited, and someone not invited cannot join", () => {
  const { db, noor, samira } = atSchool();
  const stranger = aTeacher(db);
  expect(() =>
    planActivity(db, noor, { title: "x", kind: "course", invited: [stranger.personId] }, NOW),
  ).toThrow(new RuleBroken({ invited: "not_known" }));
  expect(countRows(db, activities)).toBe(0);
  const id = planActivity(db, noor, { title: "x", kind: "course" }, NOW);
  expect(() => answerInvitation(db, samira, id, "accept", NOW)).toThrow(NotFound);
  expect(() => invite(db, samira, id, [samira.personId], NOW)).toThrow(NotFound);
});

test("only questions of her own are linked", () => {
  const { db, noor, samira } = atSchool();
  const hers = writeQuestion(db, samira, { text: "Hoe maak ik ruimte voor spel?" }, NOW);
  expect(() => planActivity(db, noor, { title: "x", kind: "course", questions: [hers] }, NOW)).toThrow(
    new RuleBroken({ questions: "not_known" }),
  );
  const own = writeQuestion(db, noor, { text: "Hoe krijg ik mijn hele groep aan het denken?" }, NOW);
  const id = planActivity(db, noor, { title: "Studiedag", kind: "study_day", questions: [own] }, NOW);
  expect(getActivity(db, noor, id).questions.map((question) => question.id)).toEqual([own]);
});

test("growing from itself or from what grew from it is refused and nothing is written", () => {
  const { db, noor } = atSchool();
  const first = planActivity(db, noor, { title: "Opleiding", kind: "course" }, NOW);
  const second = planActivity(db, noor, { title: "Werkgroep", kind: "plc", grewFrom: [first] }, NOW);
  const third = planActivity(db, noor, { title: "Netwerk", kind: "network", grewFrom: [second] }, NOW);
  for (const grewFrom of [first, third]) {
    expect(() =>
      changeActivity(db, noor, first, anActivityForm({ title: "Anders", grewFrom: [grewFrom] }), NOW),
    ).toThrow(new RuleBroken({ grewFrom: "loop" }));
  }
  expect([getActivity(db, noor, first).title, countRows(db, activityGrowths)]).toEqual(["Opleiding", 2]);
  expect(getActivity(db, noor, second).grewInto.map((row) => row.title)).toEqual(["Netwerk"]);
});

test("an end before the start is refused beside the end", () => {
  const { db, noor } = atSchool();
  expect(() =>
    planActivity(db, noor, { title: "x", kind: "course", startsOn: "2026-12-02", endsOn: "2026-12-01" }, NOW),
  ).toThrow(new RuleBroken({ endsOn: "end_before_start" }));
  expect(countRows(db, items)).toBe(0);
});

test("a stale version gives back what is saved", () => {
  const { db, noor } = atSchool();
  const id = planActivity(db, noor, { title: "Studiedag", kind: "study_day" }, NOW);
  changeActivity(db, noor, id, anActivityForm({ title: "Studiedag denkvragen" }), NOW);
  expect(() => changeActivity(db, noor, id, anActivityForm({ title: "Iets anders" }), NOW)).toThrow(Stale);
  expect(() => chooseStrengthener(db, noor, id, 3, 1, NOW)).toThrow(Stale);
  chooseStrengthener(db, noor, id, 3, 2, NOW);
  expect([getActivity(db, noor, id).title, getActivity(db, noor, id).strengthener]).toEqual([
    "Studiedag denkvragen",
    3,
  ]);
});

test("a participant reads the activity, and of its notes only what was shared with her", () => {
  const { db, noor, samira } = atSchool();
  const id = planActivity(
    db,
    noor,
    { title: "Studiedag", kind: "study_day", invited: [samira.personId] },
    NOW,
  );
  writeNote(db, noor, { text: "Ik durfde het", activity: id }, NOW);
  answerInvitation(db, samira, id, "accept", NOW);
  expect(listNotesOfActivity(db, samira, id)).toEqual([]);
  expect(listNotesOfActivity(db, noor, id)).toHaveLength(1);
});

test("the same activity sent twice is one, and so is its invitation", () => {
  const { db, school, noor, karel } = atSchool();
  const day = {
    title: "Studiedag denkvragen",
    kind: "study_day" as const,
    invited: [school.teammate.personId],
  };
  const first = planActivity(db, noor, day, NOW);
  expect(planActivity(db, noor, day, new Date(NOW.getTime() + 900))).toBe(first);
  planActivity(db, noor, { ...day, startsOn: "2026-12-03" }, NOW);
  planActivity(db, karel, { ...day, invited: [] }, NOW);
  expect(countRows(db, activities)).toBe(3);
});
