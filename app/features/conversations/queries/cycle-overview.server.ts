import { and, asc, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getCycle } from "#app/features/cycles/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import { conversations, employments, moments, people, teams } from "#db/schema/index.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import { listHomeMembers } from "./cycle-members.server.ts";

/**
 * A cycle by team, in planning facts only: of each member whether her conversation is to be planned, planned, held or
 * signed, with its day. Nothing of what is in it. `talks` are all of them by name, also of who left or changed teams
 * since; `teamless` are who work here without a home team, and so get no conversation by the cycle.
 * @throws NotFound for who does not run this cycle
 */
export function getCycleOverview(db: Db, viewer: Viewer, cycleId: number) {
  const cycle = getCycle(db, viewer, cycleId);
  const around = listTeamsOf(db, cycle.schoolId);
  const teamIds = around.map((team) => team.id);
  const members = listHomeMembers(db, cycle.schoolId, teamIds, viewer.today);
  const talks = listTalksOf(db, cycleId);
  const overview = around.map((team) => {
    const own = members.filter((member) => member.teamId === team.id);
    const employmentIds = new Set(own.map((member) => member.employmentId));
    return {
      ...team,
      // A draft that was rolled over knows its teams, but began for none of them.
      started: cycle.state !== "draft" && cycle.teamIds.includes(team.id),
      members: own,
      talks: talks.filter(
        (talk) =>
          talk.teamId === team.id || (talk.employmentId !== null && employmentIds.has(talk.employmentId)),
      ),
    };
  });
  const present = new Set(members.map((member) => member.employmentId));
  return {
    ...cycle,
    teams: overview.filter((team) => team.members.length > 0 || team.started),
    talks,
    gone: talks.filter((talk) => talk.employmentId !== null && !present.has(talk.employmentId)),
    teamless: listTeamless(db, cycle.schoolId, viewer.today).filter(
      (one) => !talks.some((talk) => talk.employmentId === one.employmentId),
    ),
  };
}

/** Who works at a school on a day without a home team there, or with one that was closed. */
const listTeamless = (db: Db, schoolId: number, today: string) =>
  db
    .select({
      employmentId: employments.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .leftJoin(teams, eq(teams.id, employments.homeTeamId))
    .where(
      and(
        eq(employments.schoolId, schoolId),
        or(isNull(teams.id), isNotNull(teams.archivedOn)),
        onDay(employments.fromDay, employments.toDay, today),
      ),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(employments.id))
    .all();

const listTeamsOf = (db: Db, schoolId: number) =>
  db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(and(eq(teams.schoolId, schoolId), isNull(teams.archivedOn)))
    .orderBy(asc(teams.name), asc(teams.id))
    .all();

const listTalksOf = (db: Db, cycleId: number) =>
  db
    .select({
      id: conversations.id,
      momentId: conversations.momentId,
      employmentId: conversations.employmentId,
      teamId: conversations.teamId,
      state: conversations.state,
      scheduledAt: conversations.scheduledAt,
      heldOn: conversations.heldOn,
      signedOn: conversations.signedOn,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      teamName: teams.name,
    })
    .from(conversations)
    .leftJoin(employments, eq(employments.id, conversations.employmentId))
    .leftJoin(people, eq(people.id, employments.personId))
    .leftJoin(teams, eq(teams.id, conversations.teamId))
    .where(
      and(
        inArray(
          conversations.momentId,
          db.select({ id: moments.id }).from(moments).where(eq(moments.cycleId, cycleId)),
        ),
        ne(conversations.state, "cancelled"),
      ),
    )
    .orderBy(asc(conversations.momentId), asc(conversations.id))
    .all();

/** The teams of a school that are the home team of someone today: the ones a cycle can start for. */
export function listTeamsToStart(db: Db, viewer: Viewer, schoolId: number) {
  const around = listTeamsOf(db, schoolId);
  const members = listHomeMembers(
    db,
    schoolId,
    around.map((team) => team.id),
    viewer.today,
  );
  return around
    .map((team) => ({ ...team, members: members.filter((member) => member.teamId === team.id) }))
    .filter((team) => team.members.length > 0);
}
