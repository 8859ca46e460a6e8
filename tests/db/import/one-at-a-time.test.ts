import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { endUnderWay, noteUnderWay } from "#app/features/import/busy.server.ts";
import { beginImport, throwAwayImport } from "#app/features/import/commands/begin.server.ts";
import { tickLeavers } from "#app/features/import/commands/leavers.server.ts";
import { canUndo, getRun } from "#app/features/import/queries/runs.server.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { importRuns, people } from "#db/schema/index.ts";
import { aDryRun, applied, ownList, rowsOf, undone } from "../../factories/imports.ts";
import { aRole, aSchool, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

let db: Db;
let school: ReturnType<typeof aWholeSchool>;
let hr: Viewer;
beforeEach(() => {
  db = freshDatabase();
  school = aWholeSchool(db);
  aSchool(db, { boardId: school.board.id, name: "De Overkant" });
  hr = viewing(db, school.hrAdviser.personId);
});
afterEach(() => endUnderWay(1));

const yara = ";Yara;;Berg;yara@school.example;De Wissel;;leraar;;;1;;2026-08-01;;";
const bo = ";Bo;;Baas;bo@school.example;De Overkant;;leraar;;;1;;2026-08-01;;";
const brought = { fileNames: ["nieuw.csv"], preset: "own", lines: 1, schoolId: null } as const;
const begin = (replaces: boolean) =>
  beginImport(db, hr, { ...brought, fileNames: [...brought.fileNames], replaces }, NOW);
const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000);
const problemsOf = (work: () => unknown) => {
  try {
    work();
  } catch (refusal) {
    if (refusal instanceof RuleBroken) return refusal.problems;
    throw refusal;
  }
  return undefined;
};

test("a list of another school is no reason to forget this one: both can still be undone", async () => {
  const first = await aDryRun(db, hr, [ownList(yara)]);
  await applied(db, hr, first);
  const second = await aDryRun(db, hr, [ownList(bo)]);
  await applied(db, hr, second, { now: minutes(5) });
  expect(rowsOf(db, first)).not.toEqual([]);
  await undone(db, hr, first);
  await undone(db, hr, second);
  const left = db.select({ email: people.email }).from(people).all();
  expect(left.map(({ email }) => email)).not.toEqual(expect.arrayContaining(["yara@school.example"]));
});

test("what was compared first and applied last is the last: that one can be undone, the other not", async () => {
  const other = aTeacher(db, { schoolId: school.office.id });
  aRole(db, { personId: other.personId, kind: "hr_adviser" });
  const second = viewing(db, other.personId);
  const early = await aDryRun(db, hr, [ownList(yara)]);
  const late = await aDryRun(db, second, [ownList(bo, yara)]);
  await applied(db, second, late, { now: minutes(1) });
  await applied(db, hr, early, { now: minutes(2) });
  expect(canUndo(db, getRun(db, hr, early))).toBe(true);
  expect(canUndo(db, getRun(db, second, late))).toBe(false);
});

test("while a list is being done nobody throws it away, replaces it or chooses who leaves", async () => {
  const runId = await aDryRun(db, hr, [ownList(yara)]);
  noteUnderWay(runId, { kind: "apply", done: 0, of: 1 });
  expect(problemsOf(() => throwAwayImport(db, hr, runId, NOW))).toEqual({ form: "list_busy" });
  expect(problemsOf(() => begin(true))).toEqual({ files: "list_busy" });
  const nobody = { row: [], ticked: [], lastDay: [] };
  expect(problemsOf(() => tickLeavers(db, hr, runId, nobody))).toEqual({ form: "list_busy" });
  endUnderWay(runId);
  expect(problemsOf(() => throwAwayImport(db, hr, runId, NOW))).toBeUndefined();
});

test("a list that waits goes for another only when she says so", async () => {
  const runId = await aDryRun(db, hr, [ownList(yara)]);
  expect(problemsOf(() => begin(false))).toEqual({ replaces: "required" });
  expect(getRun(db, hr, runId).state).toBe("ready");
  begin(true);
  expect(db.select().from(importRuns).where(eq(importRuns.state, "ready")).all()).toEqual([]);
});
