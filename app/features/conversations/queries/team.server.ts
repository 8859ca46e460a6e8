import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { conversations, employments, people, schools, teams } from "#db/schema/index.ts";
import { knownTo, readableBy } from "./access.server.ts";

/**
 * Everyone whose home is a team, with her last and next conversation: planning facts only, by name. `open` on a
 * conversation says that the viewer is a party and may open it.
 * @throws NotFound for who does not lead the team or its school
 */
export function listTeamConversations(db: Db, viewer: Viewer, teamId: number) {
  const team = getLedTeam(db, viewer, teamId);
  const staff = db
    .select({
      employmentId: employments.id,
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .where(
      and(eq(employments.homeTeamId, teamId), onDay(employments.fromDay, employments.toDay, viewer.today)),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(employments.id))
    .all();
  const facts = listFacts(
    db,
    viewer,
    staff.map((one) => one.employmentId),
  );
  return {
    team,
    people: staff.map((one) => {
      const own = facts.filter((fact) => fact.employmentId === one.employmentId);
      return {
        ...one,
        last: own
          .filter((fact) => fact.heldOn !== null)
          .sort((a, b) => b.heldOn!.localeCompare(a.heldOn!))[0],
        next: own.filter((fact) => fact.heldOn === null)[0],
      };
    }),
  };
}

/** A team the viewer leads, or of a school she leads. @throws NotFound otherwise */
export function getLedTeam(db: Db, viewer: Viewer, teamId: number) {
  const team = db
    .select({ id: teams.id, name: teams.name, schoolId: teams.schoolId, teamWord: schools.teamWord })
    .from(teams)
    .innerJoin(schools, eq(schools.id, teams.schoolId))
    .where(eq(teams.id, teamId))
    .get();
  const leads = team && (viewer.ledTeamIds.includes(team.id) || viewer.ledSchoolIds.includes(team.schoolId));
  if (!leads) throw new NotFound();
  return team;
}

/** Dates and states of conversations: never place, question or a word of content. Cancelled ones are no fact any more. */
function listFacts(db: Db, viewer: Viewer, employmentIds: number[]) {
  return db
    .select({
      id: conversations.id,
      employmentId: conversations.employmentId,
      state: conversations.state,
      scheduledAt: conversations.scheduledAt,
      heldOn: conversations.heldOn,
      open: sql<number>`ifnull(${readableBy(db, viewer)}, 0)`.mapWith(Boolean),
    })
    .from(conversations)
    .where(
      and(
        inArray(conversations.employmentId, employmentIds),
        inArray(conversations.state, [
          "to_plan",
          "planned",
          "held",
          "signed",
          "closed_unsigned",
          "held_elsewhere",
        ]),
        knownTo(db, viewer),
      ),
    )
    .orderBy(
      sql`${conversations.scheduledAt} is null`,
      asc(conversations.scheduledAt),
      desc(conversations.id),
    )
    .all();
}
