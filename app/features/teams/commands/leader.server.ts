import { and, eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { endRole, grantRole } from "#app/features/people/commands/roles.server.ts";
import { dayBefore, endedBy } from "#app/features/people/model.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { roles } from "#db/schema/index.ts";
import type { LeaderChange } from "../input.ts";
import { getTeam } from "../queries/access.server.ts";
import { openTeam, worksAt } from "./team.server.ts";

/**
 * Gives a team its leader from a day on; who led it until then does so to the day before. Without a leader it goes on
 * by itself.
 * @returns `employmentIds`: those whose gesprekspartner may be someone else now
 * @throws RuleBroken own_role for oneself, other_school for who does not work there; Stale, NotFound
 */
export function setLeader(
  db: Db,
  viewer: Viewer,
  teamId: number,
  { leaderId, fromDay, version }: LeaderChange,
  now: Date,
) {
  return inTransaction(db, () => {
    if (!getTeam(db, viewer, teamId).may("appoint_leader")) throw new NotFound();
    const { schoolId } = openTeam(db, viewer, teamId, version);
    const leading = db
      .select()
      .from(roles)
      .where(and(eq(roles.kind, "team_leader"), eq(roles.teamId, teamId)))
      .all()
      .filter((role) => endedBy(role, dayBefore(fromDay)) !== "stays");
    const touched = leading
      .filter((role) => role.personId !== leaderId)
      .flatMap((role) => endFor(db, viewer, role, dayBefore(fromDay), now));
    const stays = leading.some(
      (role) => role.personId === leaderId && role.fromDay <= fromDay && role.toDay === null,
    );
    if (leaderId === null || stays) return { employmentIds: touched };

    if (leaderId === viewer.personId) throw new RuleBroken({ leaderId: "own_role" });
    if (!worksAt(db, leaderId, schoolId, viewer.today)) throw new RuleBroken({ leaderId: "other_school" });
    const { employmentIds } = grantRole(
      db,
      viewer,
      leaderId,
      { kind: "team_leader", schoolId, teamId, fromDay },
      now,
    );
    return { employmentIds: [...new Set([...touched, ...employmentIds])] };
  });
}

function endFor(db: Db, viewer: Viewer, role: typeof roles.$inferSelect, lastDay: string, now: Date) {
  if (role.personId === viewer.personId) throw new RuleBroken({ leaderId: "own_role" });
  return endRole(db, viewer, role.personId, { role: role.id, lastDay }, now).employmentIds;
}
