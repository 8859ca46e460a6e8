import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { auditEvents, employments, importRows, mailTokens, people, teams } from "#db/schema/index.ts";
import { aDryRun, applied, kindsOf, ownList, rowsOf, undone } from "../../factories/imports.ts";
import { aRole, aSchool, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

let db: Db;
let school: ReturnType<typeof aWholeSchool>;
let hr: Viewer;
beforeEach(() => {
  db = freshDatabase();
  school = aWholeSchool(db);
  hr = viewing(db, school.hrAdviser.personId);
});

const personOf = (id: number) => db.select().from(people).where(eq(people.id, id)).get()!;
const byEmail = (email: string) => db.select().from(people).where(eq(people.email, email)).get();
const workOf = (personId: number) =>
  db.select().from(employments).where(eq(employments.personId, personId)).all();

const yara =
  "4711;Yara;van der;Berg;yara@school.example;De Wissel;Middenbouw;Leraar LB;OP;;0,8235;4000;01-12-2026;;";
const noor = () =>
  `;Noor;;${personOf(school.teacher.personId).familyName};${personOf(school.teacher.personId).email}`;

test("someone new comes in with her work, her team and her scale, and nobody writes to her", async () => {
  const runId = await aDryRun(db, hr, [ownList(yara)]);
  expect(kindsOf(db, runId)).toMatchObject({ new: 1 });
  expect(byEmail("yara@school.example")).toBeUndefined();
  await applied(db, hr, runId);
  const person = byEmail("yara@school.example")!;
  expect(person).toMatchObject({
    givenName: "Yara",
    namePrefix: "van der",
    familyName: "Berg",
    employeeNumber: "4711",
  });
  expect(workOf(person.id)).toMatchObject([
    {
      functionName: "Leraar LB",
      functionGroup: "teaching",
      scaleCode: "LB",
      partTimeFactor: 8235,
      homeTeamId: school.team.id,
      fromDay: "2026-12-01",
      costCentre: "4000",
    },
  ]);
  expect(countRows(db, mailTokens)).toBe(0);
});

test("the same list twice changes nothing the second time", async () => {
  const list = ownList(yara, `${noor()};De Wissel;Onderbouw;leraar;;LC;0,6;;;;`);
  await applied(db, hr, await aDryRun(db, hr, [list]));
  const before = [countRows(db, people), countRows(db, employments)];
  const again = await aDryRun(db, hr, [list]);
  expect(kindsOf(db, again)).not.toHaveProperty("new");
  expect(kindsOf(db, again)).toMatchObject({ unchanged: 2 });
  expect(kindsOf(db, again).changed).toBeUndefined();
  await applied(db, hr, again);
  expect([countRows(db, people), countRows(db, employments)]).toEqual(before);
});

test("a change shows what it was and what it will be, and access follows the same day", async () => {
  const runId = await aDryRun(db, hr, [ownList(`${noor()};De Wissel;Onderbouw;leraar;;LC;0,6;;;;`)]);
  const row = rowsOf(db, runId).find(({ kind }) => kind === "changed")!;
  expect(row.changes).toEqual([
    { field: "function_name", old: "leerkracht", new: "leraar" },
    { field: "scale", old: "", new: "LC" },
    { field: "factor", old: "1", new: "0,6" },
    { field: "team", old: "Middenbouw", new: "Onderbouw" },
  ]);
  await applied(db, hr, runId);
  expect(viewing(db, school.otherLeader.personId).partnerOf).toContainEqual(
    expect.objectContaining({ personId: school.teacher.personId }),
  );
  expect(viewing(db, school.partner.personId).partnerOf).not.toContainEqual(
    expect.objectContaining({ personId: school.teacher.personId }),
  );
});

test("who is not on the list is proposed as leaving, and goes only when ticked", async () => {
  const runId = await aDryRun(db, hr, [ownList(`${noor()};De Wissel;;;;;;;;;`)]);
  const leaving = rowsOf(db, runId).filter(({ kind }) => kind === "leaving");
  expect(leaving.map(({ personId }) => personId)).toContain(school.teammate.personId);
  expect(leaving.map(({ personId }) => personId)).not.toContain(school.teacher.personId);
  const samira = leaving.find(({ personId }) => personId === school.teammate.personId)!;
  db.update(importRows)
    .set({ ticked: true, lastDay: "2026-11-21" })
    .where(eq(importRows.id, samira.id))
    .run();
  await applied(db, hr, runId);
  expect(findViewer(db, school.teammate.personId, TODAY)).toBeUndefined();
  expect(findViewer(db, school.otherTeacher.personId, TODAY)).toBeDefined();
  expect(personOf(school.teammate.personId)).toBeDefined();
});

test("undoing puts everything back as it was", async () => {
  const snapshot = () => ({
    people: db.select({ id: people.id, given: people.givenName, email: people.email }).from(people).all(),
    work: db
      .select({
        id: employments.id,
        scale: employments.scaleCode,
        home: employments.homeTeamId,
        to: employments.toDay,
        name: employments.functionName,
        factor: employments.partTimeFactor,
      })
      .from(employments)
      .all(),
    teams: db.select({ id: teams.id }).from(teams).where(eq(teams.schoolId, school.school.id)).all().length,
  });
  const before = snapshot();
  const list = ownList(yara, `${noor()};De Wissel;Onderbouw;leraar;;LC;0,6;;;;`);
  const runId = await aDryRun(db, hr, [list]);
  const samira = rowsOf(db, runId).find(({ personId }) => personId === school.teammate.personId)!;
  db.update(importRows)
    .set({ ticked: true, lastDay: "2026-12-31" })
    .where(eq(importRows.id, samira.id))
    .run();
  await applied(db, hr, runId);
  expect(snapshot()).not.toEqual(before);
  await undone(db, hr, runId);
  expect(snapshot()).toEqual(before);
  await expect(undone(db, hr, runId)).rejects.toThrow(RuleBroken);
  expect(db.select().from(auditEvents).where(eq(auditEvents.action, "import.undone")).all()).toHaveLength(1);
});

test("what somebody changed since stays hers, and undoing says which", async () => {
  const list = ownList(yara, `${noor()};De Wissel;;leraar;;;0,6;;;;`);
  const runId = await aDryRun(db, hr, [list]);
  await applied(db, hr, runId);
  db.update(employments)
    .set({ partTimeFactor: 5000, version: 9 })
    .where(eq(employments.id, school.teacher.employmentId))
    .run();
  await undone(db, hr, runId);
  expect(workOf(school.teacher.personId)[0]).toMatchObject({ partTimeFactor: 5000, functionName: "leraar" });
  expect(byEmail("yara@school.example")).toBeUndefined();
  expect(
    rowsOf(db, runId)
      .filter(({ kept }) => kept)
      .map(({ personId }) => personId),
  ).toEqual([school.teacher.personId]);
});

test("once another list was applied, the one before it can no longer be undone", async () => {
  const first = await aDryRun(db, hr, [ownList(yara)]);
  await applied(db, hr, first);
  const second = await aDryRun(db, hr, [ownList(`${noor()};De Wissel;;leraar;;;;;;;`)]);
  await applied(db, hr, second);
  await expect(undone(db, hr, first)).rejects.toThrow(RuleBroken);
  expect(rowsOf(db, first)).toEqual([]);
});

test("the gesprekspartner of a list is set only by choice, also where she came with the same list", async () => {
  const list = ownList(
    yara.replace("01-12-2026", "2026-08-01").replace(/;$/, ";baas@school.example"),
    "4712;Bo;;Baas;baas@school.example;De Wissel;;teamleider;;;1;;2026-08-01;;",
  );
  const runId = await aDryRun(db, hr, [list]);
  await applied(db, hr, runId, { managers: true });
  const [baas, new_] = [byEmail("baas@school.example")!, byEmail("yara@school.example")!];
  expect(viewing(db, baas.id).partnerOf).toContainEqual(expect.objectContaining({ personId: new_.id }));
  await undone(db, hr, runId);
  expect(byEmail("yara@school.example")).toBeUndefined();
  expect(byEmail("baas@school.example")).toBeUndefined();
});

test("teams that are not there are made by choice, and made anew after undoing", async () => {
  const list = ownList(yara.replace("Middenbouw", "Kernteam"));
  const refused = await aDryRun(db, hr, [list]);
  expect(rowsOf(db, refused)[0]!.problems).toEqual([{ field: "team", problem: "team_not_known" }]);
  const kernteam = () => db.select().from(teams).where(eq(teams.name, "Kernteam")).all();
  for (const times of [1, 2]) {
    const runId = await aDryRun(db, hr, [list], { makeTeams: true });
    await applied(db, hr, runId);
    const living = kernteam().filter(({ archivedOn }) => archivedOn === null);
    expect(living).toHaveLength(1);
    expect(workOf(byEmail("yara@school.example")!.id)[0]?.homeTeamId).toBe(living[0]!.id);
    await undone(db, hr, runId);
    expect(kernteam().map(({ archivedOn }) => archivedOn)).toEqual(Array(times).fill(TODAY));
  }
});

test("an adviser of one school enters nobody at another, and changes nobody who works only there", async () => {
  const other = aSchool(db, { boardId: school.board.id, name: "De Overkant" });
  const there = aTeacher(db, { schoolId: other.id, person: { employeeNumber: "900" } });
  const adviser = aTeacher(db, { schoolId: school.office.id });
  aRole(db, { personId: adviser.personId, kind: "hr_adviser", schoolId: school.school.id });
  const eyes = viewing(db, adviser.personId);
  const list = ownList(
    yara.replace("De Wissel;Middenbouw", "De Overkant;"),
    "900;Anders;;Genaamd;anders@school.example;De Wissel;;leraar;;;1;;;;",
  );
  const runId = await aDryRun(db, eyes, [list]);
  const problems = rowsOf(db, runId).flatMap((row) => row.problems.map(({ problem }) => problem));
  expect(problems).toEqual(["school_out_of_reach", "works_elsewhere"]);
  expect(JSON.stringify(rowsOf(db, runId))).not.toContain(personOf(there.personId).familyName);
  await applied(db, eyes, runId);
  expect(personOf(there.personId).givenName).not.toBe("Anders");
});

test("another adviser finds no trace of a list, and the administrator may undo it", async () => {
  const runId = await aDryRun(db, hr, [ownList(yara)]);
  await applied(db, hr, runId);
  const second = aTeacher(db, { schoolId: school.office.id });
  aRole(db, { personId: second.personId, kind: "hr_adviser" });
  await expect(undone(db, viewing(db, second.personId), runId)).rejects.toThrow(NotFound);
  await undone(db, viewing(db, school.administrator.personId), runId);
  expect(byEmail("yara@school.example")).toBeUndefined();
});

test("a line that can no longer be is refused when it is applied, and the others go on", async () => {
  const runId = await aDryRun(db, hr, [ownList(yara, `${noor()};De Wissel;;leraar;;;0,6;;;;`)]);
  db.update(employments).set({ version: 7 }).where(eq(employments.id, school.teacher.employmentId)).run();
  await applied(db, hr, runId);
  expect(byEmail("yara@school.example")).toBeDefined();
  expect(rowsOf(db, runId).find(({ kind }) => kind === "refused")?.problems).toEqual([
    { field: null, problem: "changed_since" },
  ]);
});
