import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import { allows, scopes } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { schools, teams } from "#db/schema/index.ts";
import { teamPolicy, teamRelations, type TeamRelation } from "../policy.ts";

/** Each relation as a condition on the `teams` row of the surrounding query. */
export function teamConditions(db: Db, viewer: Viewer): Record<TeamRelation, SQL> {
  const ofBoard = db.select({ id: schools.id }).from(schools).where(eq(schools.boardId, viewer.boardId));
  return {
    member: inArray(teams.id, viewer.teamIds),
    colleague: inArray(teams.schoolId, viewer.schoolIds),
    leader: inArray(teams.id, viewer.ledTeamIds),
    school_leader: inArray(teams.schoolId, viewer.ledSchoolIds),
    hr_adviser: inArray(teams.schoolId, viewer.hrSchoolIds),
    invited_to_group: sql`exists (select 1 from team_invitations ti where ti.team_id = teams.id
      and ti.person_id = ${viewer.personId} and ti.state in ('invited', 'declined'))`,
    group_member: and(
      inArray(teams.id, viewer.teamIds),
      inArray(teams.kind, ["network", "development_group"]),
    )!,
    administrator: viewer.administrator ? inArray(teams.schoolId, ofBoard) : sql`0`,
  };
}

/** The teams for which the viewer may do something, as a condition: always a predicate. */
export const teamsFor = (db: Db, viewer: Viewer, act: keyof typeof teamPolicy): SQL =>
  sql`(${sql.join(scopes(teamPolicy, act, teamConditions(db, viewer)), sql` or `)})`;

/**
 * A team with its school's words and how the viewer stands to it.
 * @throws NotFound when it is not there or the act is not the viewer's: the two look the same
 */
export function getTeam(db: Db, viewer: Viewer, id: number, act: keyof typeof teamPolicy = "see") {
  const conditions = teamConditions(db, viewer);
  const held = Object.fromEntries(
    teamRelations.map((relation) => [relation, sql<number>`${conditions[relation]}`]),
  );
  const row = db
    .select({
      team: teams,
      schoolName: schools.name,
      teacherWord: schools.teacherWord,
      teamWord: schools.teamWord,
      ...(held as Record<TeamRelation, SQL<number>>),
    })
    .from(teams)
    .innerJoin(schools, eq(schools.id, teams.schoolId))
    .where(eq(teams.id, id))
    .get();
  const relations = row ? teamRelations.filter((relation) => row[relation]) : [];
  if (!row || !allows(teamPolicy, act, relations)) throw new NotFound();
  const { team, schoolName, teacherWord, teamWord } = row;
  return {
    ...team,
    schoolName,
    teacherWord,
    teamWord,
    held: relations,
    may: (other: keyof typeof teamPolicy) => allows(teamPolicy, other, relations),
  };
}
