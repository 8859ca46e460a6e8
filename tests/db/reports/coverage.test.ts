import { expect, test } from "vitest";
import { coverageShows, type CoverageShow } from "#app/features/reports/model.ts";
import { getReport } from "#app/features/reports/made/find.server.ts";
import { getCoverage, getCoverageTotals, listCoverage } from "#app/features/reports/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { employmentPauses, employments } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { aConversation } from "../../factories/conversations.ts";
import { aSchool, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";

type World = ReturnType<typeof aWholeSchool>;

/** Noor's conversation, held or planned on some day. */
function aTalk(
  db: Db,
  world: World,
  values: Parameters<typeof aConversation>[1] extends infer V ? Partial<V> : never,
) {
  return aConversation(db, {
    staff: world.teacher,
    partnerId: world.partner.personId,
    scheduledAt: null,
    ...values,
  });
}

const seenBy = (
  db: Db,
  world: World,
  show: CoverageShow = "all",
  who: "hrAdviser" | "schoolLeader" = "hrAdviser",
) => getCoverage(db, viewing(db, world[who].personId), { school: world.school.id, show, page: 1 });

const noor = (db: Db, world: World) =>
  seenBy(db, world).rows.find((row) => row.personId === world.teacher.personId)!;

test("on the very day it is twelve months ago it is long ago, a day later it would not be", () => {
  for (const [heldOn, state] of [
    ["2025-11-21", "long_ago"],
    ["2025-11-22", "long_ago"],
    ["2025-11-23", "lately"],
    ["2024-11-22", "very_long_ago"],
    ["2024-11-23", "long_ago"],
  ] as const) {
    const db = freshDatabase();
    const world = aWholeSchool(db);
    aTalk(db, world, { state: "signed", heldOn });
    expect(noor(db, world), heldOn).toMatchObject({ last: heldOn, state });
  }
});

test("held, signed, closed without a signature and held elsewhere all count; planned and cancelled do not", () => {
  for (const [state, last] of [
    ["held", "2026-10-01"],
    ["signed", "2026-10-01"],
    ["closed_unsigned", "2026-10-01"],
    ["held_elsewhere", "2026-10-01"],
    ["planned", null],
    ["cancelled", null],
    ["to_plan", null],
  ] as const) {
    const db = freshDatabase();
    const world = aWholeSchool(db);
    aTalk(db, world, { state, heldOn: "2026-10-01", scheduledAt: Date.parse("2026-12-01T14:30:00Z") });
    expect(noor(db, world).last, state).toBe(last);
  }
});

test("the next conversation is the first planned from today on; one of later today still is", () => {
  const db = freshDatabase();
  const world = aWholeSchool(db);
  aTalk(db, world, { scheduledAt: Date.parse("2026-12-01T14:30:00Z") });
  aTalk(db, world, { scheduledAt: Date.parse("2026-11-21T14:30:00Z") });
  expect(noor(db, world).next).toBe("2026-12-01");
  aTalk(db, world, { scheduledAt: Date.parse("2026-11-22T08:00:00Z") });
  expect(noor(db, world).next).toBe("2026-11-22");
});

test("who is here shorter than twelve months without a conversation is new, not late; on the day itself she is late", () => {
  for (const [fromDay, state] of [
    ["2025-11-22", "never"],
    ["2025-11-23", "new"],
  ] as const) {
    const db = freshDatabase();
    const world = aWholeSchool(db);
    db.update(employments).set({ fromDay }).where(eq(employments.id, world.teacher.employmentId)).run();
    expect(noor(db, world).state, fromDay).toBe(state);
    expect(seenBy(db, world, "long_ago").rows.some((row) => row.personId === world.teacher.personId)).toBe(
      state === "never",
    );
  }
});

test("who is paused is named apart and counted nowhere else", () => {
  const db = freshDatabase();
  const world = aWholeSchool(db);
  const before = seenBy(db, world).totals;
  db.insert(employmentPauses)
    .values({ employmentId: world.teacher.employmentId, fromDay: "2026-11-01", toDay: "2026-11-22" })
    .run();
  const { totals } = seenBy(db, world);
  expect([totals.all, totals.never, totals.paused]).toEqual([before.all - 1, before.never - 1, 1]);
  expect(seenBy(db, world, "paused").rows.map((row) => row.personId)).toEqual([world.teacher.personId]);
});

test("a new contract at the same school does not make someone new", () => {
  const db = freshDatabase();
  const world = aWholeSchool(db);
  aTalk(db, world, { state: "signed", heldOn: "2026-03-01" });
  db.update(employments)
    .set({ toDay: "2026-07-31" })
    .where(eq(employments.id, world.teacher.employmentId))
    .run();
  aTeacher(db, {
    personId: world.teacher.personId,
    schoolId: world.school.id,
    homeTeamId: world.team.id,
    fromDay: "2026-08-01",
  });
  expect(noor(db, world)).toMatchObject({ last: "2026-03-01", since: "2020-08-01", state: "lately" });
});

test("two employments at one school are one line, that of the larger", () => {
  const db = freshDatabase();
  const world = aWholeSchool(db);
  aTeacher(db, {
    personId: world.teacher.personId,
    schoolId: world.school.id,
    functionName: "rekencoördinator",
    partTimeFactor: 1000,
  });
  const lines = seenBy(db, world).rows.filter((row) => row.personId === world.teacher.personId);
  expect(lines.map((line) => line.functionName)).toEqual(["leerkracht"]);
});

test("every total equals the list it opens, and the file holds the same lines as the screen", () => {
  const db = freshDatabase();
  const world = aWholeSchool(db);
  aTalk(db, world, { state: "signed", heldOn: "2024-05-01" });
  aTalk(db, world, { scheduledAt: Date.parse("2026-12-01T14:30:00Z") });
  const viewer = viewing(db, world.hrAdviser.personId);
  for (const show of coverageShows) {
    const { rows, totals } = getCoverage(db, viewer, { show, page: 1 });
    const { lines } = listCoverage(db, viewer, { show, page: 1 });
    expect([rows.length, lines], show).toEqual([totals[show], rows]);
    const file = getReport(db, viewer, "coverage", new URLSearchParams({ show }));
    expect(file.tables[0]!.rows).toHaveLength(totals[show]);
  }
});

test("school, team, function group and partner narrow list and totals alike", () => {
  const db = freshDatabase();
  const world = aWholeSchool(db);
  const viewer = viewing(db, world.hrAdviser.personId);
  const names = (filter: object) =>
    getCoverage(db, viewer, { show: "all", page: 1, ...filter })
      .rows.map((row) => row.givenName)
      .sort();
  expect(names({ team: world.otherTeam.id })).toEqual(["Bea", "Joost", "Wim"]);
  expect(names({ group: "direction" })).toEqual(["Ineke"]);
  expect(names({ partner: world.partner.personId })).toEqual(["Noor", "Samira"]);
  expect(getCoverage(db, viewer, { show: "all", page: 1, partner: world.partner.personId }).totals.all).toBe(
    2,
  );
});

test("a school leader sees her own school, never another; a team leader, a teacher and an administrator see nothing", () => {
  const db = freshDatabase();
  const world = aWholeSchool(db);
  const other = aSchool(db, { boardId: world.board.id });
  const ask = (personId: number, school?: number) =>
    getCoverage(db, viewing(db, personId), { school, show: "all", page: 1 });
  expect(new Set(ask(world.schoolLeader.personId).rows.map((row) => row.schoolId))).toEqual(
    new Set([world.school.id]),
  );
  expect(() => ask(world.schoolLeader.personId, other.id)).toThrow(NotFound);
  for (const name of ["partner", "teacher", "administrator", "boardMember"] as const) {
    expect(() => ask(world[name].personId), name).toThrow(NotFound);
  }
});

test("a board member gets totals per school, without any name", () => {
  const db = freshDatabase();
  const world = aWholeSchool(db);
  const report = getCoverageTotals(db, viewing(db, world.boardMember.personId));
  expect(report.schools.map(({ name, totals }) => [name, totals.all])).toEqual([
    ["Bestuurskantoor", 3],
    ["De Wissel", 7],
  ]);
  expect(JSON.stringify(report)).not.toMatch(/Noor|Karel|Ineke/);
  expect(() => getCoverageTotals(db, viewing(db, world.hrAdviser.personId))).toThrow(NotFound);
});
