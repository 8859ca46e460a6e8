import { and, asc, eq, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { entitlements, people, schools } from "#db/schema/index.ts";
import { listWork } from "./person.server.ts";
import { hoursFor, mayWithHours } from "./scope.server.ts";

/** What HR may set for someone, and what was set: at the schools she advises. @throws NotFound for anyone else */
export function getRightsPage(db: Db, viewer: Viewer, personId: number) {
  const work = listWork(db, viewer, personId).filter((school) =>
    mayWithHours(viewer, "set_entitlement", personId, school.id),
  );
  const person = db.select().from(people).where(eq(people.id, personId)).get();
  if (!person || work.length === 0) throw new NotFound();
  const rights = db
    .select({
      id: entitlements.id,
      schoolId: entitlements.schoolId,
      schoolName: schools.name,
      kind: entitlements.kind,
      account: entitlements.account,
      minutes: entitlements.minutes,
      cents: entitlements.cents,
      fromDay: entitlements.fromDay,
      toDay: entitlements.toDay,
      source: entitlements.source,
      version: entitlements.version,
    })
    .from(entitlements)
    .innerJoin(schools, eq(schools.id, entitlements.schoolId))
    .where(
      and(
        eq(entitlements.personId, personId),
        hoursFor(viewer, "set_entitlement")(sql`entitlements.person_id`, sql`entitlements.school_id`),
      ),
    )
    .orderBy(asc(entitlements.fromDay), asc(entitlements.id))
    .all();
  const { givenName, namePrefix, familyName } = person;
  return { personId, name: { givenName, namePrefix, familyName }, schools: work, rights };
}
