import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { beginImport, chooseColumns, proposeColumns } from "#app/features/import/commands/begin.server.ts";
import type { Applied, Change, Choices, RowProblem } from "#app/features/import/model.ts";
import type { BroughtFile } from "#app/features/import/read-file.server.ts";
import { doJob, inspect } from "#app/features/import/work.server.ts";
import type { Db } from "#db/client.server.ts";
import { importRows } from "#db/schema/index.ts";
import { NOW } from "../support/clock.ts";

export const aFile = (text: string | Buffer, name = "personeel.csv"): BroughtFile => ({
  name,
  bytes: Buffer.from(text),
});

/** A list of the template's own columns; `rows` are the cells of each line. */
export const ownList = (...rows: string[]) =>
  aFile(
    [
      "Personeelsnummer;Roepnaam;Tussenvoegsel;Achternaam;E-mail;School;Team;Functie;Functiegroep;Schaal;Deeltijdfactor;Kostenplaats;Eerste dag;Laatste dag;Gesprekspartner",
      ...rows,
    ].join("\r\n"),
  );

const silent = () => undefined;

/** Brings files in and compares them, the way the pages do. @throws the reason where they cannot be read */
export async function aDryRun(
  db: Db,
  viewer: Viewer,
  files: BroughtFile[],
  chosen: Partial<Choices> = {},
  now = NOW,
): Promise<number> {
  const look = await inspect(files);
  if ("refused" in look) throw new Error(`${look.refused} ${look.at ?? ""}`.trim());
  const { preset, headings, lines } = look;
  const schoolId = chosen.schoolId ?? null;
  const brought = { fileNames: files.map(({ name }) => name), preset, lines, schoolId, replaces: true };
  const runId = beginImport(db, viewer, brought, now);
  const columns = proposeColumns(db, viewer, headings);
  const choices = { columns, schoolId, listDay: viewer.today, fullTime: 4_000, makeTeams: false, ...chosen };
  chooseColumns(db, viewer, runId, { headings, choices }, now);
  await doJob(db, viewer, { kind: "compare", runId, files }, now, silent);
  return runId;
}

export const applied = (db: Db, viewer: Viewer, runId: number, { managers = false, now = NOW } = {}) =>
  doJob(db, viewer, { kind: "apply", runId, managers }, now, silent);

export const undone = (db: Db, viewer: Viewer, runId: number, now = NOW) =>
  doJob(db, viewer, { kind: "undo", runId }, now, silent);

/** The rows of an import, read. */
export const rowsOf = (db: Db, runId: number) =>
  db
    .select()
    .from(importRows)
    .where(eq(importRows.runId, runId))
    .orderBy(importRows.id)
    .all()
    .map((row) => ({
      ...row,
      changes: JSON.parse(row.changes) as Change[],
      problems: JSON.parse(row.problems) as RowProblem[],
      applied: row.applied === null ? null : (JSON.parse(row.applied) as Applied),
    }));

/** Kinds with how many, as `{ new: 2, refused: 1 }`. */
export function kindsOf(db: Db, runId: number) {
  const found: Record<string, number> = {};
  for (const { kind } of rowsOf(db, runId)) found[kind] = (found[kind] ?? 0) + 1;
  return found;
}
