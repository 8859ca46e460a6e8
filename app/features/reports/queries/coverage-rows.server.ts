import { and, asc, eq, exists, inArray, notExists, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { onDay, partnerOn } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { dayOf, momentAt } from "#app/lib/amsterdam.ts";
import type { Db } from "#db/client.server.ts";
import { employmentPauses, employments, people, schools, teams } from "#db/schema/index.ts";
import type { CoverageRow } from "../model.ts";

/**
 * Everyone who works at these schools today, once for each school, with the days of the last conversation held and the next
 * one planned: one query, whatever the number of people. Nothing of what was said is read.
 */
export function listCoverageRows(db: Db, viewer: Viewer, schoolIds: number[]): CoverageRow[] {
  const { today } = viewer;
  return db
    .select({
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      schoolId: schools.id,
      schoolName: schools.name,
      teamId: teams.id,
      teamName: teams.name,
      functionName: employments.functionName,
      functionGroup: employments.functionGroup,
      partnerId: partnerOn(today),
      paused: sql<number>`${isPaused(db, today)}`,
      since: sql<string>`(select min(s.from_day) from employments s where s.person_id = ${people.id} and s.school_id = ${schools.id})`,
      last: conversationDay<string>(
        sql`max(c.held_on)`,
        sql`c.state in ('held', 'signed', 'closed_unsigned', 'held_elsewhere')`,
      ),
      next: conversationDay<number>(
        sql`min(c.scheduled_at)`,
        sql`c.state = 'planned' and c.scheduled_at >= ${momentAt(today, "00:00")}`,
      ),
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .leftJoin(teams, eq(teams.id, employments.homeTeamId))
    .where(
      and(
        inArray(employments.schoolId, schoolIds),
        onDay(employments.fromDay, employments.toDay, today),
        notExists(largerWork(db, today)),
      ),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id), asc(schools.id))
    .all()
    .map(({ paused, next, ...row }) => ({
      ...row,
      paused: Boolean(paused),
      next: next === null ? null : dayOf(next),
    }));
}

/** A conversation belongs to whatever employment she had at the school: a new contract does not make her new. */
const conversationDay = <T>(which: SQL, condition: SQL) =>
  sql<T | null>`(select ${which} from employments ce join conversations c on c.employment_id = ce.id
    where ce.person_id = ${people.id} and ce.school_id = ${schools.id} and ${condition})`;

/** Of two employments at one school the larger stands for the person. */
function largerWork(db: Db, today: string) {
  const other = alias(employments, "other_work");
  return db
    .select({ one: sql`1` })
    .from(other)
    .where(
      and(
        eq(other.personId, employments.personId),
        eq(other.schoolId, employments.schoolId),
        onDay(other.fromDay, other.toDay, today),
        sql`(${other.partTimeFactor} > ${employments.partTimeFactor}
          or (${other.partTimeFactor} = ${employments.partTimeFactor} and ${other.id} < ${employments.id}))`,
      ),
    );
}

const isPaused = (db: Db, today: string) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(employmentPauses)
      .where(
        and(
          eq(employmentPauses.employmentId, employments.id),
          onDay(employmentPauses.fromDay, employmentPauses.toDay, today),
        ),
      ),
  );
