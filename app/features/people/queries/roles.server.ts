import { and, eq, gte, isNull, or, sql } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { roles, schools, teams } from "#db/schema/index.ts";
import { employmentPolicy } from "../policy.ts";
import { getPerson } from "./access.server.ts";

/** The running and coming roles of a person the viewer may see roles of, with their scope by name. */
export function listRoles(db: Db, viewer: Viewer, personId: number) {
  const { held } = getPerson(db, viewer, personId, "see_roles");
  // A role that ends with her work would tell that she leaves.
  const seesEnds = allows(employmentPolicy, "see_end", held);
  return db
    .select({
      id: roles.id,
      kind: roles.kind,
      schoolId: roles.schoolId,
      schoolName: schools.name,
      teamName: teams.name,
      fromDay: roles.fromDay,
      toDay: seesEnds ? roles.toDay : sql<string | null>`null`,
    })
    .from(roles)
    .leftJoin(schools, eq(schools.id, roles.schoolId))
    .leftJoin(teams, eq(teams.id, roles.teamId))
    .where(and(eq(roles.personId, personId), or(isNull(roles.toDay), gte(roles.toDay, viewer.today))))
    .orderBy(roles.fromDay, roles.id)
    .all();
}
