import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { builtOnce, placeholders } from "#db/statements.server.ts";
import { importRows, importRuns } from "#db/schema/index.ts";
import type { Told } from "../busy.server.ts";
import { compare } from "../compare.ts";
import type { StaffList } from "../join.ts";
import { readStaffLine } from "../lines.ts";
import { droppedOf, type Choices, type ComparedRow, type Made } from "../model.ts";
import { getKnown, listKnownSchools } from "../queries/known.server.ts";
import { getRun } from "../queries/runs.server.ts";
import { tell } from "./begin.server.ts";
import { jobDone } from "./job.server.ts";

/**
 * Lays a list beside what there is and keeps what applying it would do, line by line; nothing of anyone changes. Columns that
 * were given no field are gone here.
 * @param told how far it is, now and then: first what is compared, then what is kept of it
 */
export function compareImport(
  db: Db,
  viewer: Viewer,
  id: number,
  { table, preset }: StaffList,
  now: Date,
  told: Told = () => undefined,
) {
  const before = getRun(db, viewer, id, "apply");
  const choices = JSON.parse(before.choices ?? "null") as Choices | null;
  if (!choices) throw new RuleBroken({ form: "not_yet" });
  const reading = { choices, preset, schools: listKnownSchools(db, viewer), file: table.file };
  const lines = table.lines.map((line) => readStaffLine(line, reading));
  const known = getKnown(db, viewer, lines);
  const steps = 2 * lines.length;
  const { rows, newTeams } = compare(lines, known, choices, (done) => told(done, steps));
  const named = new Set(lines.flatMap(({ schoolId }) => schoolId ?? []));
  // A line of a school that is not hers was refused, and touches nothing there.
  const made: Made = { schoolIds: [...named].filter((school) => known.scope.schoolIds.has(school)) };
  const unread = table.refused.map(({ line, reason }): ComparedRow => ({
    line,
    file: table.file,
    kind: "refused",
    name: "",
    personId: null,
    employmentId: null,
    changes: [],
    problems: [{ field: null, problem: reason }],
    plan: null,
  }));
  inTransaction(db, () => {
    if (getRun(db, viewer, id, "apply").state !== "reading") throw new RuleBroken({ form: "closed" });
    db.delete(importRows).where(eq(importRows.runId, id)).run();
    [...rows, ...unread].forEach((row, at) => {
      if (at % 500 === 0) told(Math.min(lines.length + at, steps), steps);
      insertRow(db, id, row);
    });
    db.update(importRuns)
      .set({
        ...jobDone,
        state: "ready",
        made: JSON.stringify(made),
        newTeams: JSON.stringify(newTeams),
        dropped: JSON.stringify(droppedOf(table.headings, choices.columns)),
      })
      .where(eq(importRuns.id, id))
      .run();
    tell(db, viewer, "import.compared", id, { lines: table.lines.length + unread.length }, now);
  });
}

const insertRow = (db: Db, runId: number, { changes, problems, plan, ...row }: ComparedRow) =>
  addRow(db).run({
    ...row,
    runId,
    changes: JSON.stringify(changes),
    problems: JSON.stringify(problems),
    plan: plan && JSON.stringify(plan),
  });

const addRow = builtOnce((db) =>
  db
    .insert(importRows)
    .values(
      placeholders(
        ...(["runId", "line", "file", "kind", "name", "personId", "employmentId"] as const),
        ...(["changes", "problems", "plan"] as const),
      ),
    )
    .prepare(),
);
