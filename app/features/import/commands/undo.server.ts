import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { takeBackEndWithHandover } from "#app/features/handover/commands/start.server.ts";
import { withPlacesFollowing } from "#app/features/moves/commands/follow.server.ts";
import { changeEmployment } from "#app/features/people/commands/employment.server.ts";
import { changePerson } from "#app/features/people/commands/person.server.ts";
import { getPerson } from "#app/features/people/queries/access.server.ts";
import { archiveTeam } from "#app/features/teams/commands/team.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inSavepoint, type Db } from "#db/client.server.ts";
import { importRows, importRuns, teams } from "#db/schema/index.ts";
import type { Told } from "../busy.server.ts";
import type { Applied, Made } from "../model.ts";
import { movesKeptAddress } from "../queries/address.server.ts";
import { canUndo, getRun } from "../queries/runs.server.ts";
import { personWith, workWith } from "./apply-row.server.ts";
import { tell } from "./begin.server.ts";
import { jobDone } from "./job.server.ts";
import { putPartnersBack, takePeopleBack, takeWorkBack } from "./take-back.server.ts";

/** What someone changed since is hers: undoing leaves it as it is. */
class ChangedSince extends Error {
  override name = "ChangedSince";
}

/**
 * Puts back what the last import did, line by line, each through the command a person would use. What was changed since, or has
 * grown into more, stays as it is and is listed. Nobody who did anything here is taken away.
 * @throws RuleBroken closed when it was undone already, or another import of these schools came after it
 */
export function undoImport(db: Db, viewer: Viewer, id: number, now: Date, told: Told = () => undefined) {
  const work = () => {
    const run = getRun(db, viewer, id, "undo");
    if (!canUndo(db, run)) throw new RuleBroken({ form: "closed" });
    const rows = listApplied(db, id);
    const touched = new Set<number>();
    const arrived = new Set<number>();
    const following = { touched, arrived, now };
    // First who speaks with whom: someone who came with the list may be named on another line of it.
    const kept = new Set(
      rows.filter(
        ({ applied }) => applied.partner && !attempt(db, () => undoManager(db, viewer, applied, following)),
      ),
    );
    let left = rows.filter((row) => !kept.has(row));
    // Who another line still refers to can go once that one went: again, for as long as that helps.
    for (let before = -1; left.length !== before && left.length > 0;) {
      before = left.length;
      const still: typeof left = [];
      for (let at = 0; at < before; at += AT_ONCE) {
        told(rows.length - before + at, rows.length);
        const some = left.slice(at, at + AT_ONCE);
        const undo = (these: typeof left) => attempt(db, () => undoRows(db, viewer, these, following));
        // Where one of them cannot be, each is tried by itself.
        if (!undo(some)) still.push(...some.filter((row) => !undo([row])));
      }
      left = still;
    }
    told(rows.length, rows.length);
    for (const row of left) kept.add(row);
    for (const { id: rowId } of kept)
      db.update(importRows).set({ kept: true }).where(eq(importRows.id, rowId)).run();
    const { teamIds = [] } = JSON.parse(run.made) as Made;
    for (const teamId of teamIds) attempt(db, () => archive(db, viewer, teamId, now));
    db.update(importRuns)
      .set({ ...jobDone, state: "undone", undoneAt: now.getTime() })
      .where(eq(importRuns.id, id))
      .run();
    tell(db, viewer, "import.undone", id, { undone: rows.length - kept.size, kept: kept.size }, now);
    return { employmentIds: [...touched], arrived: [...arrived] };
  };
  withPlacesFollowing(db, viewer.personId, work, now);
}

/** So many lines are undone as one: taking people out of the search index one by one is what takes the time. */
const AT_ONCE = 200;

type Following = { touched: Set<number>; arrived: Set<number>; now: Date };

function undoManager(
  db: Db,
  viewer: Viewer,
  { employmentId, partner, ...applied }: Applied,
  following: Following,
) {
  if (!partner || employmentId === undefined) return;
  refuseChanged(db, { ...applied, employmentId });
  putPartnersBack(db, viewer, employmentId, partner, following.now);
  if (!applied.madeWork) following.touched.add(employmentId);
}

/** Her own row and that of her work, when nobody changed them since. @throws ChangedSince */
function refuseChanged(db: Db, { personId, employmentId, after }: Applied) {
  const person = personWith(db).get({ id: personId });
  const work = employmentId === undefined ? undefined : workWith(db).get({ id: employmentId });
  if (!person || person.version !== after.person || (work?.version ?? null) !== after.work)
    throw new ChangedSince();
  return { person, work };
}

/** Undoes lines together: each by itself, and then takes away who came with them. */
function undoRows(db: Db, viewer: Viewer, rows: readonly { applied: Applied }[], following: Following) {
  for (const { applied } of rows) undoRow(db, viewer, applied, following);
  const made = rows.flatMap(({ applied }) => (applied.madePerson ? applied.personId : []));
  takePeopleBack(db, viewer, made, following.now);
}

/** The other way round from how it was done: last what was done first. */
function undoRow(db: Db, viewer: Viewer, applied: Applied, { touched, arrived, now }: Following) {
  const { personId } = applied;
  const { person, work } = refuseChanged(db, applied);
  // Asked while she still works here: of who is taken back nothing is left to ask it by.
  getPerson(db, viewer, personId, "change");
  if (applied.madeWork && work) takeWorkBack(db, viewer, work, now);
  else if (work) {
    let { version } = work;
    if (applied.ended) {
      const { employmentIds } = takeBackEndWithHandover(
        db,
        viewer,
        personId,
        { employment: work.id, version },
        now,
      );
      for (const id of [...employmentIds, work.id]) touched.add(id);
      version += 1;
    }
    if (applied.work) {
      const change = { ...applied.work.before, employment: work.id, version };
      const changed = changeEmployment(db, viewer, personId, change, now);
      for (const id of changed.arrived) {
        touched.add(id);
        arrived.add(id);
      }
    }
  }
  if (applied.person) {
    if (movesKeptAddress(db, viewer, personId, applied.person.before.email)) throw new ChangedSince();
    changePerson(db, viewer, personId, { ...applied.person.before, version: person.version }, now);
  }
}

function archive(db: Db, viewer: Viewer, teamId: number, now: Date) {
  const team = db.select({ version: teams.version }).from(teams).where(eq(teams.id, teamId)).get();
  if (team) archiveTeam(db, viewer, teamId, team.version, now);
}

const listApplied = (db: Db, runId: number) =>
  db
    .select({ id: importRows.id, applied: importRows.applied })
    .from(importRows)
    .where(and(eq(importRows.runId, runId), isNotNull(importRows.applied)))
    .orderBy(desc(importRows.id))
    .all()
    .map(({ id, applied }) => ({ id, applied: JSON.parse(applied!) as Applied }));

/** @returns whether it could be done; as if it had not been tried where not */
function attempt(db: Db, work: () => void): boolean {
  try {
    inSavepoint(db, work);
    return true;
  } catch (refusal) {
    const expected = [ChangedSince, Stale, NotFound, RuleBroken].some((kind) => refusal instanceof kind);
    if (expected || isInUse(refusal)) return false;
    throw refusal;
  }
}

/** Something else refers to it by now. */
const isInUse = (fault: unknown) =>
  fault instanceof Error && "code" in fault && String(fault.code).startsWith("SQLITE_CONSTRAINT");
