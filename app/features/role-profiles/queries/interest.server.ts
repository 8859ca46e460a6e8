import { and, asc, eq, exists, inArray, isNotNull, or, sql, type SQL } from "drizzle-orm";
import { scopes } from "#app/features/auth/policy.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { careerPaths, careerSteps, employments, items, people, roleProfiles } from "#db/schema/index.ts";
import { roleProfilePolicy, type RoleProfileRelation } from "../policy.ts";

/**
 * Who told she would like to have one of these roles: by name, for who leads the school, HR, her own gesprekspartner and
 * herself. It is read from her step on this very moment: taken back is gone, and it is counted nowhere. Who left the school
 * is not among them, nor who has the role already.
 */
export function listInterest(db: Db, viewer: Viewer, profileIds: number[]) {
  if (profileIds.length === 0) return [];
  return db
    .select({
      profileId: sql<number>`${careerSteps.profileId}`,
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(careerSteps)
    .innerJoin(careerPaths, eq(careerPaths.itemId, careerSteps.pathId))
    .innerJoin(items, eq(items.id, careerPaths.itemId))
    .innerJoin(people, eq(people.id, items.ownerPersonId))
    .innerJoin(roleProfiles, eq(roleProfiles.id, careerSteps.profileId))
    .where(
      and(
        inArray(careerSteps.profileId, profileIds),
        isNotNull(careerSteps.toldAt),
        inArray(careerSteps.state, ["considering", "developing"]),
        employedAtSchoolOfRole(db, onDay(employments.fromDay, employments.toDay, viewer.today)),
        mayKnow(db, viewer),
      ),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
    .all();
}

/** An employment of hers at the school of the role, of which this holds. */
const employedAtSchoolOfRole = (db: Db, holds: SQL): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(employments)
      .where(
        and(eq(employments.personId, people.id), eq(employments.schoolId, roleProfiles.schoolId), holds),
      ),
  );

/** Each relation as a condition on the step of the surrounding query. */
function mayKnow(db: Db, viewer: Viewer): SQL {
  const conditions: Record<RoleProfileRelation, SQL> = {
    own: eq(people.id, viewer.personId),
    colleague: inArray(roleProfiles.schoolId, viewer.schoolIds),
    // Her partner at the school of the role; whose partner one is elsewhere tells nothing here.
    partner_of_who_told: employedAtSchoolOfRole(
      db,
      inArray(
        employments.id,
        viewer.partnerOf.map((staff) => staff.employmentId),
      ),
    ),
    leader_of_the_school: inArray(roleProfiles.schoolId, viewer.ledSchoolIds),
    hr_adviser_of_the_school: inArray(roleProfiles.schoolId, viewer.hrSchoolIds),
  };
  return or(...scopes(roleProfilePolicy, "see_interest", conditions))!;
}
