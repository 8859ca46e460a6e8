import { and, asc, desc, eq, gt, inArray, ne, isNull, not, notInArray, or, sql, type SQL } from "drizzle-orm";
import { scopes } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { builtOncePer } from "#db/statements.server.ts";
import { importRows, importRuns, people, schools } from "#db/schema/index.ts";
import { findUnderWay, isUnderWay } from "../busy.server.ts";
import type { Made } from "../model.ts";
import { importRunPolicy } from "../policy.ts";

/** The imports a viewer may see, as a condition: always a predicate. */
const runsFor = (db: Db, viewer: Viewer, act: keyof typeof importRunPolicy): SQL =>
  and(
    eq(importRuns.boardId, viewer.boardId),
    or(
      ...scopes(importRunPolicy, act, {
        who_brought_it: and(eq(importRuns.byPersonId, viewer.personId), staffsAllOf(db, viewer))!,
        administrator: viewer.administrator ? sql`1` : sql`0`,
      }),
    ),
  )!;

/** Whether every school that a run touches is still hers to staff: what she brought does not outlive that. */
function staffsAllOf(db: Db, viewer: Viewer): SQL {
  if (!viewer.administrator && viewer.hrSchoolIds.length === 0) return sql`0`;
  const hers = db
    .select({ id: schools.id })
    .from(schools)
    .where(
      and(
        eq(schools.boardId, viewer.boardId),
        viewer.administrator ? undefined : inArray(schools.id, viewer.hrSchoolIds),
      ),
    );
  const touched = sql`json_each(${importRuns.made}, '$.schoolIds')`;
  const elsewhere = sql`exists (select 1 from ${touched} where ${notInArray(sql`value`, hers)})`;
  return and(or(isNull(importRuns.schoolId), inArray(importRuns.schoolId, hers)), not(elsewhere))!;
}

const HISTORY = 20;

/** A list in one of these waits for who brought it. */
export const waitingStates: (typeof importRuns.$inferSelect)["state"][] = [
  "mapping",
  "reading",
  "ready",
  "failed",
];

/** The last imports, newest first. */
export function listRuns(db: Db, viewer: Viewer) {
  return db
    .select({
      id: importRuns.id,
      byPersonId: importRuns.byPersonId,
      state: importRuns.state,
      job: importRuns.job,
      startedAt: importRuns.startedAt,
      fileNames: importRuns.fileNames,
      lines: importRuns.lines,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(importRuns)
    .innerJoin(people, eq(people.id, importRuns.byPersonId))
    .where(runsFor(db, viewer, "see"))
    .orderBy(desc(importRuns.id))
    .limit(HISTORY)
    .all()
    .map(({ byPersonId, job, ...run }) => ({
      ...run,
      doing: findUnderWay(run.id)?.kind ?? null,
      brokeOff: job !== null && !isUnderWay(run.id),
      fileNames: JSON.parse(run.fileNames) as string[],
      /** Her own, and not applied yet. */
      waits: byPersonId === viewer.personId && waitingStates.includes(run.state),
    }));
}

/** @throws NotFound when it is not there or not the viewer's */
export function getRun(db: Db, viewer: Viewer, id: number, act: keyof typeof importRunPolicy = "see") {
  const run = runTo[act](db, viewer).get({ id });
  if (!run) throw new NotFound();
  return run;
}

const runThat = (act: keyof typeof importRunPolicy) =>
  builtOncePer((db, viewer: Viewer) =>
    db
      .select()
      .from(importRuns)
      .where(and(eq(importRuns.id, sql.placeholder("id")), runsFor(db, viewer, act)))
      .prepare(),
  );
const runTo = { see: runThat("see"), apply: runThat("apply"), undo: runThat("undo") };

type Run = Pick<typeof importRuns.$inferSelect, "id" | "boardId" | "state" | "appliedAt" | "made">;

/** Whether a run touches one of the schools that another touches, as a condition. */
export function sharesSchool({ made }: Pick<Run, "made">): SQL {
  const { schoolIds = [] } = JSON.parse(made) as Made;
  const touched = sql`json_each(${importRuns.made}, '$.schoolIds')`;
  return sql`exists (select 1 from ${touched} where ${inArray(sql`value`, schoolIds)})`;
}

/** Whether an import can still be undone: until the next one for one of its schools was applied, and only once. */
export const canUndo = (db: Db, run: Run) =>
  run.state === "applied" &&
  db.select({ id: importRows.id }).from(importRows).where(eq(importRows.runId, run.id)).get() !== undefined &&
  db
    .select({ id: importRuns.id })
    .from(importRuns)
    .where(
      and(
        eq(importRuns.boardId, run.boardId),
        ne(importRuns.id, run.id),
        gt(importRuns.appliedAt, run.appliedAt ?? 0),
        sharesSchool(run),
      ),
    )
    .get() === undefined;

/** How many rows there are of each kind, and what more there is to choose before applying. */
export function countRowKinds(db: Db, runId: number) {
  const kinds = db
    .select({ kind: importRows.kind, n: sql<number>`count(*)` })
    .from(importRows)
    .where(eq(importRows.runId, runId))
    .groupBy(importRows.kind)
    .all();
  const of = (kind: (typeof kinds)[number]["kind"]) => kinds.find((one) => one.kind === kind)?.n ?? 0;
  const count = (condition: SQL) =>
    db
      .select({ n: sql<number>`count(*)` })
      .from(importRows)
      .where(and(eq(importRows.runId, runId), condition))
      .get()?.n ?? 0;
  return {
    new: of("new"),
    changed: of("changed"),
    leaving: of("leaving"),
    unchanged: of("unchanged"),
    refused: of("refused"),
    ticked: count(eq(importRows.ticked, true)),
    managers: count(sql`${importRows.plan} ->> 'manager' is not null`),
    kept: count(eq(importRows.kept, true)),
    /** Who is new and can be asked in. */
    people: count(sql`${importRows.applied} ->> 'madePerson' is not null and not ${importRows.kept}`),
  };
}

export const PAGE = 50;

type RowKind = (typeof importRows.$inferSelect)["kind"];

/** A page of the rows a count is of; `kept` are those that undoing left as they are. */
export function listRows(db: Db, runId: number, kind: RowKind | "kept", page: number) {
  return db
    .select({
      id: importRows.id,
      line: importRows.line,
      file: importRows.file,
      name: importRows.name,
      personId: importRows.personId,
      changes: importRows.changes,
      problems: importRows.problems,
      ticked: importRows.ticked,
      lastDay: importRows.lastDay,
    })
    .from(importRows)
    .where(
      and(
        eq(importRows.runId, runId),
        kind === "kept" ? eq(importRows.kept, true) : eq(importRows.kind, kind),
      ),
    )
    .orderBy(asc(importRows.id))
    .limit(PAGE)
    .offset((page - 1) * PAGE)
    .all();
}
