import type { Viewer } from "#app/features/auth/viewer.ts";
import { listEmploymentsOfTeam } from "#app/features/people/commands/rules.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { getTeam } from "./access.server.ts";
import { listComingLeaders, listDeputies } from "./leaders.server.ts";
import { listLeaders, listMembers, listStaffOfSchool } from "./list.server.ts";

/**
 * What the page to change a team shows: the team, who is in it, and the people of the school to choose from.
 * @throws NotFound when it is not the viewer's to change or has stopped
 */
export function getTeamForm(db: Db, viewer: Viewer, id: number) {
  const { may, held: _, ...team } = getTeam(db, viewer, id, "change");
  if (team.archivedOn) throw new NotFound();
  return {
    team,
    members: listMembers(db, id, viewer.today),
    staff: listStaffOfSchool(db, team.schoolId, viewer.today),
    leaders: listLeaders(db, [id], viewer.today),
    mayAppoint: may("appoint_leader"),
    coming: listComingLeaders(db, id, viewer.today),
    deputies: listDeputies(db, id, viewer.today),
    hasHome: listEmploymentsOfTeam(db, id, viewer.today).length > 0,
    today: viewer.today,
  };
}
