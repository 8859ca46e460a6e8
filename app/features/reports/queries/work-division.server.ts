import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { FrozenSheet } from "#app/features/plans/frozen.ts";
import { minutesByPerson } from "#app/features/plans/model.ts";
import type { Year } from "#app/features/hours/years.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people, planRevisions, schools, teamPlans, teams } from "#db/schema/index.ts";

/** Everyone who works at some schools in a year, once for each employment, by name. */
export const listWorkOf = (db: Db, { from, to }: Year, schoolIds: readonly number[]) =>
  db
    .select({
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      employeeNumber: people.employeeNumber,
      schoolId: schools.id,
      schoolName: schools.name,
      teamName: teams.name,
      functionName: employments.functionName,
      scaleCode: employments.scaleCode,
      factor: employments.partTimeFactor,
      from: employments.fromDay,
      to: employments.toDay,
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .leftJoin(teams, eq(teams.id, employments.homeTeamId))
    .where(
      and(
        inArray(employments.schoolId, [...schoolIds]),
        lte(employments.fromDay, to),
        or(isNull(employments.toDay), gte(employments.toDay, from)),
      ),
    )
    .orderBy(
      asc(people.familyName),
      asc(people.givenName),
      asc(people.id),
      asc(schools.id),
      asc(employments.id),
    )
    .all();

/** The minutes of each person on the year sheets her teams agreed on, by `person:school`: of every sheet what was agreed last. */
export function readAgreedMinutes(
  db: Db,
  schoolYear: number,
  schoolIds: readonly number[],
): Map<string, number> {
  const latest = db
    .select({ schoolId: teams.schoolId, content: planRevisions.content })
    .from(planRevisions)
    .innerJoin(teamPlans, eq(teamPlans.id, planRevisions.planId))
    .innerJoin(teams, eq(teams.id, teamPlans.teamId))
    .where(
      and(
        inArray(teams.schoolId, [...schoolIds]),
        eq(teamPlans.schoolYear, schoolYear),
        sql`${planRevisions.no} = (select max(r.no) from plan_revisions r where r.plan_id = ${planRevisions.planId})`,
      ),
    )
    .all();
  const minutes = new Map<string, number>();
  for (const { schoolId, content } of latest) {
    const sheet = JSON.parse(content) as FrozenSheet;
    for (const { personId, total } of minutesByPerson(sheet.lines, sheet.members)) {
      const key = `${personId}:${schoolId}`;
      minutes.set(key, (minutes.get(key) ?? 0) + total);
    }
  }
  return minutes;
}
