import { expect, test } from "vitest";
import { getReport } from "#app/features/reports/made/find.server.ts";
import { isInSeason, reportNames } from "#app/features/reports/seasons.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { entitlements } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { anAnsweredRequest, anEntitlement } from "../../factories/hours.ts";
import { klimroosOn } from "../../factories/scenarios.ts";
import { aSchool, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";

type World = ReturnType<typeof aWholeSchool>;

const reportOf = (
  db: Db,
  world: World,
  who: "hrAdviser" | "schoolLeader" | "boardMember",
  name: string,
  search = "",
) => getReport(db, viewing(db, world[who].personId), name, new URLSearchParams(search));

/** The rows of the first table as key and value, so that a test says what it looks at. */
const rowsOf = ({ tables: [table] }: ReturnType<typeof reportOf>) =>
  table!.rows.map((row) => Object.fromEntries(row.map(({ value }, n) => [table!.columns[n]!.key, value])));

test("the work division has everyone once, with what she saved and what was agreed, apart by whose it is", () => {
  const db = freshDatabase();
  const world = aWholeSchool(db);
  db.delete(entitlements).run();
  const { personId, schoolId } = world.teacher;
  anEntitlement(db, {
    personId,
    schoolId,
    kind: "saved",
    minutes: 600,
    fromDay: "2026-08-01",
    toDay: "2027-07-31",
  });
  const asked = (source: "individual" | "school" | "assigned", minutes: number) =>
    anAnsweredRequest(db, {
      ...{ personId, schoolId, minutes, source, state: "approved", decidedOn: "2026-10-01" },
      activityId: anActivity(db, personId, { title: `Leergang ${source}`, startsOn: "2026-11-01" }),
    });
  asked("individual", 120);
  asked("school", 60);
  asked("assigned", 30);
  // A second employment at the same school is no second person.
  aTeacher(db, { personId, schoolId, partTimeFactor: 2_000 });
  const report = reportOf(db, world, "hrAdviser", "work-division", "year=2026-2027");
  const hers = rowsOf(report).filter(({ name }) => String(name).includes("Noor"));
  expect(hers).toMatchObject([
    { saved: 600, own: 120, school_hours: 60, assigned: 30, sheet: 0, factor: 12_000 },
  ]);
  const [table] = report.tables;
  for (const [n, { kind }] of table!.columns.entries())
    if (kind === "hours")
      expect(table!.sum![n]!.value).toBe(table!.rows.reduce((sum, row) => sum + Number(row[n]!.value), 0));
});

test("from March the work of the coming year is divided, before that this year's", () => {
  const titleOn = (day: string) => {
    const db = freshDatabase();
    const world = aWholeSchool(db);
    return getReport(db, viewing(db, world.hrAdviser.personId, day), "work-division", new URLSearchParams())
      .facts[0];
  };
  expect(titleOn("2026-02-28")).toContain("2025/2026");
  expect(titleOn("2026-03-01")).toContain("2026/2027");
  expect(titleOn("2026-08-01")).toContain("2026/2027");
});

test("who may not see names finds no work division and no function mix; who leads a school finds only hers", () => {
  const db = freshDatabase();
  const world = aWholeSchool(db);
  const other = aSchool(db, { boardId: world.board.id, name: "De Vlonder" });
  aTeacher(db, { schoolId: other.id, person: { givenName: "Vreemd" } });
  for (const name of ["work-division", "functions"])
    expect(() => reportOf(db, world, "boardMember", name)).toThrow(NotFound);
  for (const name of ["work-division", "functions", "hours", "budget"]) {
    expect(JSON.stringify(reportOf(db, world, "schoolLeader", name))).not.toMatch(/Vlonder|Vreemd/);
    expect(() => reportOf(db, world, "schoolLeader", name, `school=${other.id}`), name).toThrow(NotFound);
  }
  expect(() => getReport(db, viewing(db, world.teacher.personId), "hours", new URLSearchParams())).toThrow(
    NotFound,
  );
});

test("the function mix adds up over the schools, and every figure opens its employments", () => {
  const db = freshDatabase();
  const world = aWholeSchool(db);
  const report = reportOf(db, world, "hrAdviser", "functions");
  const [table] = report.tables;
  const now = rowsOf(report).reduce((sum, row) => sum + Number(row.now), 0);
  expect(table!.sum![2]!.value).toBe(now);
  expect(table!.rows.filter((row) => row[2]!.value !== 0 && !row[2]!.to)).toEqual([]);
});

test("A11: Ingrid finds Fenna's last talk under twelve months without one; dates only, the board totals", () => {
  const { db, eyes } = klimroosOn("2023-11-20");
  const found = getReport(db, eyes("ingrid"), "coverage", new URLSearchParams({ show: "long_ago" }));
  expect(rowsOf(found).filter(({ name }) => String(name).includes("Hoekstra"))).toMatchObject([
    { name: "Hoekstra, Fenna", last: "2022-09-13" },
  ]);
  expect(JSON.stringify(found)).not.toMatch(/rekenspecialist|sta er alleen voor/i);
  const totals = getReport(db, eyes("dirk"), "coverage", new URLSearchParams());
  expect(JSON.stringify(totals)).not.toContain("Hoekstra");
});

test("every report has its months", () => {
  expect(reportNames.filter((name) => isInSeason(name, "2026-11-24"))).toEqual(["budget", "hours"]);
  expect(reportNames.filter((name) => isInSeason(name, "2027-03-01"))).toContain("work-division");
});
