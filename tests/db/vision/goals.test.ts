import { expect, test } from "vitest";
import { changeGoal, closeGoal, writeGoal } from "#app/features/vision/goal-commands.server.ts";
import { getGoal, listGoalOwners, listGoals } from "#app/features/vision/goal-queries.server.ts";
import type { NewGoalInput } from "#app/features/vision/input.ts";
import { listOpenGoals } from "#app/features/vision/queries.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const words = {
  text: "Het leeshalfuur gaat elke dag door.",
  lineageId: null,
  term: "short",
  howWeNotice: null,
  dueOn: null,
  parentId: null,
  tookPart: null,
  leaderPart: "joins",
  leaderWords: "Ik lees zelf voor.",
  routine: null,
} as const satisfies Omit<NewGoalInput, "owner">;

function theSchool() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  return {
    db,
    school,
    leader: viewing(db, school.schoolLeader.personId),
    karel: viewing(db, school.partner.personId),
    schoolId: school.school.id,
  };
}

test("a school leader writes goals of her school, a team leader of her team, a board member of the board", () => {
  const { db, school, leader, karel, schoolId } = theSchool();
  const dirk = viewing(db, school.boardMember.personId);
  writeGoal(db, leader, { ...words, owner: `school:${schoolId}` }, NOW);
  writeGoal(db, karel, { ...words, owner: `team:${school.team.id}` }, NOW);
  writeGoal(db, dirk, { ...words, owner: "board" }, NOW);
  const noor = viewing(db, school.teacher.personId);
  expect(listOpenGoals(db, noor, schoolId).map((goal) => [goal.schoolId, goal.teamId])).toEqual([
    [schoolId, null],
    [schoolId, school.team.id],
    [null, null],
  ]);
  expect(listGoalOwners(db, karel).map((owner) => owner.teamId)).toEqual([school.team.id]);
  for (const [viewer, owner] of [
    [karel, `school:${schoolId}`],
    [leader, `team:${school.team.id}`],
    [karel, `team:${school.otherTeam.id}`],
    [leader, "board"],
    [noor, `team:${school.team.id}`],
    [viewing(db, school.administrator.personId), `school:${schoolId}`],
  ] as const) {
    expect(() => writeGoal(db, viewer, { ...words, owner }, NOW), owner).toThrow(NotFound);
  }
});

test("a goal links to an ambition of the current vision of its school, not to one withdrawn or of elsewhere", () => {
  const { db, leader, schoolId } = theSchool();
  const first = aVision(db, leader, schoolId, [{ title: "Digitaal vaardig" }]);
  const withdrawn = first.ambitions[0]!.lineageId;
  const early = writeGoal(db, leader, { ...words, owner: `school:${schoolId}`, lineageId: withdrawn }, NOW);
  aVision(db, leader, schoolId, [{ title: "Samen met de wijk" }]);
  expect(() =>
    writeGoal(db, leader, { ...words, owner: `school:${schoolId}`, lineageId: withdrawn }, NOW),
  ).toThrow(RuleBroken);
  // What was linked before stays linked when the goal is changed.
  changeGoal(db, leader, early, { ...words, lineageId: withdrawn, text: "Anders gezegd.", version: 1 }, NOW);
  expect(getGoal(db, leader, early)).toMatchObject({
    text: "Anders gezegd.",
    ambitionTitle: "Digitaal vaardig",
    version: 2,
  });
});

test("a goal is not part of itself at any remove, nor of a goal of another school", () => {
  const { db, leader, schoolId } = theSchool();
  const whole = writeGoal(db, leader, { ...words, owner: `school:${schoolId}` }, NOW);
  const part = writeGoal(db, leader, { ...words, owner: `school:${schoolId}`, parentId: whole }, NOW);
  expect(() => changeGoal(db, leader, whole, { ...words, parentId: part, version: 1 }, NOW)).toThrow(
    RuleBroken,
  );
  expect(() => changeGoal(db, leader, whole, { ...words, parentId: whole, version: 1 }, NOW)).toThrow(
    RuleBroken,
  );
});

test("who changes a goal on top of another's change gets both texts", () => {
  const { db, leader, schoolId } = theSchool();
  const id = writeGoal(db, leader, { ...words, owner: `school:${schoolId}` }, NOW);
  changeGoal(db, leader, id, { ...words, text: "Haar woorden.", version: 1 }, NOW);
  expect(() => changeGoal(db, leader, id, { ...words, text: "Mijn woorden.", version: 1 }, NOW)).toThrow(
    Stale,
  );
  expect(getGoal(db, leader, id).text).toBe("Haar woorden.");
});

test("a goal is closed with a conclusion in words, takes no new links and is changed no more", () => {
  const { db, leader, schoolId } = theSchool();
  const id = writeGoal(db, leader, { ...words, owner: `school:${schoolId}` }, NOW);
  closeGoal(db, leader, id, { end: "let_go", conclusion: "Het paste niet meer.", version: 1 }, NOW);
  expect(listOpenGoals(db, leader, schoolId)).toEqual([]);
  expect(listGoals(db, leader, schoolId)).toMatchObject([
    { state: "let_go", closedOn: "2026-11-22", conclusion: "Het paste niet meer." },
  ]);
  expect(() => changeGoal(db, leader, id, { ...words, version: 2 }, NOW)).toThrow(Stale);
});

test("a goal of another board is not there, and a colleague changes nothing", () => {
  const { db, school, leader, schoolId } = theSchool();
  const id = writeGoal(db, leader, { ...words, owner: `school:${schoolId}` }, NOW);
  expect(() => getGoal(db, viewing(db, aTeacher(db).personId), id)).toThrow(NotFound);
  const noor = viewing(db, school.teacher.personId);
  expect(getGoal(db, noor, id).mayChange).toBe(false);
  expect(() => closeGoal(db, noor, id, { end: "reached", conclusion: "Klaar.", version: 1 }, NOW)).toThrow(
    NotFound,
  );
});
