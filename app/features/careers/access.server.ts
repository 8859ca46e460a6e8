import { and, eq, inArray, ne, sql, type SQL } from "drizzle-orm";
import { scopes } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { careerPaths, careerSteps, items } from "#db/schema/index.ts";
import { careerPolicy, type CareerRelation } from "./policy.ts";

/** Each relation as a condition on the rows of `items` and `career_paths` of the surrounding query. */
export function careerConditions(viewer: Viewer): Record<CareerRelation, SQL> {
  const mine = viewer.partnerOf.map((staff) => `${staff.personId}:${staff.schoolId}`);
  const partner = inArray(sql`(${items.ownerPersonId} || ':' || ${items.schoolId})`, mine);
  const anotherAt = (schoolIds: number[]) =>
    and(inArray(items.schoolId, schoolIds), ne(items.ownerPersonId, viewer.personId), works(viewer.today))!;
  return {
    owner: eq(items.ownerPersonId, viewer.personId),
    partner,
    // The one she told it to, and only while that is her gesprekspartner.
    told_partner: and(eq(careerPaths.toldPartnerId, viewer.personId), partner)!,
    leader_of_the_school: anotherAt(viewer.ledSchoolIds),
    hr_adviser_of_the_school: anotherAt(viewer.hrSchoolIds),
  };
}

const works = (day: string) =>
  sql`exists (select 1 from employments we where we.person_id = items.owner_person_id and we.school_id = items.school_id
    and we.from_day <= ${day} and (we.to_day is null or we.to_day >= ${day}))`;

/** The paths for which the viewer may do something, as a condition: always a predicate. */
export const careersFor = (viewer: Viewer, act: keyof typeof careerPolicy): SQL =>
  sql`(${sql.join(scopes(careerPolicy, act, careerConditions(viewer)), sql` or `)})`;

/** Where someone has a path or can begin one: the schools she works at. */
export function careerSchools(viewer: Viewer): { id: number; name: string }[] {
  const named = new Map(viewer.employments.map((work) => [work.schoolId, work.schoolName]));
  return [...named].map(([id, name]) => ({ id, name }));
}

/**
 * One of her schools, the first when none is named.
 * @throws NotFound for a school she does not work at
 */
export function careerSchool(viewer: Viewer, wanted?: number | null) {
  const schools = careerSchools(viewer);
  const school = wanted ? schools.find(({ id }) => id === wanted) : schools[0];
  if (!school) throw new NotFound();
  return school;
}

/** Her gesprekspartner at a school; undefined where she has none. */
export const partnerAt = (viewer: Viewer, schoolId: number) =>
  viewer.partners.find((partner) => partner.schoolId === schoolId);

const pathColumns = {
  id: careerPaths.itemId,
  schoolId: items.schoolId,
  text: careerPaths.text,
  writtenOn: careerPaths.writtenOn,
  conversationId: careerPaths.conversationId,
  toldPartnerId: careerPaths.toldPartnerId,
  version: items.version,
};

/** The viewer's own path at a school; undefined while there is none. */
export const findOwnPath = (db: Db, viewer: Viewer, schoolId: number) =>
  db
    .select(pathColumns)
    .from(careerPaths)
    .innerJoin(items, eq(items.id, careerPaths.itemId))
    .where(and(eq(items.schoolId, schoolId), careersFor(viewer, "read")))
    .get();

/** Whether her gesprekspartner of now reads the words of a path of the viewer's own. */
export const isToldNow = (viewer: Viewer, path: { schoolId: number; toldPartnerId: number | null }) =>
  path.toldPartnerId !== null && partnerAt(viewer, path.schoolId)?.personId === path.toldPartnerId;

export type OwnPath = NonNullable<ReturnType<typeof findOwnPath>>;

/**
 * A step of the viewer's own, with the path it is on.
 * @throws NotFound for another's, or what is not there: the two look the same
 */
export function getOwnStep(db: Db, viewer: Viewer, id: number, act: keyof typeof careerPolicy = "read") {
  const row = db
    .select({ step: careerSteps, path: pathColumns })
    .from(careerSteps)
    .innerJoin(careerPaths, eq(careerPaths.itemId, careerSteps.pathId))
    .innerJoin(items, eq(items.id, careerPaths.itemId))
    .where(and(eq(careerSteps.id, id), careersFor(viewer, act)))
    .get();
  if (!row) throw new NotFound();
  return row;
}
