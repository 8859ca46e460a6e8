import { setTimeout as wait } from "node:timers/promises";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { isBusy, type Db } from "#db/client.server.ts";
import type { Told } from "./busy.server.ts";
import { applyImport } from "./commands/apply.server.ts";
import { compareImport } from "./commands/dry-run.server.ts";
import { undoImport } from "./commands/undo.server.ts";
import { guessFields, isPrivate } from "./fields.ts";
import type { StaffList } from "./join.ts";
import { readFiles, type BroughtFile } from "./read-file.server.ts";
import { asOneList } from "./sets.ts";
import type { FileRefused } from "./table.ts";

/** What an import does that takes longer than a page may wait. */
export type Job =
  | { kind: "compare"; runId: number; files: BroughtFile[] }
  | { kind: "apply"; runId: number; managers: boolean }
  | { kind: "undo"; runId: number };

/** What a list looks like before anything is kept of it. */
export type Look = {
  preset: StaffList["preset"];
  headings: string[];
  /** The first cells of each column. */
  samples: string[][];
  lines: number;
};

/** Reads what was brought as one list. */
async function readList(files: readonly BroughtFile[]): Promise<StaffList | FileRefused> {
  const tables = await readFiles(files);
  return Array.isArray(tables) ? asOneList(tables) : tables;
}

const SAMPLES = 3;

/** Looks at what was brought: whether it can be read, as what, and what its columns hold. */
export async function inspect(files: readonly BroughtFile[]): Promise<Look | FileRefused> {
  const list = await readList(files);
  if ("refused" in list) return list;
  const { headings, lines, refused } = list.table;
  if (lines.length + refused.length === 0) return { file: list.table.file, refused: "nobody_in_it" };
  const guessed = guessFields(headings);
  const samples = headings.map((heading, at) =>
    isPrivate(heading) && guessed[at] === null
      ? []
      : [...new Set(lines.slice(0, 50).map(({ cells }) => cells[at] ?? ""))]
          .filter(Boolean)
          .slice(0, SAMPLES),
  );
  return { preset: list.preset, headings, samples, lines: lines.length + refused.length };
}

/** Does a job with this database. @throws what its command throws; then nothing was changed */
export async function doJob(db: Db, viewer: Viewer, job: Job, now: Date, told: Told): Promise<void> {
  if (job.kind === "apply")
    return whenFree(() => applyImport(db, viewer, job.runId, { managers: job.managers }, now, told));
  if (job.kind === "undo") return whenFree(() => undoImport(db, viewer, job.runId, now, told));
  const list = await readList(job.files);
  if ("refused" in list) throw new Error(`What could be read once cannot be now: ${list.refused}.`);
  return whenFree(() => compareImport(db, viewer, job.runId, list, now, told));
}

const TRIES = 200;
const STEP_MS = 50;

/** Waits for another writer, up to ten seconds. */
async function whenFree<T>(command: () => T): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return command();
    } catch (fault) {
      if (!isBusy(fault) || tries >= TRIES) throw fault;
      await wait(STEP_MS);
    }
  }
}
