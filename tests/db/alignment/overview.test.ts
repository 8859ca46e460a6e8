import { expect, test } from "vitest";
import { getList } from "#app/features/alignment/queries/list.server.ts";
import { getOverview, listSchoolsToRead } from "#app/features/alignment/queries.server.ts";
import { findCurrentVision } from "#app/features/vision/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { employments, items } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { aQuestion } from "../../factories/questions.ts";
import { aTeam, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { freshDatabase } from "../../support/database.ts";

const THIS_YEAR = { year: 2026 };

function aSchoolWithVision(db: Db) {
  const school = aWholeSchool(db);
  const leader = viewing(db, school.schoolLeader.personId);
  const vision = aVision(db, leader, school.school.id, [{ title: "Rekenen" }, { title: "Lezen" }]);
  const [maths, reading] = vision.ambitions;
  return { ...school, maths: maths!, reading: reading! };
}

type World = ReturnType<typeof aSchoolWithVision>;

const aligned = (world: World, judgement: "aligns" | "rubs" | "separate" = "aligns") => [
  { ambitionId: world.maths.id, judgement },
];

/** How many questions each cell of a row shows, by the name of the column. */
function cellsOf(overview: ReturnType<typeof getOverview>, title: string) {
  const row = overview.rows.find((one) => one.title === title)!;
  return Object.fromEntries(
    overview.columns.flatMap((column, i) =>
      row.cells[i] ? [[column.name ?? "zonder", row.cells[i].questions]] : [],
    ),
  );
}

test("a shared question counts under its ambition in its owner's home team", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  aQuestion(db, world.teacher.personId, { audiences: ["school"], alignments: aligned(world) });
  const overview = getOverview(db, viewing(db, world.schoolLeader.personId), THIS_YEAR);
  expect(cellsOf(overview, "Rekenen")).toEqual({ Middenbouw: 1 });
  expect(cellsOf(overview, "Lezen")).toEqual({});
  expect(overview.total).toBe(1);
});

test("what someone keeps to herself counts nowhere, not on her own screen either", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  aQuestion(db, world.teacher.personId, { alignments: aligned(world) });
  expect(getOverview(db, viewing(db, world.teacher.personId), THIS_YEAR).total).toBe(0);
});

test("each counts over what she may read: a partner's share is for the two, a team's for its members", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  aQuestion(db, world.teacher.personId, { audiences: [`partner:${world.partner.personId}`] });
  aQuestion(db, world.teacher.personId, { audiences: [`team:${world.team.id}`] });
  const total = (one: { personId: number }) => getOverview(db, viewing(db, one.personId), THIS_YEAR).total;
  expect(total(world.teacher)).toBe(2);
  expect(total(world.partner)).toBe(2);
  expect(total(world.teammate)).toBe(1);
  expect(total(world.otherTeacher)).toBe(0);
  expect(total(world.schoolLeader)).toBe(0);
});

test("a share with a partner of before counts no longer, for its owner neither", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  aQuestion(db, world.teacher.personId, { audiences: [`partner:${world.partner.personId}`] });
  db.update(employments)
    .set({ homeTeamId: world.otherTeam.id })
    .where(eq(employments.id, world.teacher.employmentId))
    .run();
  expect(getOverview(db, viewing(db, world.teacher.personId), THIS_YEAR).total).toBe(0);
});

test("a question with two ambitions counts in both rows and once in the total", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  aQuestion(db, world.teacher.personId, {
    audiences: ["school"],
    alignments: [
      { ambitionId: world.maths.id, judgement: "aligns" },
      { ambitionId: world.reading.id, judgement: "rubs" },
    ],
  });
  const overview = getOverview(db, viewing(db, world.teammate.personId), THIS_YEAR);
  expect([cellsOf(overview, "Rekenen"), cellsOf(overview, "Lezen"), overview.total]).toEqual([
    { Middenbouw: 1 },
    { Middenbouw: 1 },
    1,
  ]);
  expect(overview.rows.map((row) => row.cells.map((cell) => cell?.rubs))).toContainEqual(
    expect.arrayContaining([1]),
  );
});

test("a question judged separate stands apart from the vision, not under the ambition", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  aQuestion(db, world.teacher.personId, { audiences: ["school"], alignments: aligned(world, "separate") });
  const overview = getOverview(db, viewing(db, world.teammate.personId), THIS_YEAR);
  expect([cellsOf(overview, "Rekenen"), overview.apart, overview.total]).toEqual([{}, 1, 1]);
});

test("a question counts in every school year it was open in, on the first and last day too", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  const id = aQuestion(db, world.teacher.personId, { audiences: ["school"] });
  const total = (year: number) => getOverview(db, viewing(db, world.teammate.personId), { year }).total;
  const openFrom = (openedOn: string, closedOn: string | null) =>
    db.update(items).set({ openedOn, closedOn }).where(eq(items.id, id)).run();
  openFrom("2025-07-31", "2025-08-01");
  expect([2024, 2025, 2026].map(total)).toEqual([1, 1, 0]);
  openFrom("2025-08-01", "2026-07-31");
  expect([2024, 2025, 2026].map(total)).toEqual([0, 1, 0]);
  openFrom("2025-08-01", null);
  expect([2024, 2025, 2026].map(total)).toEqual([0, 1, 1]);
});

test("a question of before a move stands with the team its owner had that year", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  aQuestion(db, world.teacher.personId, { audiences: ["school"], alignments: aligned(world) });
  db.update(items).set({ openedOn: "2025-10-01" }).run();
  db.update(employments)
    .set({ toDay: "2026-07-31" })
    .where(eq(employments.id, world.teacher.employmentId))
    .run();
  aTeacher(db, {
    personId: world.teacher.personId,
    schoolId: world.school.id,
    homeTeamId: world.otherTeam.id,
    fromDay: "2026-08-01",
  });
  const leader = viewing(db, world.schoolLeader.personId);
  expect(cellsOf(getOverview(db, leader, { year: 2025 }), "Rekenen")).toEqual({ Middenbouw: 1 });
  expect(cellsOf(getOverview(db, leader, { year: 2026 }), "Rekenen")).toEqual({ Onderbouw: 1 });
});

test("an ambition the new vision dropped is shown as of before, only while something counts under it", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  const question = aQuestion(db, world.teacher.personId, {
    audiences: ["school"],
    alignments: aligned(world),
  });
  const leader = viewing(db, world.schoolLeader.personId);
  aVision(db, leader, world.school.id, [{ title: "Lezen met plezier", lineageId: world.reading.lineageId }]);
  const rows = () => getOverview(db, leader, THIS_YEAR).rows.map(({ title, past }) => ({ title, past }));
  expect(findCurrentVision(db, leader, world.school.id)!.ambitions).toHaveLength(1);
  expect(rows()).toEqual([
    { title: "Lezen met plezier", past: false },
    { title: "Rekenen", past: true },
  ]);
  db.update(items)
    .set({ openedOn: "2025-09-01", closedOn: "2026-06-01" })
    .where(eq(items.id, question))
    .run();
  expect(rows()).toEqual([{ title: "Lezen met plezier", past: false }]);
});

test("a team's question stands under the team, and a school leader without a team under none", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  const experts = aTeam(db, { schoolId: world.school.id, name: "Expertteam rekenen", kind: "expert_team" });
  aQuestion(db, world.teacher.personId, {
    teamId: world.team.id,
    audiences: ["school"],
    alignments: aligned(world),
  });
  aQuestion(db, world.schoolLeader.personId, { audiences: ["school"], alignments: aligned(world) });
  const overview = getOverview(db, viewing(db, world.otherTeacher.personId), THIS_YEAR);
  expect(cellsOf(overview, "Rekenen")).toEqual({ Middenbouw: 1, zonder: 1 });
  expect(overview.columns.map((column) => column.key)).not.toContain(experts.id);
});

test("HR adviser, board member and administrator have no school to count in and no list", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  aQuestion(db, world.teacher.personId, { audiences: ["school"], alignments: aligned(world) });
  for (const name of ["hrAdviser", "boardMember", "administrator"] as const) {
    const viewer = viewing(db, world[name].personId);
    expect(listSchoolsToRead(db, viewer), name).toEqual([]);
    expect(() => getOverview(db, viewer, { ...THIS_YEAR, school: world.school.id }), name).toThrow(NotFound);
    expect(
      () => getList(db, viewer, { ...THIS_YEAR, school: world.school.id, show: "questions", page: 1 }),
      name,
    ).toThrow(NotFound);
  }
});
