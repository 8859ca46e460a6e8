import { and, eq, inArray } from "drizzle-orm";
import { createHash } from "node:crypto";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listSchoolsToStaff } from "#app/features/people/queries/choices.server.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { importMappings, importRows, importRuns } from "#db/schema/index.ts";
import { isUnderWay } from "../busy.server.ts";
import { guessFields, importFields, isPrivate, type ImportField } from "../fields.ts";
import type { StaffList } from "../join.ts";
import type { Choices } from "../model.ts";
import { getRun, waitingStates } from "../queries/runs.server.ts";

type Brought = {
  fileNames: string[];
  preset: StaffList["preset"];
  lines: number;
  schoolId: number | null;
  replaces: boolean;
};

/**
 * Begins an import of what was brought. Lists she brought before and did not apply are forgotten, when she says so: one waits
 * at a time.
 * @param replaces whether a list that waits may go
 * @returns its key
 * @throws RuleBroken not_known for a school that is not hers to staff, required where a list waits, list_busy while one is
 * being done
 */
export function beginImport(db: Db, viewer: Viewer, { replaces, ...brought }: Brought, now: Date): number {
  return inTransaction(db, () => {
    if (
      brought.schoolId !== null &&
      !listSchoolsToStaff(db, viewer).some(({ id }) => id === brought.schoolId)
    )
      throw new RuleBroken({ school: "not_known" });
    const waiting = db
      .select({ id: importRuns.id })
      .from(importRuns)
      .where(
        and(
          eq(importRuns.boardId, viewer.boardId),
          eq(importRuns.byPersonId, viewer.personId),
          inArray(importRuns.state, waitingStates),
        ),
      )
      .all();
    if (waiting.some(({ id }) => isUnderWay(id))) throw new RuleBroken({ files: "list_busy" });
    if (waiting.length > 0 && !replaces) throw new RuleBroken({ replaces: "required" });
    for (const { id } of waiting) forget(db, id);
    const { id } = db
      .insert(importRuns)
      .values({
        ...brought,
        fileNames: JSON.stringify(brought.fileNames),
        boardId: viewer.boardId,
        byPersonId: viewer.personId,
        startedAt: now.getTime(),
        state: "mapping",
      })
      .returning({ id: importRuns.id })
      .get();
    const { preset, lines } = brought;
    tell(db, viewer, "import.begun", id, { preset, lines }, now);
    return id;
  });
}

/**
 * Forgets a list that was not applied, with everything that was read of it.
 * @throws RuleBroken closed once it was applied, list_busy while it is being done
 */
export function throwAwayImport(db: Db, viewer: Viewer, id: number, now: Date) {
  inTransaction(db, () => {
    const run = getRun(db, viewer, id, "apply");
    if (run.state === "applied" || run.state === "undone") throw new RuleBroken({ form: "closed" });
    if (isUnderWay(id)) throw new RuleBroken({ form: "list_busy" });
    forget(db, id);
    tell(db, viewer, "import.thrown_away", id, {}, now);
  });
}

function forget(db: Db, id: number) {
  db.delete(importRows).where(eq(importRows.runId, id)).run();
  db.delete(importRuns).where(eq(importRuns.id, id)).run();
}

/** Which list this is, as far as its headings say: what was chosen for one counts for the next with the same. */
const headingsKey = (headings: readonly string[]) =>
  createHash("sha256").update(JSON.stringify(headings)).digest("hex");

/** What the columns are: as it was chosen before for these headings, else what they most likely are. */
export function proposeColumns(db: Db, viewer: Viewer, headings: readonly string[]): (ImportField | null)[] {
  const known = db
    .select({ choices: importMappings.choices })
    .from(importMappings)
    .where(
      and(eq(importMappings.boardId, viewer.boardId), eq(importMappings.headings, headingsKey(headings))),
    )
    .get();
  if (!known) return guessFields(headings);
  const columns = JSON.parse(known.choices) as string[];
  return headings.map((_, at) => importFields.find((field) => field === columns[at]) ?? null);
}

/** Keeps what was chosen, for this import and for the next with these headings; the list is to be read anew. */
export function chooseColumns(
  db: Db,
  viewer: Viewer,
  id: number,
  { headings, choices }: { headings: readonly string[]; choices: Choices },
  now: Date,
) {
  inTransaction(db, () => {
    const run = getRun(db, viewer, id, "apply");
    if (run.state === "applied" || run.state === "undone") throw new RuleBroken({ form: "closed" });
    if (isUnderWay(id)) throw new RuleBroken({ form: "list_busy" });
    if (
      choices.schoolId !== null &&
      !listSchoolsToStaff(db, viewer).some((school) => school.id === choices.schoolId)
    )
      throw new RuleBroken({ school: "not_known" });
    // What is nobody's business here gets no field, whatever was posted.
    const guessed = guessFields(headings);
    const columns = headings.map((heading, at) =>
      isPrivate(heading) && guessed[at] === null ? null : (choices.columns[at] ?? null),
    );
    const kept = { choices: JSON.stringify(columns), changedAt: now.getTime() };
    db.insert(importMappings)
      .values({ boardId: viewer.boardId, headings: headingsKey(headings), ...kept })
      .onConflictDoUpdate({ target: [importMappings.boardId, importMappings.headings], set: kept })
      .run();
    db.delete(importRows).where(eq(importRows.runId, id)).run();
    db.update(importRuns)
      .set({ state: "reading", choices: JSON.stringify({ ...choices, columns }), schoolId: choices.schoolId })
      .where(eq(importRuns.id, id))
      .run();
  });
}

export const tell = (
  db: Db,
  viewer: Viewer,
  action: "import.begun" | "import.compared" | "import.applied" | "import.undone" | "import.thrown_away",
  id: number,
  detail: Record<string, string | number>,
  now: Date,
) => recordAudit(db, { actorId: viewer.personId, action, object: "import", objectId: id, detail }, now);
