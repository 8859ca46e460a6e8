import { and, asc, between, eq, inArray, isNull, sql } from "drizzle-orm";
import { fullName, type NameParts } from "#app/lib/name.ts";
import { daysOfSchoolYear } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import {
  conversations,
  employments,
  moments,
  people,
  roleHoldings,
  roleProfiles,
  teamMemberships,
  teamRounds,
  teams,
} from "#db/schema/index.ts";
import { endingIn, type RolloverRow } from "../model.ts";

/** The school, the year gone over to and the day it is seen on. The callers asked the policy. */
export type Going = { schoolId: number; year: number; today: string };

const name = {
  givenName: people.givenName,
  namePrefix: people.namePrefix,
  familyName: people.familyName,
};
const byName = [asc(people.familyName), asc(people.givenName)];
const named = <T extends NameParts>({ givenName, namePrefix, familyName, ...row }: T) => ({
  ...row,
  name: fullName({ givenName, namePrefix, familyName }),
});

/** Works at the school on the first day of the new year: only then something of hers there can go on. */
const worksThere = (
  { schoolId, year }: Going,
  personId: typeof teamMemberships.personId | typeof roleHoldings.personId,
) => {
  const { from } = daysOfSchoolYear(year);
  return sql<number>`exists (select 1 from employments e where e.person_id = ${personId} and e.school_id = ${schoolId}
    and e.from_day <= ${from} and (e.to_day is null or e.to_day >= ${from}))`.mapWith(Boolean);
};

/** Talks of a cycle that were not held, or held and not signed by both: by name and day. */
export const listTalksLeft = (
  db: Db,
  cycleId: number,
  states: ("to_plan" | "planned" | "held")[],
): RolloverRow[] =>
  db
    .select({
      id: conversations.id,
      ...name,
      team: teams.name,
      day: sql<
        string | null
      >`coalesce(${conversations.heldOn}, date(${conversations.scheduledAt} / 1000, 'unixepoch'))`,
    })
    .from(conversations)
    .innerJoin(moments, eq(moments.id, conversations.momentId))
    .leftJoin(employments, eq(employments.id, conversations.employmentId))
    .leftJoin(people, eq(people.id, employments.personId))
    .leftJoin(teams, eq(teams.id, conversations.teamId))
    .where(and(eq(moments.cycleId, cycleId), inArray(conversations.state, states)))
    .orderBy(...byName, asc(teams.name), asc(conversations.id))
    .all()
    .map(({ id, team, day, givenName, namePrefix, familyName }) => ({
      id,
      name:
        givenName === null || familyName === null
          ? (team ?? "")
          : fullName({ givenName, namePrefix, familyName }),
      of: null,
      day,
      canGoOn: false,
    }));

/** Team memberships with a last day before the new year, without one that follows. */
export function listMembershipsEnding(db: Db, going: Going): RolloverRow[] {
  const { from, to } = endingIn(going.year, going.today);
  const follows = sql`exists (select 1 from team_memberships m where m.team_id = ${teamMemberships.teamId}
    and m.person_id = ${teamMemberships.personId} and m.from_day > ${teamMemberships.toDay})`;
  return db
    .select({
      id: teamMemberships.id,
      ...name,
      of: teams.name,
      day: teamMemberships.toDay,
      canGoOn: worksThere(going, teamMemberships.personId),
    })
    .from(teamMemberships)
    .innerJoin(teams, eq(teams.id, teamMemberships.teamId))
    .innerJoin(people, eq(people.id, teamMemberships.personId))
    .where(
      and(
        eq(teams.schoolId, going.schoolId),
        isNull(teams.archivedOn),
        between(teamMemberships.toDay, from, to),
        sql`not ${follows}`,
      ),
    )
    .orderBy(asc(teams.name), ...byName, asc(teamMemberships.id))
    .all()
    .map(named);
}

/** Holdings of roles with a last day before the new year, without one that follows. */
export function listHoldingsEnding(db: Db, going: Going): (RolloverRow & { personId: number })[] {
  const { from, to } = endingIn(going.year, going.today);
  const follows = sql`exists (select 1 from role_holdings h where h.profile_id = ${roleHoldings.profileId}
    and h.person_id = ${roleHoldings.personId} and h.from_day > ${roleHoldings.toDay})`;
  return db
    .select({
      id: roleHoldings.id,
      personId: roleHoldings.personId,
      ...name,
      of: roleProfiles.title,
      day: roleHoldings.toDay,
      canGoOn: worksThere(going, roleHoldings.personId),
    })
    .from(roleHoldings)
    .innerJoin(roleProfiles, eq(roleProfiles.id, roleHoldings.profileId))
    .innerJoin(people, eq(people.id, roleHoldings.personId))
    .where(
      and(
        eq(roleProfiles.schoolId, going.schoolId),
        isNull(roleProfiles.archivedOn),
        between(roleHoldings.toDay, from, to),
        sql`not ${follows}`,
      ),
    )
    .orderBy(asc(roleProfiles.title), ...byName, asc(roleHoldings.id))
    .all()
    .map(named);
}

/** Employments at the school with a last day before the new year. */
export function listEmploymentsEnding(db: Db, { schoolId, year, today }: Going): RolloverRow[] {
  const { from, to } = endingIn(year, today);
  return db
    .select({ id: people.id, ...name, of: employments.functionName, day: employments.toDay })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .where(and(eq(employments.schoolId, schoolId), between(employments.toDay, from, to)))
    .orderBy(asc(employments.toDay), ...byName, asc(employments.id))
    .all()
    .map((row) => ({ ...named(row), canGoOn: false }));
}

/** Rounds of groups that still run: their lead ends with them, and the group itself closes one. */
export const listRoundsRunning = (db: Db, { schoolId }: Going): RolloverRow[] =>
  db
    .select({ id: teams.id, name: teams.name, day: teamRounds.fromDay })
    .from(teamRounds)
    .innerJoin(teams, eq(teams.id, teamRounds.teamId))
    .where(and(eq(teams.schoolId, schoolId), isNull(teams.archivedOn), isNull(teamRounds.toDay)))
    .orderBy(asc(teams.name), asc(teamRounds.id))
    .all()
    .map((row) => ({ ...row, of: null, canGoOn: false }));

/** Teams where people are at home without a year sheet they agreed on for the new year. */
export const listSheetsWaiting = (db: Db, { schoolId, year }: Going): RolloverRow[] =>
  db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(
      and(
        eq(teams.schoolId, schoolId),
        eq(teams.kind, "teaching_team"),
        isNull(teams.archivedOn),
        sql`not exists (select 1 from team_plans p join plan_revisions r on r.plan_id = p.id
          where p.team_id = ${teams.id} and p.school_year = ${year})`,
      ),
    )
    .orderBy(asc(teams.name), asc(teams.id))
    .all()
    .map((row) => ({ ...row, of: null, day: null, canGoOn: false }));
