import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people, teamMemberships } from "#db/schema/index.ts";

export type Colleague = { id: number; name: string; near: boolean };

/** Colleagues at one school of the viewer's today, by name; `near` is who shares a team with her. Never herself. */
export function listColleaguesAt(db: Db, viewer: Viewer, schoolId: number): Colleague[] {
  if (!viewer.schoolIds.includes(schoolId)) return [];
  const near = listNear(db, viewer);
  return db
    .selectDistinct({
      id: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(people)
    .innerJoin(employments, eq(employments.personId, people.id))
    .where(
      and(
        eq(employments.schoolId, schoolId),
        onDay(employments.fromDay, employments.toDay, viewer.today),
        ne(people.id, viewer.personId),
      ),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
    .all()
    .map(({ id, ...name }) => ({ id, name: fullName(name), near: near.has(id) }));
}

/** Colleagues at any school of the viewer's, each with the first school the two share. */
export function listColleagues(db: Db, viewer: Viewer): (Colleague & { schoolId: number })[] {
  const found = new Map<number, Colleague & { schoolId: number }>();
  for (const schoolId of viewer.schoolIds)
    for (const colleague of listColleaguesAt(db, viewer, schoolId))
      if (!found.has(colleague.id)) found.set(colleague.id, { ...colleague, schoolId });
  return [...found.values()];
}

function listNear(db: Db, { teamIds, today }: Viewer): Set<number> {
  const atHome = db
    .select({ id: employments.personId })
    .from(employments)
    .where(
      and(inArray(employments.homeTeamId, teamIds), onDay(employments.fromDay, employments.toDay, today)),
    );
  const besides = db
    .select({ id: teamMemberships.personId })
    .from(teamMemberships)
    .where(
      and(
        inArray(teamMemberships.teamId, teamIds),
        onDay(teamMemberships.fromDay, teamMemberships.toDay, today),
      ),
    );
  return new Set([...atHome.all(), ...besides.all()].map(({ id }) => id));
}
