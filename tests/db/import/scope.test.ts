import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { throwAwayImport } from "#app/features/import/commands/begin.server.ts";
import { inviteImported } from "#app/features/import/commands/invite.server.ts";
import { takePeopleBack, takeWorkBack } from "#app/features/import/commands/take-back.server.ts";
import { getImportPage } from "#app/features/import/queries/page.server.ts";
import { listRuns } from "#app/features/import/queries/runs.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people, roles } from "#db/schema/index.ts";
import { aDryRun, applied, ownList, undone } from "../../factories/imports.ts";
import { aRole, aSchool, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

let db: Db;
let school: ReturnType<typeof aWholeSchool>;
let adviser: { personId: number };
let eyes: Viewer;
beforeEach(() => {
  db = freshDatabase();
  school = aWholeSchool(db);
  const other = aSchool(db, { boardId: school.board.id, name: "De Overkant" });
  adviser = aTeacher(db, { schoolId: school.office.id });
  for (const schoolId of [school.school.id, other.id])
    aRole(db, { personId: adviser.personId, kind: "hr_adviser", schoolId });
  eyes = viewing(db, adviser.personId);
});

const yara = ";Yara;;Berg;yara@school.example;De Wissel;;leraar;;;1;;2026-08-01;;";
const bo = ";Bo;;Baas;bo@school.example;De Overkant;;leraar;;;1;;2026-08-01;;";
const byEmail = (email: string) => db.select().from(people).where(eq(people.email, email)).get();

/** From now on she is HR adviser of De Overkant only. */
function losesTheWissel() {
  const mine = db.select().from(roles).where(eq(roles.personId, adviser.personId)).all();
  const lost = mine.find(({ schoolId }) => schoolId === school.school.id)!;
  db.delete(roles).where(eq(roles.id, lost.id)).run();
  return viewing(db, adviser.personId);
}

test("a list of schools that are no longer hers is there for her no more: she sees, invites and undoes nothing", async () => {
  const runId = await aDryRun(db, eyes, [ownList(yara, bo)]);
  await applied(db, eyes, runId);
  expect(listRuns(db, eyes)).toHaveLength(1);
  const later = losesTheWissel();
  const asked = { show: null, page: 1, columns: false };
  expect(listRuns(db, later)).toEqual([]);
  expect(() => getImportPage(db, later, runId, asked)).toThrow(NotFound);
  expect(() => inviteImported(db, later, runId, NOW)).toThrow(NotFound);
  await expect(undone(db, later, runId)).rejects.toThrow(NotFound);
  expect(byEmail("yara@school.example")).toBeDefined();
  expect(byEmail("bo@school.example")).toBeDefined();
  await undone(db, viewing(db, school.administrator.personId), runId);
  expect(byEmail("yara@school.example")).toBeUndefined();
  expect(byEmail("bo@school.example")).toBeUndefined();
});

test("a list of the schools she kept stays hers, also where a line named a school that never was", async () => {
  const second = losesTheWissel();
  const runId = await aDryRun(db, second, [ownList(yara, bo)]);
  await applied(db, second, runId);
  expect(listRuns(db, second)).toHaveLength(1);
  await undone(db, second, runId);
  expect(byEmail("bo@school.example")).toBeUndefined();
});

test("a comparison she can no longer apply, she can not read or throw away either", async () => {
  const runId = await aDryRun(db, eyes, [ownList(yara)]);
  const later = losesTheWissel();
  await expect(applied(db, later, runId)).rejects.toThrow(NotFound);
  expect(() => throwAwayImport(db, later, runId, NOW)).toThrow(NotFound);
});

test("taking back work or an account asks whose it is to change", async () => {
  await applied(db, eyes, await aDryRun(db, eyes, [ownList(yara)]));
  const person = byEmail("yara@school.example")!;
  const work = db.select().from(employments).where(eq(employments.personId, person.id)).get()!;
  expect(() => takeWorkBack(db, losesTheWissel(), work, NOW)).toThrow(NotFound);
  db.delete(employments).where(eq(employments.id, work.id)).run();
  aRole(db, { personId: person.id, kind: "administrator", fromDay: "2027-01-01" });
  expect(() => takePeopleBack(db, eyes, [person.id], NOW)).toThrow(NotFound);
});
