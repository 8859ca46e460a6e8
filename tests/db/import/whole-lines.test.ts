import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people } from "#db/schema/index.ts";
import { aDryRun, applied, ownList, rowsOf, undone } from "../../factories/imports.ts";
import { aMembership, aRole, aSchool, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";

let db: Db;
let school: ReturnType<typeof aWholeSchool>;
let hr: Viewer;
beforeEach(() => {
  db = freshDatabase();
  school = aWholeSchool(db);
  hr = viewing(db, school.hrAdviser.personId);
});

const personOf = (id: number) => db.select().from(people).where(eq(people.id, id)).get();
const byEmail = (email: string) => db.select().from(people).where(eq(people.email, email)).get();
const workOf = (personId: number) =>
  db.select().from(employments).where(eq(employments.personId, personId)).all();
const problemsOf = (runId: number) => rowsOf(db, runId)[0]!.problems;
const newcomer = (name: string) =>
  `;${name};;Berg;${name.toLowerCase()}@school.example;De Wissel;;leraar;;;1;;2026-08-01;;`;

test("a line that is wrong in many ways says all of them at once", async () => {
  const line = ";Yara;;;geen adres;De Wissel;Nergens;;Begeleiding;;veel;;31-02-2026;gisteren;";
  expect(problemsOf(await aDryRun(db, hr, [ownList(line)]))).toEqual([
    { field: "function_group", problem: "group_not_known" },
    { field: "factor", problem: "not_a_number" },
    { field: "from_day", problem: "not_a_day" },
    { field: "to_day", problem: "not_a_day" },
    { field: "team", problem: "team_not_known" },
    { field: "family_name", problem: "required" },
    { field: "email", problem: "not_an_email" },
    { field: "function_name", problem: "required" },
  ]);
});

test("a line without a school is looked at further too, and a field says one thing only", async () => {
  const line = ";Yara;;Berg;;Onbekend;;;;;1;;2026-08-01;2026-01-01;";
  expect(problemsOf(await aDryRun(db, hr, [ownList(line)]))).toEqual([
    { field: "school", problem: "school_not_known" },
    { field: "email", problem: "required" },
    { field: "function_name", problem: "required" },
    { field: "to_day", problem: "end_before_start" },
  ]);
});

test("of who works elsewhere nothing is laid beside the line: not what she has, nor what the line leaves out", async () => {
  const other = aSchool(db, { boardId: school.board.id, name: "De Overkant" });
  const there = aTeacher(db, {
    schoolId: other.id,
    person: { employeeNumber: "900" },
    fromDay: "2020-08-01",
  });
  const adviser = aTeacher(db, { schoolId: school.office.id });
  aRole(db, { personId: adviser.personId, kind: "hr_adviser", schoolId: school.school.id });
  const { email } = personOf(there.personId)!;
  const line = `900;Anders;;Genaamd;${email};De Overkant;Geheim;;;;veel;;;2019-01-01;`;
  expect(problemsOf(await aDryRun(db, viewing(db, adviser.personId), [ownList(line)]))).toEqual([
    { field: "factor", problem: "not_a_number" },
    { field: null, problem: "works_elsewhere" },
    { field: "school", problem: "school_out_of_reach" },
  ]);
});

test("a line of which the second half can no longer be does not do the first half either", async () => {
  const { familyName, email } = personOf(school.teacher.personId)!;
  const line = `4712;Noortje;;${familyName};${email};De Wissel;;leraar;;;0,6;;;;`;
  const runId = await aDryRun(db, hr, [ownList(line, newcomer("Yara"))]);
  db.update(employments).set({ version: 7 }).where(eq(employments.id, school.teacher.employmentId)).run();
  const before = personOf(school.teacher.personId);
  await applied(db, hr, runId);
  expect(personOf(school.teacher.personId)).toEqual(before);
  expect(byEmail("yara@school.example")).toBeDefined();
});

test("who is not on the list of one school is proposed there only, and nobody of another school", async () => {
  const other = aSchool(db, { boardId: school.board.id, name: "De Overkant" });
  const there = aTeacher(db, { schoolId: other.id });
  const both = aTeacher(db, { schoolId: school.school.id });
  const second = { schoolId: other.id, personId: both.personId, fromDay: "2021-08-01" };
  const work = db.select().from(employments).where(eq(employments.id, both.employmentId)).get()!;
  db.insert(employments)
    .values({ ...work, ...second, id: undefined, homeTeamId: null })
    .run();
  // She may staff both.
  const eyes = viewing(db, school.hrAdviser.personId);
  const leaving = rowsOf(db, await aDryRun(db, eyes, [ownList(newcomer("Yara"))])).filter(
    ({ kind }) => kind === "leaving",
  );
  expect(leaving.map(({ personId }) => personId)).not.toContain(there.personId);
  const proposed = leaving.filter(({ personId }) => personId === both.personId);
  expect(proposed.map(({ employmentId }) => employmentId)).toEqual([both.employmentId]);
});

test("undoing many at once: who is somewhere by now stays whole, with her work, and the others go", async () => {
  const runId = await aDryRun(db, hr, [ownList(newcomer("Yara"), newcomer("Bo"), newcomer("Cas"))]);
  await applied(db, hr, runId);
  const bo = byEmail("bo@school.example")!;
  aMembership(db, { personId: bo.id, teamId: school.team.id });
  await undone(db, hr, runId);
  expect(byEmail("yara@school.example")).toBeUndefined();
  expect(byEmail("cas@school.example")).toBeUndefined();
  expect(personOf(bo.id)).toEqual(bo);
  expect(workOf(bo.id)).toHaveLength(1);
  expect(
    rowsOf(db, runId)
      .filter(({ kept }) => kept)
      .map(({ personId }) => personId),
  ).toEqual([bo.id]);
});

test("who comes with two employments in one list goes with both", async () => {
  const second = newcomer("Yara").replace(";leraar;", ";conciërge;");
  const runId = await aDryRun(db, hr, [ownList(newcomer("Yara"), second)]);
  await applied(db, hr, runId);
  expect(workOf(byEmail("yara@school.example")!.id)).toHaveLength(2);
  await undone(db, hr, runId);
  expect(byEmail("yara@school.example")).toBeUndefined();
});
