import { asc, eq, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people, schools } from "#db/schema/index.ts";
import { byAccount, ledgerOf } from "../model.ts";
import { yearOf, type Year } from "../years.ts";
import { findFacts } from "./facts.server.ts";
import { hoursOf, mayWithHours, type Scope } from "./scope.server.ts";

/**
 * One person's hours and money of a year at the schools the viewer may see them of: the sums, and the lines behind every number.
 * @throws NotFound when there is nobody, or nothing of her that is the viewer's
 */
export function getPersonHours(db: Db, viewer: Viewer, personId: number, year: Year) {
  const work = listWork(db, viewer, personId);
  const person = db.select().from(people).where(eq(people.id, personId)).get();
  if (!person || (work.length === 0 && personId !== viewer.personId)) throw new NotFound();
  const facts = findFacts(db, viewer, { scope: hoursOf(viewer, [personId]), of: [personId] }, [year]);
  const lines = ledgerOf(facts, year, viewer.today);
  const { id, givenName, namePrefix, familyName } = person;
  return {
    person: { id, givenName, namePrefix, familyName },
    mine: personId === viewer.personId,
    schools: work,
    accounts: byAccount(lines).map((one) => ({
      ...one,
      lines: lines.filter((line) => line.account === one.account),
    })),
    maySet: work.some((school) => mayWithHours(viewer, "set_entitlement", personId, school.id)),
  };
}

/** The schools where she works or worked, as far as her hours there are the viewer's. */
export const listWork = (db: Db, viewer: Viewer, personId: number) =>
  db
    .selectDistinct({ id: schools.id, name: schools.name })
    .from(employments)
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .where(hoursOf(viewer, [personId])(sql`employments.person_id`, sql`employments.school_id`))
    .orderBy(asc(schools.name), asc(schools.id))
    .all();

/**
 * Hours and money of someone at one school, for the two who talk about them: each account that has anything in it, in the school
 * year and the calendar year of a day. Null where there is nothing, or it is not the viewer's to see.
 */
export function findHoursAtHand(
  db: Db,
  viewer: Viewer,
  { personId, schoolId }: { personId: number; schoolId: number },
) {
  if (!mayWithHours(viewer, "see", personId, schoolId)) return null;
  const [school, calendar] = [yearOf(viewer.today, "school"), yearOf(viewer.today, "calendar")];
  const scope: Scope = (person, at) => sql`(${person} = ${personId} and ${at} = ${schoolId})`;
  const facts = findFacts(db, viewer, { scope, of: [personId] }, [school, calendar]);
  const years = [school, calendar].map((year) => {
    const lines = ledgerOf(facts, year, viewer.today);
    return { year, accounts: lines.length === 0 ? [] : byAccount(lines) };
  });
  return years.some(({ accounts }) => accounts.length > 0) ? { personId, years } : null;
}
