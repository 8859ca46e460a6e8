import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { endUnderWay, noteUnderWay } from "#app/features/import/busy.server.ts";
import { answerImport } from "#app/features/import/commands/answer.server.ts";
import { noteJob } from "#app/features/import/commands/job.server.ts";
import { getImportPage } from "#app/features/import/queries/page.server.ts";
import { listRuns } from "#app/features/import/queries/runs.server.ts";
import { startJob } from "#app/features/import/under-way.server.ts";
import { doJob } from "#app/features/import/work.server.ts";
import type { Db } from "#db/client.server.ts";
import { importRuns } from "#db/schema/index.ts";
import { aDryRun, applied, ownList, undone } from "../../factories/imports.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

let db: Db;
let hr: Viewer;
let runId: number;
beforeEach(async () => {
  db = freshDatabase();
  hr = viewing(db, aWholeSchool(db).hrAdviser.personId);
  runId = await aDryRun(db, hr, [
    ownList(";Yara;;Berg;yara@school.example;De Wissel;;leraar;;;1;;2026-08-01;;"),
  ]);
});
afterEach(() => endUnderWay(runId));

const page = () => getImportPage(db, hr, runId, { show: null, page: 1, columns: false });
const apply = { kind: "apply", managers: false } as const;

test("while it is done the page says what, and how far it is", () => {
  noteJob(db, { ...apply, runId }, NOW);
  noteUnderWay(runId, { kind: "apply", done: 200, of: 800 });
  expect(page()).toMatchObject({
    stage: "busy",
    busy: { kind: "apply", done: 200, of: 800 },
    brokeOff: null,
  });
  expect(listRuns(db, hr)).toMatchObject([{ doing: "apply", brokeOff: false }]);
});

test("what was begun and is not done any more broke off, after a restart too: what, and since when", () => {
  const { job } = answerImport(db, hr, runId, { act: "apply", value: { managers: false } }, NOW);
  expect(job).toEqual({ ...apply, runId });
  expect(page()).toMatchObject({ stage: "ready", brokeOff: { kind: "apply", begunAt: NOW.getTime() } });
  expect(listRuns(db, hr)).toMatchObject([{ doing: null, brokeOff: true }]);
});

test("a job that fails is told apart from one that goes on, and can be done again", async () => {
  noteJob(db, { ...apply, runId }, NOW);
  db.update(importRuns).set({ state: "reading" }).where(eq(importRuns.id, runId)).run();
  const faults: unknown[] = [];
  const given = { viewer: hr, now: NOW, database: { path: ":memory:", auditKey: "" } };
  await startJob(db, { ...apply, runId }, given, (fault) => faults.push(fault));
  expect(faults).toHaveLength(1);
  expect(page().brokeOff).toMatchObject({ kind: "apply" });
  db.update(importRuns).set({ state: "ready" }).where(eq(importRuns.id, runId)).run();
  await startJob(db, { ...apply, runId }, given, (fault) => faults.push(fault));
  expect(faults).toHaveLength(1);
  expect(page()).toMatchObject({ stage: "applied", brokeOff: null });
});

test("what was done leaves nothing that looks broken off", async () => {
  noteJob(db, { ...apply, runId }, NOW);
  await applied(db, hr, runId);
  expect(page()).toMatchObject({ stage: "applied", brokeOff: null });
  noteJob(db, { kind: "undo", runId }, NOW);
  expect(page().brokeOff).toMatchObject({ kind: "undo" });
  await undone(db, hr, runId);
  expect(page()).toMatchObject({ stage: "undone", brokeOff: null });
});

test("each job tells how far it is, up to the end", async () => {
  const told: [number, number][] = [];
  const note = (done: number, of: number) => void told.push([done, of]);
  await doJob(db, hr, { ...apply, runId }, NOW, note);
  await doJob(db, hr, { kind: "undo", runId }, NOW, note);
  expect(told).toEqual([
    [0, 1],
    [1, 1],
    [0, 1],
    [1, 1],
  ]);
});
