import { expect, test } from "vitest";
import { listSignals } from "#app/features/attention/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import { items, rules } from "#db/schema/index.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function aSchoolWithFocalPoints(db: Db, focalPoints = 1) {
  const school = aWholeSchool(db);
  const leader = viewing(db, school.schoolLeader.personId);
  const titles = Array.from({ length: focalPoints }, (_, i) => ({
    title: `Speerpunt ${i + 1}`,
    focalPoint: true,
  }));
  const vision = aVision(db, leader, school.school.id, [...titles, { title: "Gewone ambitie" }]);
  return { ...school, focal: vision.ambitions[0]!, ambitions: vision.ambitions };
}

const codes = (db: Db, one: { personId: number }, day = TODAY) =>
  listSignals(db, viewing(db, one.personId, day)).map(({ code }) => code);
const UNSHARED = "ambition_without_shared_question";
const CROWDED = "too_many_focal_points";

test("a focal point without a shared question is told to both leaders, with the one step of each", () => {
  const db = freshDatabase();
  const world = aSchoolWithFocalPoints(db);
  const told = (one: { personId: number }) => listSignals(db, viewing(db, one.personId));
  const focal = {
    code: UNSHARED,
    lineageId: world.focal.lineageId,
    title: "Speerpunt 1",
    schoolId: world.school.id,
  };
  expect(told(world.schoolLeader)).toEqual([expect.objectContaining({ ...focal, teamId: null })]);
  expect(told(world.partner)).toEqual([expect.objectContaining({ ...focal, teamId: world.team.id })]);
});

test("nobody else is told: no teacher, former leader, HR adviser, board member or administrator", () => {
  const db = freshDatabase();
  const world = aSchoolWithFocalPoints(db, 6);
  for (const name of ["teacher", "formerPartner", "hrAdviser", "boardMember", "administrator"] as const) {
    expect(codes(db, world[name]), name).toEqual([]);
  }
});

test("it begins on 1 October, ends with the school year, and begins again the next 1 October", () => {
  const db = freshDatabase();
  const world = aSchoolWithFocalPoints(db);
  const on = (day: string) => codes(db, world.schoolLeader, day);
  expect(on("2026-09-30")).toEqual([]);
  expect(on("2026-10-01")).toEqual([UNSHARED]);
  expect(on("2026-10-02")).toEqual([UNSHARED]);
  expect(on("2027-07-31")).toEqual([UNSHARED]);
  expect(on("2027-08-01")).toEqual([]);
  expect(on("2027-10-01")).toEqual([UNSHARED]);
});

test("a board may let it begin on another day", () => {
  const db = freshDatabase();
  const world = aSchoolWithFocalPoints(db);
  db.insert(rules)
    .values({
      boardId: world.board.id,
      code: "ambition_attention_from",
      value: 115,
      unit: "month and day",
      fromDay: "2026-08-01",
      source: "eigen keuze",
    })
    .run();
  expect(codes(db, world.schoolLeader, "2027-01-14")).toEqual([]);
  expect(codes(db, world.schoolLeader, "2027-01-15")).toEqual([UNSHARED]);
});

test("one shared question stops it, whatever it judges but separate; a private one neither starts nor stops it", () => {
  for (const [judgement, stops] of [
    ["aligns", true],
    ["partly", true],
    ["rubs", true],
    ["separate", false],
  ] as const) {
    const db = freshDatabase();
    const world = aSchoolWithFocalPoints(db);
    aQuestion(db, world.schoolLeader.personId, {
      alignments: [{ ambitionId: world.focal.id, judgement: "aligns" }],
    });
    expect(codes(db, world.schoolLeader), "her own private one").toEqual([UNSHARED]);
    aQuestion(db, world.teacher.personId, {
      audiences: ["school"],
      alignments: [{ ambitionId: world.focal.id, judgement }],
    });
    expect(codes(db, world.schoolLeader), judgement).toEqual(stops ? [] : [UNSHARED]);
  }
});

test("what only one leader may read stops it for her alone", () => {
  const db = freshDatabase();
  const world = aSchoolWithFocalPoints(db);
  aQuestion(db, world.teacher.personId, {
    audiences: [`partner:${world.partner.personId}`],
    alignments: [{ ambitionId: world.focal.id, judgement: "aligns" }],
  });
  expect(codes(db, world.partner)).toEqual([]);
  expect(codes(db, world.schoolLeader)).toEqual([UNSHARED]);
});

test("a question closed on the last day of last year does not count for this one, on the first day of this year it does", () => {
  const db = freshDatabase();
  const world = aSchoolWithFocalPoints(db);
  aQuestion(db, world.teacher.personId, {
    audiences: ["school"],
    alignments: [{ ambitionId: world.focal.id, judgement: "aligns" }],
  });
  db.update(items).set({ openedOn: "2025-10-01", closedOn: "2026-07-31" }).run();
  expect(codes(db, world.schoolLeader)).toEqual([UNSHARED]);
  db.update(items).set({ closedOn: "2026-08-01" }).run();
  expect(codes(db, world.schoolLeader)).toEqual([]);
});

test("five focal points are fine, six are too many; only the school leader is led to change them", () => {
  for (const [focalPoints, crowded] of [
    [4, false],
    [5, false],
    [6, true],
  ] as const) {
    const db = freshDatabase();
    const world = aSchoolWithFocalPoints(db, focalPoints);
    expect(codes(db, world.schoolLeader).includes(CROWDED), String(focalPoints)).toBe(crowded);
    if (!crowded) continue;
    const signal = (one: { personId: number }) =>
      listSignals(db, viewing(db, one.personId)).find(({ code }) => code === CROWDED);
    expect(signal(world.schoolLeader)).toMatchObject({ most: 5, leads: true });
    expect(signal(world.partner)).toMatchObject({ most: 5, leads: false });
  }
});

test("an ambition the vision no longer holds, and one that is no focal point, ask for nothing", () => {
  const db = freshDatabase();
  const world = aSchoolWithFocalPoints(db);
  aVision(db, viewing(db, world.schoolLeader.personId), world.school.id, [
    { title: "Gewone ambitie", lineageId: world.ambitions[1]!.lineageId },
  ]);
  expect(codes(db, world.schoolLeader)).toEqual([]);
});
