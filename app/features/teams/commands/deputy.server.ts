import { and, eq, inArray } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { endPeriod } from "#app/features/people/commands/end-period.server.ts";
import { setPartner } from "#app/features/people/commands/partner.server.ts";
import { dayBefore, overlap, stateOn } from "#app/features/people/model.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { employments, partners, roles } from "#db/schema/index.ts";
import type { DeputyChoice } from "../input.ts";
import { getTeam } from "../queries/access.server.ts";
import { openTeam, worksAt } from "./team.server.ts";

/**
 * Lets someone stand in for the leader of a team for some days: for those days she is the gesprekspartner of who is at
 * home in it, but of the leader, of herself, and of whom another was agreed for in those days. The lead itself stays.
 * @returns `employmentIds`: those whose gesprekspartner may be someone else now
 * @throws RuleBroken other_school for who does not work there, own_role for a leader of the team, end_before_start; Stale,
 * NotFound
 */
export function setDeputy(
  db: Db,
  viewer: Viewer,
  teamId: number,
  { deputyId: partnerId, fromDay, toDay, version }: DeputyChoice,
  now: Date,
) {
  return inTransaction(db, () => {
    if (!getTeam(db, viewer, teamId).may("appoint_leader")) throw new NotFound();
    const { schoolId } = openTeam(db, viewer, teamId, version);
    if (toDay < fromDay) throw new RuleBroken({ toDay: "end_before_start" });
    if (!worksAt(db, partnerId, schoolId, viewer.today)) throw new RuleBroken({ deputyId: "other_school" });
    const leaders = leadersOf(db, teamId, fromDay);
    if (leaders.includes(partnerId)) throw new RuleBroken({ deputyId: "own_role" });
    const period = { fromDay, toDay };
    const home = db.select().from(employments).where(eq(employments.homeTeamId, teamId)).all();
    const touched = home.filter(
      (one) =>
        one.personId !== partnerId &&
        !leaders.includes(one.personId) &&
        stateOn(one, viewer.today) !== "ended" &&
        !hasOther(db, one.id, period),
    );
    for (const { id: employment, personId, version: seen } of touched)
      refusing(() =>
        setPartner(db, viewer, personId, { employment, partnerId, ...period, version: seen }, now),
      );
    return { employmentIds: touched.map(({ id }) => id) };
  });
}

/**
 * Ends standing in early: from today the leader is the gesprekspartner again.
 * @throws NotFound where nobody by that name stands in; Stale
 */
export function endDeputy(
  db: Db,
  viewer: Viewer,
  teamId: number,
  { deputyId, version }: { deputyId: number; version: number },
  now: Date,
) {
  return inTransaction(db, () => {
    if (!getTeam(db, viewer, teamId).may("appoint_leader")) throw new NotFound();
    openTeam(db, viewer, teamId, version);
    const home = db
      .select({ id: employments.id })
      .from(employments)
      .where(eq(employments.homeTeamId, teamId));
    const rows = db
      .select()
      .from(partners)
      .where(and(eq(partners.personId, deputyId), inArray(partners.employmentId, home)))
      .all()
      .filter((row) => row.toDay !== null && stateOn(row, viewer.today) !== "ended");
    if (rows.length === 0) throw new NotFound();
    for (const row of rows) {
      endPeriod(db, partners, row, dayBefore(viewer.today));
      const entry = { actorId: viewer.personId, action: "partner.ended", object: "employment" } as const;
      recordAudit(db, { ...entry, objectId: row.employmentId, detail: { partner: deputyId } }, now);
    }
    return { employmentIds: rows.map((row) => row.employmentId) };
  });
}

const leadersOf = (db: Db, teamId: number, day: string) =>
  db
    .select()
    .from(roles)
    .where(and(eq(roles.kind, "team_leader"), eq(roles.teamId, teamId)))
    .all()
    .filter((role) => stateOn(role, day) === "running")
    .map((role) => role.personId);

const hasOther = (db: Db, employmentId: number, period: { fromDay: string; toDay: string }) =>
  db
    .select()
    .from(partners)
    .where(eq(partners.employmentId, employmentId))
    .all()
    .some((row) => overlap(row, period));

/** What goes wrong with the gesprekspartner goes wrong with the choice of the deputy. */
function refusing(work: () => void) {
  try {
    work();
  } catch (refusal) {
    if (refusal instanceof RuleBroken && refusal.problems.partnerId)
      throw new RuleBroken({ deputyId: refusal.problems.partnerId });
    throw refusal;
  }
}
