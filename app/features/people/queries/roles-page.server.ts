import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { getPerson } from "./access.server.ts";
import { listGrantable } from "./choices.server.ts";
import { listRoles } from "./roles.server.ts";

/**
 * The roles of a person for who may grant some: which of them the viewer may end, and what she can grant.
 * @throws NotFound when there is nothing for the viewer to grant
 */
export function getRolesPage(db: Db, viewer: Viewer, personId: number) {
  const person = getPerson(db, viewer, personId, "grant_roles");
  const grantable = listGrantable(db, viewer);
  const reach = new Set(grantable.schools.map((school) => school.id));
  const within = (schoolId: number | null) =>
    viewer.administrator || (schoolId !== null && reach.has(schoolId));
  return {
    id: personId,
    name: fullName(person),
    isSelf: personId === viewer.personId,
    isAdministrator: viewer.administrator,
    roles: listRoles(db, viewer, personId).map(({ schoolId, ...role }) => ({
      ...role,
      mayEnd: grantable.kinds.includes(role.kind) && within(schoolId),
    })),
    grantable,
    today: viewer.today,
  };
}
