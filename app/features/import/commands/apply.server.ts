import { and, asc, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { withPlacesFollowing } from "#app/features/moves/commands/follow.server.ts";
import { addTeam } from "#app/features/teams/commands/team.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inSavepoint, type Db } from "#db/client.server.ts";
import { builtOnce, placeholders } from "#db/statements.server.ts";
import { employments, importRows, importRuns, people, teams } from "#db/schema/index.ts";
import type { Told } from "../busy.server.ts";
import type { Applied, Made, Plan, RowProblem } from "../model.ts";
import { teamKey } from "../known.ts";
import { getRun, sharesSchool } from "../queries/runs.server.ts";
import { applyRow, setManager, type Given, type Row } from "./apply-row.server.ts";
import { tell } from "./begin.server.ts";
import { jobDone } from "./job.server.ts";

type Chosen = { managers: boolean };

/**
 * Does what the dry run showed, as one whole: every line through the command a person would use by hand, so that the same rules
 * hold and the same things follow. A line that can no longer be (somebody changed it since) is refused with the reason, and
 * leaves no trace of itself. What the import before it did at these schools can no longer be undone.
 * @throws RuleBroken closed when it is not ready, or was done already
 */
export function applyImport(
  db: Db,
  viewer: Viewer,
  id: number,
  { managers }: Chosen,
  now: Date,
  told: Told = () => undefined,
) {
  const work = () => {
    const run = getRun(db, viewer, id, "apply");
    if (run.state !== "ready") throw new RuleBroken({ form: "closed" });
    forgetEarlier(db, run);
    const made = makeTeams(db, viewer, JSON.parse(run.newTeams) as { schoolId: number; name: string }[], now);
    const rows = listPlanned(db, id);
    const given: Given = {
      people: new Map(),
      teams: made.ids,
      touched: new Set(),
      arrived: new Set(),
      now,
    };
    const done = new Map<Row, Applied>();
    const steps = rows.length + (managers ? rows.filter(({ plan }) => plan.manager).length : 0);
    let step = 0;
    const count = () => (step++ % 200 === 0 ? told(step - 1, steps) : undefined);
    for (const row of rows) {
      count();
      const applied = attempt(db, row, "refused", () => applyRow(db, viewer, row, given));
      if (!applied) continue;
      done.set(row, applied);
      // Only now: of a line that was refused no key may be taken for somebody else's.
      if (applied.madePerson) given.people.set(row.plan.addPerson!.email, applied.personId);
    }
    // Who is to be whose gesprekspartner may have come with this very list.
    for (const [row, applied] of managers ? done : []) {
      if (!row.plan.manager) continue;
      count();
      attempt(db, row, row.kind, () => setManager(db, viewer, row, applied, given));
    }
    told(steps, steps);
    for (const [row, applied] of done) keepApplied(db, row, applied);
    keepVersions(db, id);
    db.update(importRuns)
      .set({
        ...jobDone,
        state: "applied",
        appliedAt: now.getTime(),
        made: JSON.stringify({ ...(JSON.parse(run.made) as Made), teamIds: made.fresh } satisfies Made),
      })
      .where(eq(importRuns.id, id))
      .run();
    tell(db, viewer, "import.applied", id, { applied: done.size, refused: rows.length - done.size }, now);
    return { employmentIds: [...given.touched], arrived: [...given.arrived] };
  };
  withPlacesFollowing(db, viewer.personId, work, now);
}

/** What can be undone of a school is the last import; of those before it nothing is kept but that they were. */
function forgetEarlier(db: Db, run: ReturnType<typeof getRun>) {
  const earlier = db
    .select({ id: importRuns.id })
    .from(importRuns)
    .where(
      and(
        eq(importRuns.boardId, run.boardId),
        ne(importRuns.id, run.id),
        inArray(importRuns.state, ["applied", "undone"]),
        sharesSchool(run),
      ),
    )
    .all();
  for (const { id } of earlier) db.delete(importRows).where(eq(importRows.runId, id)).run();
}

/** The teams of a list by their key; those made by hand since the comparison are taken as they are. */
function makeTeams(db: Db, viewer: Viewer, wanted: { schoolId: number; name: string }[], now: Date) {
  const ids = new Map<string, number>();
  const fresh: number[] = [];
  for (const { schoolId, name } of wanted) {
    const there = db
      .select({ id: teams.id, name: teams.name })
      .from(teams)
      .where(and(eq(teams.schoolId, schoolId), isNull(teams.archivedOn)))
      .all()
      .find((team) => teamKey(schoolId, team.name) === teamKey(schoolId, name));
    const id = there?.id ?? addTeam(db, viewer, { schoolId, name, kind: "teaching_team" }, now);
    ids.set(teamKey(schoolId, name), id);
    if (!there) fresh.push(id);
  }
  return { ids, fresh };
}

const listPlanned = (db: Db, runId: number): Row[] =>
  db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.runId, runId),
        or(inArray(importRows.kind, ["new", "changed"]), eq(importRows.ticked, true)),
      ),
    )
    .orderBy(asc(importRows.id))
    .all()
    .map((row) => ({ ...row, plan: JSON.parse(row.plan ?? "{}") as Plan }));

/** A line as one whole of its own: done, or with the reason beside it and as if it had not been tried. */
function attempt<T>(db: Db, row: Row, kind: Row["kind"], work: () => T): T | undefined {
  try {
    return inSavepoint(db, work);
  } catch (refusal) {
    const problems = reasonsOf(refusal);
    if (!problems) throw refusal;
    const refused = { kind, problems: JSON.stringify(problems) };
    db.update(importRows).set(refused).where(eq(importRows.id, row.id)).run();
    return undefined;
  }
}

function reasonsOf(refusal: unknown): RowProblem[] | undefined {
  if (refusal instanceof Stale || refusal instanceof NotFound)
    return [{ field: null, problem: "changed_since" }];
  if (refusal instanceof RuleBroken)
    return Object.values(refusal.problems).map((problem) => ({ field: null, problem }));
  return undefined;
}

const keepApplied = (db: Db, { id }: Row, applied: Applied) =>
  keepRow(db).run({
    id,
    personId: applied.personId,
    employmentId: applied.employmentId ?? null,
    applied: JSON.stringify(applied),
  });

const keepRow = builtOnce((db) =>
  db
    .update(importRows)
    .set(placeholders("personId", "employmentId", "applied"))
    .where(eq(importRows.id, sql.placeholder("id")))
    .prepare(),
);

/** The versions of everyone and her work as they are when all of it is done: another number later is someone's change. */
function keepVersions(db: Db, runId: number) {
  const person = sql`(select ${people.version} from ${people} where ${people.id} = ${importRows.personId})`;
  const work = sql`(select ${employments.version} from ${employments} where ${employments.id} = ${importRows.employmentId})`;
  db.update(importRows)
    .set({
      applied: sql`json_set(${importRows.applied}, '$.after.person', ${person}, '$.after.work', ${work})`,
    })
    .where(and(eq(importRows.runId, runId), isNotNull(importRows.applied)))
    .run();
}
