import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Day } from "#app/lib/school-year.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { roles, schools, teams } from "#db/schema/index.ts";
import type { NewRole } from "../input.ts";
import { endedBy, overlap, type RoleKind } from "../model.ts";
import { getPerson } from "../queries/access.server.ts";
import { endPeriod } from "./end-period.server.ts";
import {
  listEmploymentsOfPerson,
  listEmploymentsOfSchool,
  listEmploymentsOfSchoolLeaders,
  listEmploymentsOfTeam,
  refuseLosingLastAdministrator,
} from "./rules.server.ts";

type Scope = { schoolId: number | null; teamId: number | null };

/**
 * Gives someone a role from a day on. An administrator may grant any; a school leader team leaders of her own school.
 * @returns the key of the role, and `employmentIds`: those whose gesprekspartner may be someone else now
 * @throws NotFound when granting is not hers; RuleBroken own_role for oneself, not_known for a scope that is not there
 */
export function grantRole(
  db: Db,
  viewer: Viewer,
  personId: number,
  { kind, fromDay, ...wanted }: NewRole,
  now: Date,
) {
  return inTransaction(db, () => {
    getPerson(db, viewer, personId, "grant_roles");
    if (personId === viewer.personId) throw new RuleBroken({ kind: "own_role" });
    const scope = scopeOf(db, viewer, kind, wanted);
    if (!mayGrant(viewer, kind, scope)) throw new RuleBroken({ kind: "not_allowed" });
    if (hasAlready(db, personId, kind, scope, fromDay)) throw new RuleBroken({ kind: "already_taken" });
    const { id } = db
      .insert(roles)
      .values({ personId, kind, boardId: viewer.boardId, ...scope, fromDay, grantedBy: viewer.personId })
      .returning({ id: roles.id })
      .get();
    tell(db, viewer, "role.granted", { id, personId, kind, ...scope }, { from: fromDay }, now);
    return { roleId: id, employmentIds: affectedBy(db, viewer, { personId, kind, ...scope }) };
  });
}

/**
 * Ends a role with its last day included; yesterday takes it away at the next request.
 * @throws NotFound when ending it is not hers or it has ended; RuleBroken own_role for oneself
 */
export function endRole(
  db: Db,
  viewer: Viewer,
  personId: number,
  { role: id, lastDay }: { role: number; lastDay: Day },
  now: Date,
) {
  return inTransaction(db, () => {
    getPerson(db, viewer, personId, "grant_roles");
    const role = db
      .select()
      .from(roles)
      .where(and(eq(roles.id, id), eq(roles.personId, personId)))
      .get();
    if (!role || !mayGrant(viewer, role.kind, role)) throw new NotFound();
    if (personId === viewer.personId) throw new RuleBroken({ lastDay: "own_role" });
    if (endedBy(role, lastDay) === "stays") return { employmentIds: [] };
    if (role.kind === "administrator")
      refuseLosingLastAdministrator(db, viewer, personId, lastDay, "lastDay");
    endPeriod(db, roles, role, lastDay);
    tell(db, viewer, "role.ended", role, { lastDay }, now);
    return { employmentIds: affectedBy(db, viewer, role) };
  });
}

/** Roles are granted by an administrator; a school leader makes team leaders of her own school (domain: role). */
const mayGrant = (viewer: Viewer, kind: RoleKind, { schoolId }: Scope) =>
  viewer.administrator ||
  (kind === "team_leader" && schoolId !== null && viewer.ledSchoolIds.includes(schoolId));

/** The scope a kind of role has, from what was chosen; what it does not need is left out. */
function scopeOf(db: Db, viewer: Viewer, kind: RoleKind, { schoolId, teamId }: Scope): Scope {
  if (kind === "team_leader") return { teamId, schoolId: schoolOfTeam(db, viewer, teamId) };
  if (kind === "school_leader" || (kind === "hr_adviser" && schoolId !== null)) {
    return { teamId: null, schoolId: knownSchool(db, viewer, schoolId) };
  }
  return { teamId: null, schoolId: null };
}

function schoolOfTeam(db: Db, viewer: Viewer, teamId: number | null) {
  if (teamId === null) throw new RuleBroken({ teamId: "choose_one" });
  const team = db
    .select({ schoolId: teams.schoolId, archivedOn: teams.archivedOn })
    .from(teams)
    .innerJoin(schools, eq(schools.id, teams.schoolId))
    .where(and(eq(teams.id, teamId), eq(schools.boardId, viewer.boardId)))
    .get();
  if (!team || team.archivedOn) throw new RuleBroken({ teamId: "not_known" });
  return team.schoolId;
}

function knownSchool(db: Db, viewer: Viewer, schoolId: number | null) {
  if (schoolId === null) throw new RuleBroken({ schoolId: "choose_one" });
  const known = db
    .select({ id: schools.id })
    .from(schools)
    .where(and(eq(schools.id, schoolId), eq(schools.boardId, viewer.boardId)))
    .get();
  if (!known) throw new RuleBroken({ schoolId: "not_known" });
  return schoolId;
}

function hasAlready(db: Db, personId: number, kind: RoleKind, scope: Scope, fromDay: Day) {
  const period = { fromDay, toDay: null };
  return db
    .select()
    .from(roles)
    .where(and(eq(roles.personId, personId), eq(roles.kind, kind)))
    .all()
    .some(
      (role) => role.schoolId === scope.schoolId && role.teamId === scope.teamId && overlap(role, period),
    );
}

function affectedBy(db: Db, viewer: Viewer, role: Scope & { personId: number; kind: RoleKind }) {
  const own = listEmploymentsOfPerson(db, role.personId, viewer.today);
  if (role.kind === "team_leader" && role.teamId)
    return union(own, listEmploymentsOfTeam(db, role.teamId, viewer.today));
  if (role.kind === "school_leader" && role.schoolId)
    return union(own, listEmploymentsOfSchool(db, role.schoolId, viewer.today));
  if (role.kind === "board_member")
    return union(own, listEmploymentsOfSchoolLeaders(db, viewer.boardId, viewer.today));
  return [];
}

const union = (...lists: number[][]) => [...new Set(lists.flat())];

function tell(
  db: Db,
  viewer: Viewer,
  action: "role.granted" | "role.ended",
  role: Scope & { id: number; personId: number; kind: RoleKind },
  days: Record<string, Day>,
  now: Date,
) {
  const detail = { kind: role.kind, school: role.schoolId, team: role.teamId, ...days };
  recordAudit(
    db,
    { actorId: viewer.personId, action, object: "role", objectId: role.id, subjectId: role.personId, detail },
    now,
  );
}
