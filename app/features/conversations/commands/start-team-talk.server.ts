import { and, asc, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getTeam } from "#app/features/teams/queries/access.server.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { conversationParties, conversations } from "#db/schema/index.ts";
import { listTeamParties } from "../queries/cycle-members.server.ts";
import { makeTeamConversation } from "./make-team.server.ts";

/**
 * The vision conversation of a team its leader begins whenever there is reason to: a team talk, to be planned, with nothing
 * on its agenda yet. Where a talk of the team is ahead already, it is that one.
 * @returns the key of the conversation
 * @throws NotFound for who does not lead the team, RuleBroken when it is no more or there is nobody to talk with
 */
export function startTeamTalk(db: Db, viewer: Viewer, teamId: number, now: Date): number {
  return inTransaction(db, () => {
    getTeam(db, viewer, teamId, "plan_conversation");
    const ahead = findTeamTalkAhead(db, viewer, teamId);
    if (ahead !== undefined) return ahead;
    const parties = listTeamParties(db, teamId, viewer.today);
    // Two may lead it; the talk is led by the one who is its leader first, the other takes part as a member.
    if (parties.length < 2 || !parties.some(({ personId }) => personId === viewer.personId))
      throw new RuleBroken({ team: "not_known" });
    return makeTeamConversation(db, viewer, teamId, { point: null, day: null, time: null }, now);
  });
}

/** The next talk of a team that is not held yet and that the viewer is a party to. */
function findTeamTalkAhead(db: Db, viewer: Viewer, teamId: number): number | undefined {
  const mine = db
    .select({ id: conversationParties.conversationId })
    .from(conversationParties)
    .where(eq(conversationParties.personId, viewer.personId));
  return db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.teamId, teamId),
        inArray(conversations.state, ["to_plan", "planned"]),
        inArray(conversations.id, mine),
        or(
          isNull(conversations.scheduledAt),
          gte(conversations.scheduledAt, momentAt(viewer.today, "00:00")),
        ),
      ),
    )
    .orderBy(sql`${conversations.scheduledAt} is null`, asc(conversations.scheduledAt), asc(conversations.id))
    .get()?.id;
}
