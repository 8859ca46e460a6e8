import { asc, desc, eq, inArray, sql } from "drizzle-orm";
import { listBegun } from "#app/features/handover/queries/list-access.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import type { Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people, schools } from "#db/schema/index.ts";

const OPEN_ENDED = "9999-12-31";

/**
 * Who left some schools since a day or has a last day there ahead, the latest last: name, last day, and the day a handover began
 * that others know of. No reason, and nothing that is handed over.
 */
export function listLeavers(db: Db, schoolIds: number[], since: Day) {
  const last = sql<Day>`max(coalesce(${employments.toDay}, ${OPEN_ENDED}))`;
  const begun = new Map(listBegun(db, schoolIds).map((one) => [keyOf(one), dayOf(one.startedAt)]));
  return db
    .select({
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      schoolId: schools.id,
      schoolName: schools.name,
      lastDay: last,
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .where(inArray(employments.schoolId, schoolIds))
    .groupBy(people.id, schools.id)
    .having(sql`${last} < ${OPEN_ENDED} and ${last} >= ${since}`)
    .orderBy(desc(last), asc(people.familyName), asc(people.givenName), asc(people.id), asc(schools.id))
    .all()
    .map((leaver) => ({ ...leaver, handoverOn: begun.get(keyOf(leaver)) ?? null }));
}

const keyOf = ({ personId, schoolId }: { personId: number; schoolId: number }) => `${personId}:${schoolId}`;
