import { and, asc, eq, gt, gte, isNotNull, min } from "drizzle-orm";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { employments, partners, people, roles } from "#db/schema/index.ts";

const name = { givenName: people.givenName, namePrefix: people.namePrefix, familyName: people.familyName };

/** Who is to lead a team from a later day: for who appoints leaders. */
export const listComingLeaders = (db: Db, teamId: number, today: string) =>
  db
    .select({ id: roles.id, fromDay: roles.fromDay, ...name })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(eq(roles.kind, "team_leader"), eq(roles.teamId, teamId), gt(roles.fromDay, today)))
    .orderBy(asc(roles.fromDay), asc(roles.id))
    .all()
    .map(({ id, fromDay, ...who }) => ({ id, fromDay, name: fullName(who) }));

/** Who stands in as gesprekspartner of people at home in a team, for days that have an end. */
export const listDeputies = (db: Db, teamId: number, today: string) =>
  db
    .select({
      personId: partners.personId,
      fromDay: min(partners.fromDay),
      toDay: partners.toDay,
      ...name,
    })
    .from(partners)
    .innerJoin(employments, eq(employments.id, partners.employmentId))
    .innerJoin(people, eq(people.id, partners.personId))
    .where(and(eq(employments.homeTeamId, teamId), isNotNull(partners.toDay), gte(partners.toDay, today)))
    .groupBy(partners.personId, partners.toDay)
    .orderBy(asc(partners.fromDay), asc(partners.personId))
    .all()
    .map(({ personId, fromDay, toDay, ...who }) => ({
      personId,
      fromDay: fromDay!,
      toDay: toDay!,
      name: fullName(who),
    }));
