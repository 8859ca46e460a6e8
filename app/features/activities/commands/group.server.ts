import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { inviteToTeam } from "#app/features/teams/commands/invitations.server.ts";
import { addMember } from "#app/features/teams/commands/members.server.ts";
import { isTeamNameTaken } from "#app/features/teams/queries/list.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { teamGrowths, teamMemberships, teams } from "#db/schema/index.ts";
import type { GroupInput } from "../input.ts";
import { activityPolicy } from "../policy.ts";
import { standingTo } from "../queries/access.server.ts";
import { listColleagues } from "../queries/choices.server.ts";

/**
 * Starts a network or development group that grew from an activity, with the viewer as its driver. Everybody else is asked,
 * and is a member once she said yes. Sent twice it is one group.
 * @returns the key of the team
 * @throws NotFound for who neither organised it nor took part, RuleBroken already_taken for a name in use at the school and
 * not_known for who does not work there
 */
export function startGroup(
  db: Db,
  viewer: Viewer,
  activityId: number,
  { name, kind, invited }: GroupInput,
  now: Date,
): number {
  return inTransaction(db, () => {
    const { schoolId } = getItem(db, viewer, activityId);
    const may = allows(activityPolicy, "start_group", standingTo(db, viewer, activityId));
    if (!may || !viewer.schoolIds.includes(schoolId)) throw new NotFound();
    const justStarted = findJustStarted(db, viewer, activityId, name);
    if (justStarted) return justStarted;
    if (isTeamNameTaken(db, schoolId, name)) throw new RuleBroken({ name: "already_taken" });
    const colleagues = new Set(listColleagues(db, viewer, schoolId).map((one) => one.id));
    if (invited.some((id) => !colleagues.has(id))) throw new RuleBroken({ invited: "not_known" });
    const { id } = db.insert(teams).values({ schoolId, name, kind }).returning({ id: teams.id }).get();
    db.insert(teamGrowths).values({ teamId: id, grewFromId: activityId }).run();
    const detail = { kind, school: schoolId };
    recordAudit(
      db,
      { actorId: viewer.personId, action: "team.grown", object: "team", objectId: id, detail },
      now,
    );
    addMember(db, viewer, id, { personId: viewer.personId, part: "driver", mandate: null }, now);
    inviteToTeam(db, viewer, id, invited, now);
    return id;
  });
}

const findJustStarted = (db: Db, viewer: Viewer, activityId: number, name: string) =>
  db
    .select({ id: teams.id })
    .from(teams)
    .innerJoin(teamGrowths, and(eq(teamGrowths.teamId, teams.id), eq(teamGrowths.grewFromId, activityId)))
    .innerJoin(
      teamMemberships,
      and(
        eq(teamMemberships.teamId, teams.id),
        eq(teamMemberships.personId, viewer.personId),
        eq(teamMemberships.fromDay, viewer.today),
        eq(teamMemberships.part, "driver"),
      ),
    )
    .where(eq(teams.name, name))
    .get()?.id;
