import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { credentials, employments, people } from "#db/schema/index.ts";
import { aDryRun, applied, ownList, rowsOf, undone } from "../../factories/imports.ts";
import { aRole, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";

let db: Db;
let school: ReturnType<typeof aWholeSchool>;
let hr: Viewer;
let els: { personId: number; employmentId: number };
beforeEach(() => {
  db = freshDatabase();
  school = aWholeSchool(db);
  hr = viewing(db, school.hrAdviser.personId);
  const person = { employeeNumber: "77", givenName: "Els", familyName: "Vos", email: "els@school.example" };
  els = aTeacher(db, { schoolId: school.school.id, person });
});

const personOf = (id: number) => db.select().from(people).where(eq(people.id, id)).get()!;
const line = (family: string, email: string) =>
  ownList(`77;Els;;${family};${email};De Wissel;;leraar;;;0,5;;;;`);
const signsIn = () =>
  db.insert(credentials).values({ personId: els.personId, passwordHash: "x", changedAt: 0 }).run();
const rowOf = (runId: number, personId: number) =>
  rowsOf(db, runId).find((row) => row.personId === personId)!;

test("a number alone is not enough: with another name and another address the line is refused", async () => {
  const runId = await aDryRun(db, hr, [line("Kwaad", "kwaad@elders.example")]);
  expect(rowOf(runId, els.personId)).toMatchObject({
    kind: "refused",
    problems: [{ field: null, problem: "two_people" }],
  });
  await applied(db, hr, runId);
  expect(personOf(els.personId)).toMatchObject({ familyName: "Vos", email: "els@school.example" });
});

test("who marries keeps half her name, and is still found by her number", async () => {
  const runId = await aDryRun(db, hr, [line("Berg-Vos", "els.berg@school.example")]);
  await applied(db, hr, runId);
  expect(personOf(els.personId)).toMatchObject({ familyName: "Berg-Vos", email: "els.berg@school.example" });
});

test.each(["who signs in already", "who leads a school", "who will be HR next year"])(
  "a list never moves the address of %s; the rest of the line goes on, with that beside it",
  async (who) => {
    if (who === "who signs in already") signsIn();
    else if (who === "who leads a school")
      aRole(db, { personId: els.personId, kind: "school_leader", schoolId: school.school.id });
    else aRole(db, { personId: els.personId, kind: "hr_adviser", fromDay: "2027-08-01" });
    const runId = await aDryRun(db, hr, [line("Vos", "ander@elders.example")]);
    const row = rowOf(runId, els.personId);
    expect(row).toMatchObject({
      kind: "changed",
      problems: [{ field: "email", problem: "address_by_hand" }],
    });
    expect(row.changes.map(({ field }) => field)).not.toContain("email");
    await applied(db, hr, runId);
    expect(personOf(els.personId).email).toBe("els@school.example");
    const work = db.select().from(employments).where(eq(employments.id, els.employmentId)).get();
    expect(work).toMatchObject({ partTimeFactor: 5000 });
  },
);

test("who chose a password since the comparison keeps her address", async () => {
  const runId = await aDryRun(db, hr, [line("Vos", "ander@elders.example")]);
  signsIn();
  await applied(db, hr, runId);
  expect(rowOf(runId, els.personId).problems).toEqual([{ field: null, problem: "changed_since" }]);
  expect(personOf(els.personId).email).toBe("els@school.example");
});

test("undoing moves no address of who signs in by now", async () => {
  const runId = await aDryRun(db, hr, [line("Vos", "els.vos@school.example")]);
  await applied(db, hr, runId);
  signsIn();
  await undone(db, hr, runId);
  expect(personOf(els.personId).email).toBe("els.vos@school.example");
  expect(rowOf(runId, els.personId).kept).toBe(true);
});

test("an adviser changes nothing of her own work with a list; her own line without a change stays the same", async () => {
  const own = personOf(hr.personId);
  const work = db.select().from(employments).where(eq(employments.personId, hr.personId)).get()!;
  const at = db.query.schools.findFirst({ where: (one) => eq(one.id, work.schoolId) }).sync()!.name;
  const mine = (rest: string) => ownList(`;${own.givenName};;${own.familyName};${own.email};${at};;${rest}`);
  for (const rest of [
    `${work.functionName};;;0,1;;;;`,
    "bestuurder;;;;;;;",
    `${work.functionName};;;;9999;;;`,
    `${work.functionName};;LE;;;;;`,
    `${work.functionName};;;;;2019-08-01;;`,
    `${work.functionName};;;;;;2027-01-31;`,
    `${work.functionName};;;;;;;els@school.example`,
  ]) {
    const row = rowOf(await aDryRun(db, hr, [mine(rest)]), hr.personId);
    expect(row, rest).toMatchObject({ kind: "refused", problems: [{ problem: "oneself" }] });
  }
  expect(rowOf(await aDryRun(db, hr, [mine(`${work.functionName};;;;;;;`)]), hr.personId).kind).toBe(
    "unchanged",
  );
});
