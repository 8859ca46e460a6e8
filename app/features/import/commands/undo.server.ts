import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { takeBackEndWithHandover } from "#app/features/handover/commands/start.server.ts";
import { withPlacesFollowing } from "#app/features/moves/commands/follow.server.ts";
import { changeEmployment } from "#app/features/people/commands/employment.server.ts";
import { changePerson } from "#app/features/people/commands/person.server.ts";
import { getPerson } from "#app/features/people/queries/access.server.ts";
import { archiveTeam } from "#app/features/teams/commands/team.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { employments, importRows, importRuns, people, teams } from "#db/schema/index.ts";
import type { Applied, Made } from "../model.ts";
import { movesKeptAddress } from "../queries/address.server.ts";
import { canUndo, getRun } from "../queries/runs.server.ts";
import { tell } from "./begin.server.ts";
import { putPartnersBack, takePersonBack, takeWorkBack } from "./take-back.server.ts";

/** What someone changed since is hers: undoing leaves it as it is. */
class ChangedSince extends Error {
  override name = "ChangedSince";
}

/**
 * Puts back what the last import did, line by line, each through the command a person would use. What was changed since, or has
 * grown into more, stays as it is and is listed. Nobody who did anything here is taken away.
 * @returns as applyImport
 * @throws RuleBroken closed when it was undone already, or another import of these schools came after it
 */
export function undoImport(
  db: Db,
  viewer: Viewer,
  id: number,
  now: Date,
  told: (done: number) => void = () => undefined,
) {
  const work = () => {
    const run = getRun(db, viewer, id, "undo");
    if (!canUndo(db, run)) throw new RuleBroken({ form: "closed" });
    const rows = listApplied(db, id);
    const touched = new Set<number>();
    const arrived = new Set<number>();
    const moved: NonNullable<ReturnType<typeof changePerson>>[] = [];
    const following = { touched, arrived, now };
    // First who speaks with whom: someone who came with the list may be named on another line of it.
    const kept = new Set(
      rows.filter((row) => !attempt(db, () => undoManager(db, viewer, row.applied, following))),
    );
    let left = rows.filter((row) => !kept.has(row));
    // Who another line still refers to can go once that one went: again, for as long as that helps.
    for (let before = -1; left.length !== before && left.length > 0;) {
      before = left.length;
      left = left.filter((row, at) => {
        if (at % 200 === 0) told(rows.length - before + at);
        return !attempt(db, () => {
          const back = undoRow(db, viewer, row.applied, following);
          if (back) moved.push(back);
        });
      });
    }
    for (const row of left) kept.add(row);
    for (const { id: rowId } of kept)
      db.update(importRows).set({ kept: true }).where(eq(importRows.id, rowId)).run();
    const { teamIds = [] } = JSON.parse(run.made) as Made;
    for (const teamId of teamIds) attempt(db, () => archive(db, viewer, teamId, now));
    db.update(importRuns)
      .set({ state: "undone", undoneAt: now.getTime() })
      .where(eq(importRuns.id, id))
      .run();
    tell(db, viewer, "import.undone", id, { undone: rows.length - kept.size, kept: kept.size }, now);
    return { employmentIds: [...touched], arrived: [...arrived], moved };
  };
  return withPlacesFollowing(db, viewer.personId, work, now).moved;
}

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
  const person = db.select().from(people).where(eq(people.id, personId)).get();
  const work =
    employmentId === undefined
      ? undefined
      : db.select().from(employments).where(eq(employments.id, employmentId)).get();
  if (!person || person.version !== after.person || (work?.version ?? null) !== after.work)
    throw new ChangedSince();
  return { person, work };
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
  if (applied.madePerson) takePersonBack(db, viewer, personId, now);
  else if (applied.person) {
    if (movesKeptAddress(db, viewer, personId, applied.person.before.email)) throw new ChangedSince();
    return changePerson(db, viewer, personId, { ...applied.person.before, version: person.version }, now);
  }
  return undefined;
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
    db.$client.transaction(work)();
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
