import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { endUnderWay, isUnderWay, noteUnderWay, type Told } from "./busy.server.ts";
import type { BroughtFile } from "./read-file.server.ts";
import type { inspect } from "./work.server.ts";
import { doJob, type Job, type Look } from "./work.server.ts";
import type { FileRefused } from "./table.ts";

// What is under way in this server: files that wait for their columns, and work done in threads of its own. Files are held in
// memory only, so that nothing of what is not kept ever lies on a disk.

type Held = { files: BroughtFile[]; look: Look; forgotten: NodeJS.Timeout };

const HALF_AN_HOUR = 30 * 60_000;
/** More lists than this do not wait side by side: the oldest is to be brought again. */
const MOST_HELD = 6;
const held = new Map<number, Held>();

export function holdFiles(runId: number, files: BroughtFile[], look: Look) {
  letGo(runId);
  for (const oldest of [...held.keys()].slice(0, Math.max(0, held.size - MOST_HELD + 1))) letGo(oldest);
  const forgotten = setTimeout(() => held.delete(runId), HALF_AN_HOUR).unref();
  held.set(runId, { files, look, forgotten });
}

export const findHeld = (runId: number) => held.get(runId);

export function letGo(runId: number) {
  clearTimeout(held.get(runId)?.forgotten);
  held.delete(runId);
}

type Given = { viewer: Viewer; now: Date; database: { path: string; auditKey: string } };

/**
 * Does a job of an import in a thread of its own; where the database is in memory there is no other thread that could see it.
 * @param failed what is told of a fault; nothing was changed then, and the row of the run says what broke off
 */
export function startJob(
  db: Db,
  job: Job,
  { viewer, now, database }: Given,
  failed: (fault: unknown) => void,
): Promise<void> {
  if (isUnderWay(job.runId)) return Promise.resolve();
  const told: Told = (done, of) => noteUnderWay(job.runId, { kind: job.kind, done, of });
  told(0, 1);
  const { personId, today } = viewer;
  const work =
    database.path === ":memory:"
      ? doJob(db, viewer, job, now, told)
      : inThread({ kind: "job", job, database, personId, today, now: now.getTime() }, told);
  return work.then(() => undefined, failed).finally(() => endUnderWay(job.runId));
}

/** Looks at what was brought in a thread of its own: a file made to hurt hurts nobody else. */
export async function lookAt(files: BroughtFile[]): Promise<Look | FileRefused> {
  try {
    return (await inThread({ kind: "inspect", files })) as Awaited<ReturnType<typeof inspect>>;
  } catch (fault) {
    const tooMuch = fault instanceof Error && /out of memory|took too long/i.test(fault.message);
    if (tooMuch) return { file: files[0]?.name ?? "", refused: "file_unsafe" };
    throw fault;
  }
}

/** What the thread says: how far it is, and in the end what came of it. */
export type Message = { done: number; of: number } | { finished: unknown };

const PATIENCE_MS = 10 * 60_000;
const MEMORY_MB = 1_024;

async function inThread(workerData: unknown, told: Told = () => undefined) {
  // Beside the bundle, not in it: Node runs this file as it is.
  const worker = new Worker(path.resolve("app/jobs/import-worker.ts"), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const late = setTimeout(() => worker.emit("error", new Error("it took too long")), PATIENCE_MS).unref();
  try {
    return await new Promise<unknown>((resolve, reject) => {
      worker.on("message", (message: Message) =>
        "done" in message ? told(message.done, message.of) : resolve(message.finished),
      );
      worker.on("error", reject);
      worker.on("exit", () => reject(new Error("the thread stopped")));
    });
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
