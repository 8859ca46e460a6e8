import { and, asc, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import { getEmployment } from "#app/features/people/queries/access.server.ts";
import { notEnded } from "#app/features/people/queries/access.server.ts";
import { findEnd } from "#app/features/people/commands/kept-end.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  conversations,
  employments,
  partners,
  people,
  requests,
  roles,
  schools,
  teamMemberships,
  teams,
} from "#db/schema/index.ts";

/**
 * What ends when this employment does, by name, as far as who enters it may know it: roles, teams and those whose
 * gesprekspartner she is by hand; for HR of the school also the talks still ahead and requests without an answer, as facts.
 * @throws NotFound where ending it is not the viewer's
 */
export function getLeaving(db: Db, viewer: Viewer, employmentId: number) {
  const employment = getEmployment(db, viewer, employmentId, "change");
  const { personId, schoolId, toDay } = employment;
  const kept = findEnd(db, employment);
  const last = !worksOn(db, employment, viewer.today);
  const here = last ? undefined : schoolId;
  const mayKnowFacts = viewer.hrSchoolIds.includes(schoolId);
  return {
    toDay,
    mayTakeBack: kept !== undefined && kept.lastDay >= viewer.today,
    roles: listRoles(db, personId, here, viewer.today),
    teams: listTeams(db, personId, here, viewer.today),
    partnerOf: listPartnerOf(db, personId, here, viewer.today),
    talks: mayKnowFacts ? listTalks(db, employmentId) : null,
    requests: mayKnowFacts ? listRequests(db, personId, schoolId) : null,
  };
}

const goesOn = (
  toDay: typeof roles.toDay | typeof teamMemberships.toDay | typeof partners.toDay,
  today: string,
) => or(isNull(toDay), gte(toDay, today));

const worksOn = (db: Db, { id, personId }: { id: number; personId: number }, today: string) =>
  db
    .select({ id: employments.id })
    .from(employments)
    .where(and(eq(employments.personId, personId), sql`${employments.id} <> ${id}`, notEnded(today)))
    .get() !== undefined;

/** Of a team she leads: whether it has another leader beside her. */
function listRoles(db: Db, personId: number, schoolId: number | undefined, today: string) {
  const alone = sql<number>`not exists (select 1 from roles o where o.kind = 'team_leader' and o.team_id = ${roles.teamId}
    and o.person_id <> ${personId} and (o.to_day is null or o.to_day >= ${today}))`;
  return db
    .select({
      id: roles.id,
      kind: roles.kind,
      teamId: roles.teamId,
      teamName: teams.name,
      schoolName: schools.name,
      leadsAlone: sql<number>`case when ${roles.kind} = 'team_leader' then ${alone} else 0 end`.mapWith(
        Boolean,
      ),
    })
    .from(roles)
    .leftJoin(teams, eq(teams.id, roles.teamId))
    .leftJoin(schools, eq(schools.id, roles.schoolId))
    .where(
      and(
        eq(roles.personId, personId),
        goesOn(roles.toDay, today),
        schoolId === undefined ? sql`1` : eq(roles.schoolId, schoolId),
      ),
    )
    .orderBy(asc(roles.id))
    .all();
}

const listTeams = (db: Db, personId: number, schoolId: number | undefined, today: string) =>
  db
    .selectDistinct({ id: teams.id, name: teams.name })
    .from(teamMemberships)
    .innerJoin(teams, eq(teams.id, teamMemberships.teamId))
    .where(
      and(
        eq(teamMemberships.personId, personId),
        goesOn(teamMemberships.toDay, today),
        schoolId === undefined ? sql`1` : eq(teams.schoolId, schoolId),
      ),
    )
    .orderBy(asc(teams.name), asc(teams.id))
    .all();

const listPartnerOf = (db: Db, personId: number, schoolId: number | undefined, today: string) =>
  db
    .selectDistinct({
      id: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(partners)
    .innerJoin(employments, eq(employments.id, partners.employmentId))
    .innerJoin(people, eq(people.id, employments.personId))
    .where(
      and(
        eq(partners.personId, personId),
        goesOn(partners.toDay, today),
        schoolId === undefined ? sql`1` : eq(employments.schoolId, schoolId),
      ),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
    .all()
    .map(({ id, ...name }) => ({ id, name: fullName(name) }));

const listTalks = (db: Db, employmentId: number) =>
  db
    .select({ id: conversations.id, kind: conversations.kind, scheduledAt: conversations.scheduledAt })
    .from(conversations)
    .where(
      and(eq(conversations.employmentId, employmentId), inArray(conversations.state, ["to_plan", "planned"])),
    )
    .orderBy(asc(conversations.scheduledAt), asc(conversations.id))
    .all();

/** Kind only: a title is told where school money or cover is asked, and needs no telling here. */
const listRequests = (db: Db, personId: number, schoolId: number) =>
  db
    .select({ id: requests.id, kind: activities.kind })
    .from(requests)
    .innerJoin(activities, eq(activities.itemId, requests.activityId))
    .where(and(eq(requests.personId, personId), eq(requests.schoolId, schoolId), eq(requests.state, "open")))
    .orderBy(asc(requests.id))
    .all();
