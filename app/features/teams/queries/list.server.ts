import { and, eq, exists, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people, roles, schools, teamMemberships, teams } from "#db/schema/index.ts";
import { teamsFor } from "./access.server.ts";

/** The schools whose teams a viewer may see, for the choice above the list. */
export const listSchoolsOfTeams = (db: Db, viewer: Viewer) =>
  db
    .select({
      id: schools.id,
      name: schools.name,
      kind: schools.kind,
      teamWord: schools.teamWord,
      teacherWord: schools.teacherWord,
    })
    .from(schools)
    .where(
      and(
        eq(schools.boardId, viewer.boardId),
        viewer.administrator ? undefined : inArray(schools.id, [...viewer.schoolIds, ...viewer.hrSchoolIds]),
      ),
    )
    .orderBy(sql`case ${schools.kind} when 'school' then 0 else 1 end`, schools.name, schools.id)
    .all();

/** The schools a viewer may make teams for. */
export const listSchoolsToRun = (db: Db, viewer: Viewer) =>
  listSchoolsOfTeams(db, viewer).filter(
    ({ id }) => viewer.administrator || viewer.ledSchoolIds.includes(id) || viewer.hrSchoolIds.includes(id),
  );

/** The living teams of a school, by name, each with its leaders. Empty for a school that is not the viewer's to see. */
export function listTeams(db: Db, viewer: Viewer, schoolId: number) {
  const rows = db
    .select({ id: teams.id, name: teams.name, kind: teams.kind })
    .from(teams)
    .where(and(eq(teams.schoolId, schoolId), isNull(teams.archivedOn), teamsFor(db, viewer, "see")))
    .orderBy(teams.name, teams.id)
    .all();
  const leaders = listLeaders(
    db,
    rows.map((team) => team.id),
    viewer.today,
  );
  return rows.map((team) => ({ ...team, leaders: leaders.filter((leader) => leader.teamId === team.id) }));
}

/** Who leads these teams on a day. */
export const listLeaders = (db: Db, teamIds: number[], day: string) =>
  db
    .select({
      roleId: roles.id,
      teamId: roles.teamId,
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      fromDay: roles.fromDay,
    })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(
      and(
        eq(roles.kind, "team_leader"),
        inArray(roles.teamId, teamIds),
        onDay(roles.fromDay, roles.toDay, day),
      ),
    )
    .orderBy(roles.fromDay, roles.id)
    .all();

/**
 * Who is in a team on a day: those whose home it is and those who joined it, each once, with part and mandate.
 * `home` says that she belongs to it by her employment.
 */
export function listMembers(db: Db, teamId: number, day: string) {
  const employed = and(
    eq(employments.personId, people.id),
    onDay(employments.fromDay, employments.toDay, day),
  );
  const home = exists(
    db
      .select({ one: sql`1` })
      .from(employments)
      .where(and(employed, eq(employments.homeTeamId, teamId))),
  );
  return db
    .select({
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      home: sql<number>`${home}`.mapWith(Boolean),
      membershipId: teamMemberships.id,
      part: sql<(typeof teamMemberships.$inferSelect)["part"]>`coalesce(${teamMemberships.part}, 'member')`,
      mandate: teamMemberships.mandate,
      sinceDay: teamMemberships.fromDay,
    })
    .from(people)
    .leftJoin(
      teamMemberships,
      and(
        eq(teamMemberships.personId, people.id),
        eq(teamMemberships.teamId, teamId),
        onDay(teamMemberships.fromDay, teamMemberships.toDay, day),
      ),
    )
    .where(or(home, and(sql`${teamMemberships.id} is not null`, worksThere(db, teamId, day))))
    .orderBy(people.familyName, people.givenName, people.id, teamMemberships.id)
    .all();
}

/** Whoever works at the school of the team no more is no member, whatever row was left open. */
const worksThere = (db: Db, teamId: number, day: string) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(employments)
      .innerJoin(teams, eq(teams.schoolId, employments.schoolId))
      .where(
        and(
          eq(employments.personId, people.id),
          eq(teams.id, teamId),
          onDay(employments.fromDay, employments.toDay, day),
        ),
      ),
  );

/** Everyone who works at a school on the day, with her home team: the people a team can be made of. */
export const listStaffOfSchool = (db: Db, schoolId: number, day: string) =>
  db
    .select({
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      homeTeamId: sql<number | null>`max(${employments.homeTeamId})`,
      homeTeamName: sql<string | null>`max(${teams.name})`,
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .leftJoin(teams, eq(teams.id, employments.homeTeamId))
    .where(and(eq(employments.schoolId, schoolId), onDay(employments.fromDay, employments.toDay, day)))
    .groupBy(people.id)
    .orderBy(people.familyName, people.givenName, people.id)
    .all();

/** Whether another living team of the school has this name. */
export const isTeamNameTaken = (db: Db, schoolId: number, name: string, exceptId = 0) =>
  db
    .select({ id: teams.id })
    .from(teams)
    .where(
      and(
        eq(teams.schoolId, schoolId),
        eq(teams.name, name),
        isNull(teams.archivedOn),
        ne(teams.id, exceptId),
      ),
    )
    .get() !== undefined;
