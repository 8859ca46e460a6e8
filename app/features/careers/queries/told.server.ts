import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { careerPaths, careerSteps, items, people, roleProfiles, roles, schools } from "#db/schema/index.ts";
import { careersFor, partnerAt } from "../access.server.ts";
import type { ToldCareer } from "../model.ts";

/** What someone told of her path, as far as it was told to this viewer: of what was not there is no trace. */
export function listToldCareer(db: Db, viewer: Viewer, personId: number): ToldCareer {
  const of = eq(items.ownerPersonId, personId);
  const told = and(of, careersFor(viewer, "read_told"));
  const steps = db
    .select({
      id: careerSteps.id,
      text: careerSteps.text,
      roleId: careerSteps.profileId,
      title: roleProfiles.title,
      archivedOn: roleProfiles.archivedOn,
    })
    .from(careerSteps)
    .innerJoin(careerPaths, eq(careerPaths.itemId, careerSteps.pathId))
    .innerJoin(items, eq(items.id, careerPaths.itemId))
    .leftJoin(roleProfiles, eq(roleProfiles.id, careerSteps.profileId))
    .where(
      and(
        of,
        isNotNull(careerSteps.toldAt),
        inArray(careerSteps.state, ["considering", "developing"]),
        sql`case when ${isNull(careerSteps.profileId)} then ${careersFor(viewer, "read_told")}
          else ${careersFor(viewer, "know_wish")} end`,
      ),
    )
    .orderBy(asc(careerSteps.position), asc(careerSteps.id))
    .all();
  return {
    words: db
      .select({
        id: careerPaths.itemId,
        text: careerPaths.text,
        writtenOn: careerPaths.writtenOn,
        schoolName: schools.name,
      })
      .from(careerPaths)
      .innerJoin(items, eq(items.id, careerPaths.itemId))
      .innerJoin(schools, eq(schools.id, items.schoolId))
      .where(told)
      .orderBy(asc(careerPaths.itemId))
      .all(),
    steps: steps.flatMap(({ id, roleId, text }) => (roleId === null ? [{ id, text: text ?? "" }] : [])),
    // Her own words beside a role are not told with it.
    wishes: steps.flatMap(({ id, roleId, title, archivedOn }) =>
      roleId === null ? [] : [{ id, roleId, title: title ?? "", archived: archivedOn !== null }],
    ),
  };
}

/** Who will know of a step towards a role when its owner tells it, by name: for the preview. Herself left out. */
export function listWhoWouldKnow(db: Db, viewer: Viewer, schoolId: number) {
  const ofSchool = db
    .select({
      personId: roles.personId,
      kind: roles.kind,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(
      and(
        onDay(roles.fromDay, roles.toDay, viewer.today),
        eq(roles.boardId, viewer.boardId),
        sql`(${roles.kind} = 'school_leader' and ${roles.schoolId} = ${schoolId}
          or ${roles.kind} = 'hr_adviser' and (${roles.schoolId} is null or ${roles.schoolId} = ${schoolId}))`,
        sql`${roles.personId} <> ${viewer.personId}`,
      ),
    )
    .orderBy(sql`${roles.kind} = 'hr_adviser'`, asc(people.familyName), asc(roles.id))
    .all();
  const partner = partnerAt(viewer, schoolId);
  const known = [
    ...(partner ? [{ ...partner, kind: "partner" as const }] : []),
    ...ofSchool.map((one) => ({ ...one, kind: one.kind as "school_leader" | "hr_adviser" })),
  ];
  return known
    .filter((one, at) => known.findIndex((other) => other.personId === one.personId) === at)
    .map(({ kind, ...who }) => ({ kind, name: fullName(who) }));
}
