import { inArray, sql, type SQL } from "drizzle-orm";
import { allows, scopes } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { hoursPolicy, hoursRelations, type HoursRelation } from "../policy.ts";

/** Which rows of the ledger: a condition on the columns that hold the person and the school. Always a predicate. */
export type Scope = (person: SQL, school: SQL) => SQL;

/** Each relation as a condition on a person at a school. */
function conditions(viewer: Viewer, person: SQL, school: SQL): Record<HoursRelation, SQL> {
  const ownPeople = viewer.partnerOf.map((staff) => `${staff.personId}:${staff.schoolId}`);
  return {
    own: sql`${person} = ${viewer.personId}`,
    partner: inArray(sql`(${person} || ':' || ${school})`, ownPeople),
    school_leader: inArray(school, viewer.ledSchoolIds),
    hr_adviser: sql`(${inArray(school, viewer.hrSchoolIds)} and ${person} <> ${viewer.personId})`,
  };
}

/** The hours for which the viewer may do something. */
export const hoursFor =
  (viewer: Viewer, act: keyof typeof hoursPolicy): Scope =>
  (person, school) =>
    sql`(${sql.join(scopes(hoursPolicy, act, conditions(viewer, person, school)), sql` or `)})`;

/** As hoursFor, of some people. */
export const hoursOf = (viewer: Viewer, personIds: readonly number[]): Scope => {
  const seen = hoursFor(viewer, "see");
  return (person, school) => sql`(${inArray(person, [...personIds])} and ${seen(person, school)})`;
};

/** Whether the viewer may do something with the hours of someone at a school. */
export function mayWithHours(
  viewer: Viewer,
  act: keyof typeof hoursPolicy,
  personId: number,
  schoolId: number,
): boolean {
  const held: Record<HoursRelation, boolean> = {
    own: personId === viewer.personId,
    partner: viewer.partnerOf.some((staff) => staff.personId === personId && staff.schoolId === schoolId),
    school_leader: viewer.ledSchoolIds.includes(schoolId),
    hr_adviser: viewer.hrSchoolIds.includes(schoolId) && personId !== viewer.personId,
  };
  return allows(
    hoursPolicy,
    act,
    hoursRelations.filter((relation) => held[relation]),
  );
}
