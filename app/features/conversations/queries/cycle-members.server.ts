import { and, asc, eq, exists, inArray, sql } from "drizzle-orm";
import { onDay, partnerOn } from "#app/features/auth/relations.server.ts";
import type { Db } from "#db/client.server.ts";
import { employmentPauses, employments, people, roles, teamMemberships } from "#db/schema/index.ts";
import type { ConversationPart } from "../model.ts";

export type HomeMember = ReturnType<typeof listHomeMembers>[number];

/** Who has one of these teams as her home team on a day, with her gesprekspartner and whether she is away that day. */
export function listHomeMembers(db: Db, schoolId: number, teamIds: number[], day: string) {
  return db
    .select({
      employmentId: employments.id,
      personId: employments.personId,
      teamId: employments.homeTeamId,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      partnerId: partnerOn(day),
      paused: sql<number>`${pausedOn(db, day)}`.mapWith(Boolean),
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .where(
      and(
        eq(employments.schoolId, schoolId),
        inArray(employments.homeTeamId, teamIds),
        onDay(employments.fromDay, employments.toDay, day),
      ),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(employments.id))
    .all();
}

/** Whether the `employments` row is paused on a day; why is stored nowhere. */
const pausedOn = (db: Db, day: string) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(employmentPauses)
      .where(
        and(
          eq(employmentPauses.employmentId, employments.id),
          onDay(employmentPauses.fromDay, employmentPauses.toDay, day),
        ),
      ),
  );

type TeamParty = { personId: number; part: ConversationPart; signs: boolean };

/**
 * Who sits at a team's table on a day. Its leader and its process facilitator sign; where there is no facilitator, the
 * member who is in the team longest signs in her place. Without a leader there is no first row.
 */
export function listTeamParties(db: Db, teamId: number, day: string): TeamParty[] {
  const leader = db
    .select({ personId: roles.personId })
    .from(roles)
    .where(
      and(eq(roles.kind, "team_leader"), eq(roles.teamId, teamId), onDay(roles.fromDay, roles.toDay, day)),
    )
    .orderBy(roles.fromDay, roles.id)
    .get()?.personId;
  const others = listPresent(db, teamId, day).filter((member) => member.personId !== leader);
  const second = others.find((member) => member.facilitates) ?? others[0];
  const parties: TeamParty[] = others.map((member) => ({
    personId: member.personId,
    part: member.facilitates ? "process_facilitator" : "member",
    signs: member === second,
  }));
  return leader === undefined ? parties : [{ personId: leader, part: "leader", signs: true }, ...parties];
}

/** Members of a team by membership or home team, who are not away; longest in the team first, each person once. */
function listPresent(db: Db, teamId: number, day: string) {
  const inTeam = db
    .select({
      personId: teamMemberships.personId,
      part: teamMemberships.part,
      since: teamMemberships.fromDay,
    })
    .from(teamMemberships)
    .where(
      and(eq(teamMemberships.teamId, teamId), onDay(teamMemberships.fromDay, teamMemberships.toDay, day)),
    )
    .all();
  const atHome = db
    .select({
      personId: employments.personId,
      since: employments.fromDay,
      paused: sql<number>`${pausedOn(db, day)}`,
    })
    .from(employments)
    .where(and(eq(employments.homeTeamId, teamId), onDay(employments.fromDay, employments.toDay, day)))
    .all();
  const away = new Set(atHome.filter((row) => row.paused).map((row) => row.personId));
  const facilitators = new Set(
    inTeam.filter((row) => row.part === "process_facilitator").map((row) => row.personId),
  );
  const since = new Map<number, string>();
  for (const row of [...inTeam, ...atHome].sort(
    (a, b) => a.since.localeCompare(b.since) || a.personId - b.personId,
  )) {
    if (!since.has(row.personId) && !away.has(row.personId)) since.set(row.personId, row.since);
  }
  return [...since.keys()].map((personId) => ({ personId, facilitates: facilitators.has(personId) }));
}
