import { and, asc, between, eq, inArray, isNull, not, sql, type Column, type SQL } from "drizzle-orm";
import { fullName } from "#app/lib/name.ts";
import { daysOfSchoolYear } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import {
  conversations,
  employments,
  moments,
  people,
  roleHoldings,
  roleProfiles,
  schools,
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

type Dated = {
  rows: typeof teamMemberships | typeof roleHoldings | typeof employments;
  /** What a row hangs on at a school: a team, a role, or the school itself. */
  at: typeof teams | typeof roleProfiles | typeof schools;
  joined: SQL;
  of: Column;
  here: (schoolId: number) => SQL;
  /** Whether another of the same begins after it; what always ends by itself has none. */
  follows?: SQL;
};

const endings: Record<"memberships" | "holdings" | "employments", Dated> = {
  memberships: {
    rows: teamMemberships,
    at: teams,
    joined: eq(teams.id, teamMemberships.teamId),
    of: teams.name,
    here: (schoolId) => and(eq(teams.schoolId, schoolId), isNull(teams.archivedOn))!,
    follows: sql`exists (select 1 from team_memberships m where m.team_id = ${teamMemberships.teamId}
      and m.person_id = ${teamMemberships.personId} and m.from_day > ${teamMemberships.toDay})`,
  },
  holdings: {
    rows: roleHoldings,
    at: roleProfiles,
    joined: eq(roleProfiles.id, roleHoldings.profileId),
    of: roleProfiles.title,
    here: (schoolId) => and(eq(roleProfiles.schoolId, schoolId), isNull(roleProfiles.archivedOn))!,
    follows: sql`exists (select 1 from role_holdings h where h.profile_id = ${roleHoldings.profileId}
      and h.person_id = ${roleHoldings.personId} and h.from_day > ${roleHoldings.toDay})`,
  },
  employments: {
    rows: employments,
    at: schools,
    joined: eq(schools.id, employments.schoolId),
    of: employments.functionName,
    here: (schoolId) => eq(employments.schoolId, schoolId),
  },
};

/**
 * What of a kind has its last day before the new year, without one that follows: team memberships, holdings of roles,
 * employments. Something can go on for who works at the school on the first day of the new year; an employment never by itself.
 */
export function listEnding(db: Db, going: Going, kind: keyof typeof endings) {
  const { rows, at, joined, of, here, follows } = endings[kind];
  const { from, to } = endingIn(going.year, going.today);
  return db
    .select({
      id: rows.id,
      personId: rows.personId,
      ...name,
      of: sql<string>`${of}`,
      day: rows.toDay,
      canGoOn: (follows ? worksThere(going, rows.personId) : sql<boolean>`0`).mapWith(Boolean),
    })
    .from(rows)
    .innerJoin(at, joined)
    .innerJoin(people, eq(people.id, rows.personId))
    .where(and(here(going.schoolId), between(rows.toDay, from, to), follows && not(follows)))
    .orderBy(asc(of), ...byName, asc(rows.id))
    .all()
    .map(({ givenName, namePrefix, familyName, ...row }) => ({
      ...row,
      name: fullName({ givenName, namePrefix, familyName }),
    }));
}

/** Works at the school on the first day of the new year: only then something of hers there can go on. */
function worksThere({ schoolId, year }: Going, personId: Column) {
  const { from } = daysOfSchoolYear(year);
  return sql<boolean>`exists (select 1 from employments e where e.person_id = ${personId} and e.school_id = ${schoolId}
    and e.from_day <= ${from} and (e.to_day is null or e.to_day >= ${from}))`;
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
