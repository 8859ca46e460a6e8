import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { dayBefore } from "#app/features/people/model.ts";
import { endPeriod } from "#app/features/people/commands/end-period.server.ts";
import { isMovedTo } from "#app/features/people/queries/moves.server.ts";
import { listEmploymentsOfTeam } from "#app/features/people/commands/rules.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { employments, roles, schools, teamMemberships, teams } from "#db/schema/index.ts";
import type { NewTeam, TeamChange } from "../input.ts";
import { getTeam } from "../queries/access.server.ts";
import { isTeamNameTaken } from "../queries/list.server.ts";

/**
 * Makes a team of a school.
 * @returns its key
 * @throws RuleBroken not_known for a school that is not the viewer's to run, already_taken for a name in use there
 */
export function addTeam(db: Db, viewer: Viewer, { schoolId, name, kind }: NewTeam, now: Date): number {
  return inTransaction(db, () => {
    if (!mayRun(db, viewer, schoolId)) throw new RuleBroken({ schoolId: "not_known" });
    if (isTeamNameTaken(db, schoolId, name)) throw new RuleBroken({ name: "already_taken" });
    const { id } = db.insert(teams).values({ schoolId, name, kind }).returning({ id: teams.id }).get();
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "team.added",
        object: "team",
        objectId: id,
        detail: { kind, school: schoolId },
      },
      now,
    );
    return id;
  });
}

/** @throws Stale with what is saved now, RuleBroken already_taken, NotFound */
export function changeTeam(
  db: Db,
  viewer: Viewer,
  id: number,
  { name, kind, version }: TeamChange,
  now: Date,
) {
  inTransaction(db, () => {
    const team = openTeam(db, viewer, id, version);
    if (isTeamNameTaken(db, team.schoolId, name, id)) throw new RuleBroken({ name: "already_taken" });
    db.update(teams).set({ name, kind }).where(eq(teams.id, id)).run();
    recordAudit(
      db,
      { actorId: viewer.personId, action: "team.changed", object: "team", objectId: id, detail: { kind } },
      now,
    );
  });
}

/**
 * Archives a team: from today it is in no list, and who led it or joined it does so no longer. What it wrote stays.
 * @throws RuleBroken not_yet while people have their home here, or will; Stale, NotFound
 */
export function archiveTeam(db: Db, viewer: Viewer, id: number, version: number, now: Date) {
  inTransaction(db, () => {
    openTeam(db, viewer, id, version);
    if (listEmploymentsOfTeam(db, id, viewer.today).length > 0 || isMovedTo(db, id))
      throw new RuleBroken({ form: "not_yet" });
    const lastDay = dayBefore(viewer.today);
    for (const row of db.select().from(teamMemberships).where(eq(teamMemberships.teamId, id)).all()) {
      endPeriod(db, teamMemberships, row, lastDay);
    }
    const leaders = db
      .select()
      .from(roles)
      .where(and(eq(roles.teamId, id), eq(roles.kind, "team_leader")))
      .all();
    for (const role of leaders) endPeriod(db, roles, role, lastDay);
    db.update(teams).set({ archivedOn: viewer.today }).where(eq(teams.id, id)).run();
    recordAudit(db, { actorId: viewer.personId, action: "team.archived", object: "team", objectId: id }, now);
  });
}

/** A living team the viewer may change, its version moved on. Inside a transaction. @throws Stale, NotFound */
export function openTeam(db: Db, viewer: Viewer, id: number, version: number) {
  const team = getTeam(db, viewer, id, "change");
  if (team.archivedOn) throw new NotFound();
  if (team.version !== version) throw new Stale(team.version, { name: team.name });
  db.update(teams)
    .set({ version: version + 1 })
    .where(and(eq(teams.id, id), eq(teams.version, version)))
    .run();
  return team;
}

/** Whether someone works at a school on a day: only then can she be in one of its teams. */
export const worksAt = (db: Db, personId: number, schoolId: number, day: string) =>
  db
    .select({ id: employments.id })
    .from(employments)
    .where(
      and(
        eq(employments.personId, personId),
        eq(employments.schoolId, schoolId),
        onDay(employments.fromDay, employments.toDay, day),
      ),
    )
    .get() !== undefined;

function mayRun(db: Db, viewer: Viewer, schoolId: number) {
  const known = db
    .select({ id: schools.id })
    .from(schools)
    .where(and(eq(schools.id, schoolId), eq(schools.boardId, viewer.boardId)))
    .get();
  const within = [...viewer.ledSchoolIds, ...viewer.hrSchoolIds].includes(schoolId);
  return known !== undefined && (viewer.administrator || within);
}
