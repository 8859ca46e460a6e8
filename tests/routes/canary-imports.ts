import { and, eq } from "drizzle-orm";
import { beginImport, chooseColumns } from "#app/features/import/commands/begin.server.ts";
import { compareImport } from "#app/features/import/commands/dry-run.server.ts";
import { guessFields } from "#app/features/import/fields.ts";
import { readText } from "#app/features/import/read-text.server.ts";
import { asOneList } from "#app/features/import/sets.ts";
import type { Db } from "#db/client.server.ts";
import { importRows } from "#db/schema/index.ts";
import { ownList } from "../factories/imports.ts";
import { viewing, type aWholeSchool } from "../factories/school.ts";
import { NOW, TODAY } from "../support/clock.ts";
import { canary } from "./canaries.ts";

/** A list of staff the HR adviser brought in and did not apply yet: someone new on it, and people who are not. */
export function tellImports(db: Db, school: ReturnType<typeof aWholeSchool>) {
  const hr = viewing(db, school.hrAdviser.personId);
  const file = ownList(
    `;Yara;;${canary("import_new_person")};nieuw@school.example;De Wissel;;leraar;;;1;;2026-12-01;;`,
  );
  const table = readText(file.name, file.bytes);
  if (!("lines" in table)) throw new Error(table.refused);
  const list = asOneList([table]);
  if ("refused" in list) throw new Error(list.refused);
  const brought = { fileNames: [file.name], preset: list.preset, lines: 1, schoolId: null, replaces: false };
  const importId = beginImport(db, hr, brought, NOW);
  const { headings } = table;
  const columns = guessFields(headings);
  const choices = { columns, schoolId: null, listDay: TODAY, fullTime: 4_000, makeTeams: false };
  chooseColumns(db, hr, importId, { headings, choices }, NOW);
  compareImport(db, hr, importId, list, NOW);
  const leaving = db
    .select({ id: importRows.id })
    .from(importRows)
    .where(and(eq(importRows.runId, importId), eq(importRows.personId, school.teammate.personId)))
    .get()!;
  return { importId, importLeavingId: leaving.id };
}
