import { expect, test } from "vitest";
import { saveDraft } from "#app/features/vision/commands.server.ts";
import { findCurrentVision } from "#app/features/vision/queries.server.ts";
import { listLinksUpward } from "#app/features/vision/works-out-queries.server.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision, aVisionForm } from "../../factories/vision.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function linked() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const schoolId = school.school.id;
  const [leader, dirk] = [
    viewing(db, school.schoolLeader.personId),
    viewing(db, school.boardMember.personId),
  ];
  const board = aVision(db, dirk, null, [{ title: "Goed beginnen" }]);
  const worksOut = board.ambitions[0]!;
  const vision = aVision(db, leader, schoolId, [
    { title: "Lezen", worksOutId: worksOut.id },
    { title: "Los" },
  ]);
  return { db, school, schoolId, leader, dirk, worksOut, vision };
}

test("an ambition of a school names the board's it works out, and both pages say so", () => {
  const { db, leader, dirk, worksOut, vision } = linked();
  expect(listLinksUpward(db, leader, vision.ambitions)).toMatchObject([
    { lineageId: vision.ambitions[0]!.lineageId, worksOut: { title: "Goed beginnen", past: false } },
  ]);
  const [seen] = listLinksUpward(db, dirk, [worksOut]);
  expect(seen).toEqual({
    lineageId: worksOut.lineageId,
    worksOut: null,
    workedOutBy: [{ lineageId: vision.ambitions[0]!.lineageId, title: "Lezen", schoolName: "De Wissel" }],
  });
});

test("a next vision of the board: the link keeps the words it was made to, and is still found from there", () => {
  const { db, leader, dirk, worksOut, schoolId } = linked();
  const next = aVision(db, dirk, null, [{ title: "Een goed begin", lineageId: worksOut.lineageId }]);
  const [kept] = listLinksUpward(db, leader, findCurrentVision(db, leader, schoolId)!.ambitions);
  expect(kept?.worksOut).toMatchObject({ title: "Goed beginnen", past: true });
  expect(listLinksUpward(db, dirk, next.ambitions)[0]?.workedOutBy).toHaveLength(1);
});

test("nothing else can be named: no ambition of a school, none of an earlier vision, and the board names none", () => {
  const { db, leader, dirk, schoolId, worksOut, vision } = linked();
  const named = (id: number) =>
    aVisionForm(db, leader, schoolId, { ambitions: [{ title: "Lezen", worksOutId: id }] });
  expect(() => saveDraft(db, leader, { schoolId }, named(vision.ambitions[1]!.id), NOW)).toThrow(RuleBroken);
  expect(() => saveDraft(db, leader, { schoolId }, named(987_654), NOW)).toThrow(RuleBroken);
  const board = aVisionForm(db, dirk, null, { ambitions: [{ title: "X", worksOutId: worksOut.id }] });
  expect(() => saveDraft(db, dirk, { schoolId: null }, board, NOW)).toThrow(RuleBroken);
  saveDraft(db, leader, { schoolId }, named(worksOut.id), NOW);
});

test("another board finds nothing of it", () => {
  const { db, worksOut } = linked();
  expect(listLinksUpward(db, viewing(db, aTeacher(db).personId), [worksOut])).toEqual([]);
});
