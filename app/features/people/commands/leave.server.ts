import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import { recordAudit, type AuditEntry } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Day } from "#app/lib/school-year.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { employments, homeTeamMoves, partners, roles, teamMemberships, teams } from "#db/schema/index.ts";
import { endedBy, type Period } from "../model.ts";
import { getEmployment } from "../queries/access.server.ts";
import { waitingMoves } from "./apply-moves.server.ts";
import { endPeriod } from "./end-period.server.ts";
import { keepEnd, restoreEnd, touchedBy, type Cut } from "./kept-end.server.ts";
import { refuseOneself, refuseLosingLastAdministrator } from "./rules.server.ts";

type Leaving = { employment: number; lastDay: Day; version: number };

/**
 * Ends an employment with its last day included; the next day she is a stranger to the school. Her team memberships, her
 * roles and the partner rows there end that day too; all of them when she works nowhere else at the board.
 * What is cut short is kept, so that the end can be taken back until its day.
 * @returns `employmentIds`: those whose gesprekspartner may be someone else now; `left`, for what begins with a leaving
 * @throws Stale when it was changed meanwhile; RuleBroken for a day before it began, for the board's last administrator,
 * or for oneself
 */
export function endEmployment(
  db: Db,
  viewer: Viewer,
  personId: number,
  { employment: id, lastDay, version }: Leaving,
  now: Date,
) {
  return inTransaction(db, () => {
    const employment = getEmployment(db, viewer, id, "change");
    if (employment.personId !== personId) throw new NotFound();
    refuseOneself(viewer, personId);
    if (employment.version !== version)
      throw new Stale(employment.version, { lastDay: employment.toDay ?? "" });
    if (lastDay < employment.fromDay) throw new RuleBroken({ lastDay: "end_before_start" });
    // Another day in place of one that has not come: what ended with that one ends with this one.
    const formerToDay = restoreEnd(db, employment, viewer.today);
    const where = staysElsewhere(db, employment, lastDay) ? employment.schoolId : null;
    if (where === null) refuseLosingLastAdministrator(db, viewer, personId, lastDay, "lastDay");

    db.update(employments)
      .set({ toDay: lastDay, version: version + 1 })
      .where(and(eq(employments.id, id), eq(employments.version, version)))
      .run();
    const tell = (entry: Pick<AuditEntry, "action" | "object" | "objectId">) =>
      recordAudit(db, { ...entry, actorId: viewer.personId, subjectId: personId, detail: { lastDay } }, now);
    tell({ action: "employment.ended", object: "employment", objectId: id });
    const cut: Cut = {
      memberships: endMemberships(db, personId, where, lastDay, tell),
      roles: endRoles(db, personId, where, lastDay, tell),
      partners: endPartners(db, personId, id, where, lastDay, tell),
      moves: dropMoves(db, id, lastDay, tell),
    };
    keepEnd(db, viewer, { employmentId: id, lastDay, formerToDay, cut }, now);
    return { employmentIds: touchedBy(db, cut, id), left: true as const };
  });
}

type Tell = (entry: Pick<AuditEntry, "action" | "object" | "objectId">) => void;

/** Whether she works on at another school, or at this one in another employment, after the day. */
function staysElsewhere(db: Db, left: { id: number; personId: number }, lastDay: Day) {
  return db
    .select({ id: employments.id, fromDay: employments.fromDay, toDay: employments.toDay })
    .from(employments)
    .where(eq(employments.personId, left.personId))
    .all()
    .some((other) => other.id !== left.id && goesOn(other, lastDay));
}

const goesOn = (period: Period, lastDay: Day) => endedBy(period, lastDay) !== "stays";

function stillAtSchool(db: Db, personId: number, schoolId: number, lastDay: Day) {
  return db
    .select({ fromDay: employments.fromDay, toDay: employments.toDay })
    .from(employments)
    .where(and(eq(employments.personId, personId), eq(employments.schoolId, schoolId)))
    .all()
    .some((employment) => goesOn(employment, lastDay));
}

function endMemberships(db: Db, personId: number, schoolId: number | null, lastDay: Day, tell: Tell) {
  if (schoolId !== null && stillAtSchool(db, personId, schoolId, lastDay)) return [];
  const there = schoolId === null ? undefined : inArray(teamMemberships.teamId, teamsOf(db, schoolId));
  const rows = db
    .select()
    .from(teamMemberships)
    .where(and(eq(teamMemberships.personId, personId), there))
    .all();
  const ended = rows.filter((membership) => goesOn(membership, lastDay));
  for (const row of ended) {
    endPeriod(db, teamMemberships, row, lastDay);
    tell({ action: "membership.ended", object: "team", objectId: row.teamId });
  }
  return ended;
}

function endRoles(db: Db, personId: number, schoolId: number | null, lastDay: Day, tell: Tell) {
  if (schoolId !== null && stillAtSchool(db, personId, schoolId, lastDay)) return [];
  const there = schoolId === null ? undefined : eq(roles.schoolId, schoolId);
  const rows = db
    .select()
    .from(roles)
    .where(and(eq(roles.personId, personId), there))
    .all();
  const ended = rows.filter((role) => goesOn(role, lastDay));
  for (const row of ended) {
    endPeriod(db, roles, row, lastDay);
    tell({ action: "role.ended", object: "role", objectId: row.id });
  }
  return ended;
}

/** Rows that gave this employment a partner, and rows in which she was the partner of others there. */
function endPartners(
  db: Db,
  personId: number,
  employmentId: number,
  schoolId: number | null,
  lastDay: Day,
  tell: Tell,
) {
  const stays = schoolId !== null && stillAtSchool(db, personId, schoolId, lastDay);
  const there: SQL | undefined =
    schoolId === null ? undefined : inArray(partners.employmentId, employmentsAt(db, schoolId));
  const others = stays ? undefined : and(eq(partners.personId, personId), there);
  const rows = db
    .select()
    .from(partners)
    .where(or(eq(partners.employmentId, employmentId), others))
    .all();
  const ended = rows.filter((partner) => goesOn(partner, lastDay));
  for (const row of ended) {
    endPeriod(db, partners, row, lastDay);
    tell({ action: "partner.ended", object: "employment", objectId: row.employmentId });
  }
  return ended;
}

/** A move to another team after the last day will not be. */
function dropMoves(db: Db, employmentId: number, lastDay: Day, tell: Tell) {
  const dropped = waitingMoves(db, employmentId).filter((move) => move.onDay > lastDay);
  for (const { id } of dropped) {
    db.delete(homeTeamMoves).where(eq(homeTeamMoves.id, id)).run();
    tell({ action: "home_team.move_dropped", object: "employment", objectId: employmentId });
  }
  return dropped;
}

const teamsOf = (db: Db, schoolId: number) =>
  db.select({ id: teams.id }).from(teams).where(eq(teams.schoolId, schoolId));

const employmentsAt = (db: Db, schoolId: number) =>
  db.select({ id: employments.id }).from(employments).where(eq(employments.schoolId, schoolId));
