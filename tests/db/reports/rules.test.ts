import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { getReport } from "#app/features/reports/made/find.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { caoRules, employments } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { anAnsweredRequest, anEntitlement } from "../../factories/hours.ts";
import { aSchool, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";

const FEW = "te weinig mensen om te tonen";

/** A board with one rule: ten minutes for every day of a full-time year. */
function aBoardByRule() {
  const db = freshDatabase();
  const world = aWholeSchool(db);
  db.delete(caoRules).run();
  db.insert(caoRules)
    .values({
      ...{ sector: "po", code: "individual_minutes", value: 3_650, unit: "per year", source: "CAO" },
      fromDay: "2020-08-01",
    })
    .run();
  return { db, ...world };
}

const tableOf = (db: Db, who: number, name: string, search = "", today?: string) =>
  getReport(db, viewing(db, who, today), name, new URLSearchParams(search)).tables[0]!;

/** One column of a report by the name of its row; what the list of somebody counts is under her name. */
const columnOf = (table: ReturnType<typeof tableOf>, key: string): Record<string, string | number | null> => {
  const at = table.columns.findIndex((column) => column.key === key);
  const rows = [...table.rows, ...(table.sum ? [table.sum] : [])];
  return Object.fromEntries(rows.map((row) => [String(row[0]!.value), row[at]!.value]));
};

test("who leads a school finds no cost centre, not as a division, a choice, a column or a word; HR does", () => {
  const { db, hrAdviser, schoolLeader, teacher } = aBoardByRule();
  db.update(employments).set({ costCentre: "KP410" }).where(eq(employments.id, teacher.employmentId)).run();
  for (const search of [
    "by=cost_centre",
    "cost_centre=KP410",
    "column=entitled",
    "by=cost_centre&column=entitled",
  ]) {
    const told = (who: number) =>
      JSON.stringify(getReport(db, viewing(db, who), "hours", new URLSearchParams(search)));
    expect(told(schoolLeader.personId), search).not.toMatch(/KP410|[Kk]ostenplaats"/);
    expect(told(hrAdviser.personId), search).toContain("KP410");
  }
  const whole = columnOf(tableOf(db, schoolLeader.personId, "hours"), "entitled");
  expect(columnOf(tableOf(db, schoolLeader.personId, "hours", "cost_centre=KP410"), "entitled")).toEqual(
    whole,
  );
});

test("what the board may not see of an office of three does not follow from the sum less the other school", () => {
  const { db, boardMember, school, office, ...all } = aBoardByRule();
  db.delete(caoRules).run();
  for (const who of [
    all.teacher,
    all.teammate,
    all.otherTeacher,
    all.partner,
    all.formerPartner,
    all.otherLeader,
  ])
    anEntitlement(db, { personId: who.personId, schoolId: school.id, minutes: 600 });
  for (const who of [all.hrAdviser, boardMember, all.administrator])
    anEntitlement(db, { personId: who.personId, schoolId: office.id, minutes: 60 });
  const {
    Bestuurskantoor,
    "De Wissel": wissel,
    Samen,
  } = columnOf(tableOf(db, boardMember.personId, "hours", "year=2026-2027"), "entitled");
  expect(Bestuurskantoor).toBe(FEW);
  expect([wissel, Samen]).toContain(FEW);
  const hr = columnOf(tableOf(db, all.hrAdviser.personId, "hours", "year=2026-2027"), "entitled");
  expect(hr).toEqual({ Bestuurskantoor: 180, "De Wissel": 3_600, Samen: 3_780 });
});

test("a change of part-time factor in the middle of the year counts from its day, in the band of that day", () => {
  const { db, hrAdviser, teacher, school } = aBoardByRule();
  db.update(employments).set({ toDay: "2026-12-31" }).where(eq(employments.id, teacher.employmentId)).run();
  aTeacher(db, {
    ...{ personId: teacher.personId, schoolId: school.id, partTimeFactor: 5_000, fromDay: "2027-01-01" },
  });
  const hers = (search: string) => {
    const { rows, columns } = tableOf(db, hrAdviser.personId, "hours", `${search}&column=entitled`);
    const at = columns.findIndex(({ key }) => key === "amount");
    return rows.filter(([name]) => /Noor/.test(String(name!.value))).map((row) => row[at]!.value);
  };
  // 153 days of ten minutes, then 212 days of five.
  expect(hers("year=2026-2027")).toEqual([1_530, 1_060]);
  expect(hers("year=2026-2027&band=full")).toEqual([1_530]);
  expect(hers("year=2026-2027&band=half")).toEqual([1_060]);
  expect(hers("year=2026")).toEqual([3_650]);
  expect(hers("year=2027")).toEqual([1_825]);
  const division = tableOf(db, hrAdviser.personId, "work-division", "year=2026-2027");
  const row = division.rows.filter((cells) => cells.some(({ value }) => /Noor/.test(String(value))));
  expect(row).toHaveLength(1);
  const cell = (key: string) => row[0]![division.columns.findIndex((column) => column.key === key)]!.value;
  expect([cell("factor"), cell("right")]).toEqual([10_000, 2_590]);
});

test("what is used in March counts in that calendar year and in the school year before the summer, what is used in October in the one after", () => {
  const { db, hrAdviser, teacher } = aBoardByRule();
  const use = (startsOn: string, minutes: number) =>
    anAnsweredRequest(db, {
      ...{ personId: teacher.personId, schoolId: teacher.schoolId, minutes, source: "individual" },
      activityId: anActivity(db, teacher.personId, { title: startsOn, startsOn }),
    });
  use("2026-03-10", 100);
  use("2026-10-05", 50);
  use("2026-07-31", 7);
  use("2026-08-01", 3);
  const used = (year: string) =>
    columnOf(tableOf(db, hrAdviser.personId, "hours", `year=${year}`), "own_committed").Samen;
  expect(["2025-2026", "2026-2027", "2026", "2025", "2027"].map(used)).toEqual([107, 53, 160, 0, 0]);
});

test("who moves to another school in the middle of the year is counted once: her hours by the days at each, her talks and her place where she is", () => {
  const { db, board, hrAdviser, teacher } = aBoardByRule();
  const other = aSchool(db, { boardId: board.id, name: "De Vlonder", sector: "po" });
  const hours = () => columnOf(tableOf(db, hrAdviser.personId, "hours", "year=2026-2027"), "entitled");
  const before = hours();
  db.update(employments).set({ toDay: "2026-12-31" }).where(eq(employments.id, teacher.employmentId)).run();
  aTeacher(db, { personId: teacher.personId, schoolId: other.id, fromDay: "2027-01-01" });
  expect(hours()).toEqual({
    ...before,
    "De Wissel": Number(before["De Wissel"]) - 2_120,
    "De Vlonder": 2_120,
  });
  const at = (name: string, search = "") => {
    const { rows } = tableOf(db, hrAdviser.personId, name, search, "2027-02-01");
    return rows
      .filter((cells) => cells.some(({ value }) => /Noor/.test(String(value))))
      .map((cells) => cells.find(({ value }) => /^De /.test(String(value)))!.value);
  };
  expect(at("coverage")).toEqual(["De Vlonder"]);
  expect(at("work-division", "year=2026-2027").sort()).toEqual(["De Vlonder", "De Wissel"]);
  expect(at("starters-leavers"), "she is long at the board").toEqual([]);
  const places = (day: string) =>
    tableOf(db, hrAdviser.personId, "functions", "", day).sum!.find(({ value }) => typeof value === "number")!
      .value;
  expect(places("2027-02-01")).toBe(places("2026-12-01"));
});

test("two employments at one school are one person in conversations and in the work division, and two in places", () => {
  const { db, hrAdviser, teacher } = aBoardByRule();
  aTeacher(db, { personId: teacher.personId, schoolId: teacher.schoolId, partTimeFactor: 2_000 });
  for (const name of ["coverage", "work-division"]) {
    const { rows } = tableOf(db, hrAdviser.personId, name);
    const hers = rows.filter((cells) => cells.some(({ value }) => /Noor/.test(String(value))));
    expect(hers, name).toHaveLength(1);
  }
});

test("a reader finds nothing beyond her reach in any report, by whatever choice she writes in the address", () => {
  const { db, board, schoolLeader, teacher, boardMember } = aBoardByRule();
  const other = aSchool(db, { boardId: board.id, name: "De Vlonder", sector: "po" });
  aTeacher(db, { schoolId: other.id, person: { givenName: "Vreemd" } });
  const ask = (who: number, name: string, search: string) =>
    getReport(db, viewing(db, who), name, new URLSearchParams(search));
  for (const name of [
    "coverage",
    "hours",
    "budget",
    "work-division",
    "functions",
    "council",
    "annual-report",
    "starters-leavers",
  ]) {
    for (const search of ["", "column=entitled", "column=held", "show=all"])
      expect(JSON.stringify(ask(schoolLeader.personId, name, search)), `${name} ${search}`).not.toMatch(
        /Vlonder|Vreemd/,
      );
    expect(() => ask(schoolLeader.personId, name, `school=${other.id}`), name).toThrow(NotFound);
    expect(() => ask(teacher.personId, name, ""), name).toThrow(NotFound);
  }
  for (const name of ["coverage", "hours", "budget", "council", "annual-report", "barriers"])
    for (const search of ["", "column=entitled", "column=held", "column=plans", "show=never"])
      expect(JSON.stringify(ask(boardMember.personId, name, search)), `${name} ${search}`).not.toMatch(
        /Vreemd|Noor/,
      );
});
