import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getTeam } from "#app/features/teams/queries/access.server.ts";
import { listLeaders } from "#app/features/teams/queries/list.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { isOver } from "../model.ts";
import { planPolicy, type PlanAct, type PlanRelation } from "../policy.ts";

/** What is no reading asks for a year that is not over, and a team that lives. */
const reading: readonly PlanAct[] = ["read", "see_room", "export_hours"];

/**
 * A team with how the viewer stands to its sheet of a school year.
 * @throws NotFound when the team is not there, or the act is not hers: the two look the same
 */
export function getPlanTeam(db: Db, viewer: Viewer, teamId: number, year: number, act: PlanAct = "read") {
  const team = getTeam(db, viewer, teamId);
  const leaders = listLeaders(db, [teamId], viewer.today);
  const held: PlanRelation[] = [];
  if (team.held.includes("member")) held.push("member");
  if (team.held.includes("leader")) held.push("leader");
  if (team.held.includes("school_leader")) {
    held.push("school_leader");
    if (leaders.length === 0) held.push("school_leader_in_charge");
  }
  const open = !team.archivedOn && !isOver(year, viewer.today);
  const may = (other: PlanAct) => allows(planPolicy, other, held) && (open || reading.includes(other));
  if (!may(act)) throw new NotFound();
  const { id, name, schoolId, schoolName } = team;
  return { id, name, schoolId, schoolName, year, may };
}

/** Whether who stands so to a team reads its sheet: for the link that leads there. */
export const readsPlan = (held: readonly string[]) =>
  planPolicy.read.some((relation) => held.includes(relation));

export type PlanTeam = ReturnType<typeof getPlanTeam>;
