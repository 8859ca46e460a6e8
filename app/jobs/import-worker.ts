import { parentPort, workerData } from "node:worker_threads";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import { doJob, inspect, type Job } from "#app/features/import/work.server.ts";
import type { BroughtFile } from "#app/features/import/read-file.server.ts";
import type { Message } from "#app/features/import/under-way.server.ts";
import { openDatabase } from "#db/client.server.ts";

/** What the worker is given: files to look at, or a job to do with a database of its own. */
export type Assignment =
  | { kind: "inspect"; files: BroughtFile[] }
  | {
      kind: "job";
      job: Job;
      database: { path: string; auditKey: string };
      personId: number;
      today: string;
      now: number;
    };

// Reads and compares lists of staff, and applies them, apart from the server, which goes on answering meanwhile.

const say = (message: Message) => parentPort!.postMessage(message);
const asBuffers = (files: BroughtFile[]) =>
  files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) }));

async function carryOut(given: Assignment) {
  if (given.kind === "inspect") return inspect(asBuffers(given.files));
  const { database, personId, today, now } = given;
  const db = openDatabase(database.path, { auditKey: database.auditKey });
  try {
    const viewer = findViewer(db, personId, today);
    if (!viewer) throw new Error("Whoever asked for this is a stranger now.");
    const job =
      given.job.kind === "compare" ? { ...given.job, files: asBuffers(given.job.files) } : given.job;
    return await doJob(db, viewer, job, new Date(now), (done, of) => say({ done, of }));
  } finally {
    db.$client.close();
  }
}

if (parentPort) say({ finished: await carryOut(workerData as Assignment) });
