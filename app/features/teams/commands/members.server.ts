import { and, eq, gte, isNull, or } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { dayBefore, type Period } from "#app/features/people/model.ts";
import { endPeriod } from "#app/features/people/commands/end-period.server.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { employments, teamMemberships, teams } from "#db/schema/index.ts";
import type { Part } from "../model.ts";
import { listMembers } from "../queries/list.server.ts";
import { openTeam, worksAt } from "./team.server.ts";

/**
 * Makes exactly these people the members who joined a team; those whose home it is belong to it anyway. Who is added
 * joins today, who is left out is no member from today on.
 * @throws RuleBroken other_school for who does not work at the school, not_allowed for oneself by who does not lead the
 * school; Stale, NotFound
 */
export function setMembers(
  db: Db,
  viewer: Viewer,
  teamId: number,
  given: { members: number[]; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const team = openTeam(db, viewer, teamId, given.version);
    const present = listMembers(db, teamId, viewer.today);
    const joined = present.filter((member) => member.membershipId !== null);
    for (const personId of given.members) {
      if (present.some((member) => member.personId === personId)) continue;
      if (!worksAt(db, personId, team.schoolId, viewer.today))
        throw new RuleBroken({ members: "other_school" });
      // A member reads what is shared with the team; the administration does not let itself in.
      if (personId === viewer.personId && !viewer.ledSchoolIds.includes(team.schoolId))
        throw new RuleBroken({ members: "not_allowed" });
      addMember(db, viewer, teamId, { personId, part: "member", mandate: null }, now);
    }
    for (const member of joined.filter((one) => !one.home && !given.members.includes(one.personId))) {
      removeMember(db, viewer, teamId, member.personId, now);
    }
  });
}

/**
 * Sets the part and mandate of members of a team.
 * @throws RuleBroken not_known for who is no member; Stale, NotFound
 */
export function setParts(
  db: Db,
  viewer: Viewer,
  teamId: number,
  given: { parts: Part[]; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    openTeam(db, viewer, teamId, given.version);
    changeParts(db, viewer, teamId, { parts: given.parts, fromDay: viewer.today }, now);
  });
}

/**
 * Gives members of a team another part or mandate from a day on, today or earlier. Who was driver, and until when, stays known;
 * who joined later than that day has her part from the day she joined. Inside a transaction, after the policy.
 * @throws RuleBroken not_known for who is no member
 */
export function changeParts(
  db: Db,
  viewer: Viewer,
  teamId: number,
  { parts, fromDay }: { parts: Part[]; fromDay: string },
  now: Date,
) {
  const present = listMembers(db, teamId, viewer.today);
  for (const wanted of parts) {
    const member = present.find((one) => one.personId === wanted.personId);
    if (!member) throw new RuleBroken({ part: "not_known" });
    if (member.part === wanted.part && member.mandate === wanted.mandate) continue;
    const since = member.sinceDay !== null && member.sinceDay > fromDay ? member.sinceDay : fromDay;
    // A new part is a new row, and ends where the old one would: who leaves, leaves in it.
    const had = member.membershipId !== null && removeMember(db, viewer, teamId, wanted.personId, now, since);
    const plain = member.home && wanted.part === "member" && wanted.mandate === null;
    if (!plain)
      addMember(db, viewer, teamId, wanted, now, had ? { fromDay: since, toDay: had } : { fromDay: since });
  }
}

/** Lets someone join a team from a day on. Inside a transaction, after the policy. */
export function addMember(
  db: Db,
  viewer: Viewer,
  teamId: number,
  { personId, part, mandate }: Part,
  now: Date,
  days: Partial<Period> = {},
) {
  const { fromDay = viewer.today, toDay = lastDayThere(db, personId, teamId) } = days;
  db.insert(teamMemberships).values({ teamId, personId, part, mandate, fromDay, toDay }).run();
  recordAudit(
    db,
    {
      actorId: viewer.personId,
      action: "membership.started",
      object: "team",
      objectId: teamId,
      subjectId: personId,
      detail: { part },
    },
    now,
  );
}

/** The last day someone works at the school of a team, where that is known; null where she goes on. */
function lastDayThere(db: Db, personId: number, teamId: number): string | null {
  const work = db
    .select({ toDay: employments.toDay })
    .from(employments)
    .innerJoin(teams, eq(teams.schoolId, employments.schoolId))
    .where(and(eq(teams.id, teamId), eq(employments.personId, personId)))
    .all();
  if (work.length === 0 || work.some(({ toDay }) => toDay === null)) return null;
  return (
    work
      .map(({ toDay }) => toDay)
      .sort()
      .at(-1) ?? null
  );
}

/** @returns the last day it would have had */
function removeMember(
  db: Db,
  viewer: Viewer,
  teamId: number,
  personId: number,
  now: Date,
  fromDay = viewer.today,
): string | null {
  const rows = db
    .select()
    .from(teamMemberships)
    .where(
      and(
        eq(teamMemberships.teamId, teamId),
        eq(teamMemberships.personId, personId),
        or(isNull(teamMemberships.toDay), gte(teamMemberships.toDay, fromDay)),
      ),
    )
    .orderBy(teamMemberships.fromDay)
    .all();
  for (const row of rows) endPeriod(db, teamMemberships, row, dayBefore(fromDay));
  recordAudit(
    db,
    {
      actorId: viewer.personId,
      action: "membership.ended",
      object: "team",
      objectId: teamId,
      subjectId: personId,
    },
    now,
  );
  return rows.at(-1)?.toDay ?? null;
}
