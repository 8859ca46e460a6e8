import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people, teamMemberships, teamRounds, teams } from "#db/schema/index.ts";
import { getGroup } from "../access.server.ts";
import { byHomeTeam, withLeads, type Lead } from "../model.ts";

/**
 * The rounds of a group, the latest first, with who led each; who leads it now, and who did before there were rounds.
 * @throws NotFound for who is not of its school
 */
export function readRounds(db: Db, viewer: Viewer, teamId: number) {
  const { may } = getGroup(db, viewer, teamId, "see_rounds");
  const rows = db
    .select({
      id: teamRounds.id,
      no: teamRounds.no,
      aim: teamRounds.aim,
      fromDay: teamRounds.fromDay,
      toDay: teamRounds.toDay,
      lookBack: sql<string | null>`iif(${may("look_back") ? 1 : 0}, ${teamRounds.lookBack}, null)`,
      version: teamRounds.version,
    })
    .from(teamRounds)
    .where(eq(teamRounds.teamId, teamId))
    .orderBy(desc(teamRounds.no))
    .all();
  return withLeads(rows, listLeads(db, teamId, viewer.today), viewer.today);
}

/** Everybody who drives or facilitates a team, or did, with mandate and days; drivers first, then in the order of their days. */
export const listLeads = (db: Db, teamId: number, today: string): Lead[] =>
  db
    .select({
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      part: teamMemberships.part,
      mandate: teamMemberships.mandate,
      fromDay: teamMemberships.fromDay,
      toDay: teamMemberships.toDay,
    })
    .from(teamMemberships)
    .innerJoin(people, eq(people.id, teamMemberships.personId))
    .where(
      and(
        eq(teamMemberships.teamId, teamId),
        inArray(teamMemberships.part, ["driver", "process_facilitator"]),
      ),
    )
    .orderBy(asc(teamMemberships.part), asc(teamMemberships.fromDay), asc(teamMemberships.id))
    .all()
    .map(({ givenName, namePrefix, familyName, ...lead }) => ({
      ...lead,
      // A last day that is still to come says that she leaves: not the school's to know.
      toDay: lead.toDay !== null && lead.toDay < today ? lead.toDay : null,
      name: fullName({ givenName, namePrefix, familyName }),
    }));

/** The home teams the members of a group come from, at its school. Whoever sees the team sees who is in it. */
export const listHomeTeams = (db: Db, viewer: Viewer, schoolId: number, memberIds: number[]) =>
  byHomeTeam(
    db
      .select({
        personId: people.id,
        givenName: people.givenName,
        namePrefix: people.namePrefix,
        familyName: people.familyName,
        homeTeamId: sql<number | null>`max(${teams.id})`,
        homeTeamName: sql<string | null>`max(${teams.name})`,
      })
      .from(people)
      .leftJoin(
        employments,
        and(
          eq(employments.personId, people.id),
          eq(employments.schoolId, schoolId),
          onDay(employments.fromDay, employments.toDay, viewer.today),
        ),
      )
      .leftJoin(teams, eq(teams.id, employments.homeTeamId))
      .where(inArray(people.id, memberIds))
      .groupBy(people.id)
      .orderBy(people.familyName, people.givenName, people.id)
      .all(),
  );
