import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getUsualTemplate } from "#app/features/cycles/template-queries.server.ts";
import { getTeam } from "#app/features/teams/queries/access.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { conversationParties, conversations } from "#db/schema/index.ts";
import { listTeamParties } from "../queries/cycle-members.server.ts";

/**
 * The vision conversation of a team its leader begins whenever there is reason to: a team talk, to be planned, with nothing
 * on its agenda yet. Where a talk of the team is ahead already, it is that one.
 * @returns the key of the conversation
 * @throws NotFound for who does not lead the team, RuleBroken when it is no more or there is nobody to talk with
 */
export function startTeamTalk(db: Db, viewer: Viewer, teamId: number, now: Date): number {
  return inTransaction(db, () => {
    const team = getTeam(db, viewer, teamId, "start_talk");
    if (team.archivedOn) throw new NotFound();
    const ahead = findTeamTalkAhead(db, viewer, teamId);
    if (ahead !== undefined) return ahead;
    const parties = listTeamParties(db, teamId, viewer.today);
    // Two may lead it; the talk is led by the one who is its leader first, the other takes part as a member.
    if (!parties.some(({ personId }) => personId === viewer.personId))
      throw new RuleBroken({ team: "not_known" });
    if (parties.length < 2) throw new RuleBroken({ team: "not_known" });
    const { id } = db
      .insert(conversations)
      .values({
        schoolId: team.schoolId,
        teamId,
        kind: "team",
        templateId: getUsualTemplate(db, viewer.boardId, "team", viewer.today),
        schoolYear: schoolYearOf(viewer.today),
        state: "to_plan",
        createdAt: now.getTime(),
        createdBy: viewer.personId,
      })
      .returning({ id: conversations.id })
      .get();
    for (const party of parties)
      db.insert(conversationParties)
        .values({ conversationId: id, ...party })
        .run();
    recordAudit(
      db,
      { actorId: viewer.personId, action: "conversation.made", object: "conversation", objectId: id },
      now,
    );
    return id;
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
      ),
    )
    .orderBy(sql`${conversations.scheduledAt} is null`, asc(conversations.scheduledAt), asc(conversations.id))
    .get()?.id;
}
