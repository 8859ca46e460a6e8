import { and, eq, ne } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { teamInvitations } from "#db/schema/index.ts";
import { tellOfGroup } from "../group-letters.server.ts";
import { getTeam } from "../queries/access.server.ts";
import { listMembers } from "../queries/list.server.ts";
import { addMember } from "./members.server.ts";
import { worksAt } from "./team.server.ts";

/**
 * Asks people to join a group; who is in it or was asked already stays as she is, who said no is asked anew. Told by letter.
 * To be called inside a command that has asked its own policy.
 */
export function inviteToTeam(db: Db, viewer: Viewer, teamId: number, personIds: number[], now: Date) {
  const members = new Set(listMembers(db, teamId, viewer.today).map((one) => one.personId));
  for (const personId of personIds.filter((id) => !members.has(id))) {
    const asked = { state: "invited", invitedBy: viewer.personId, invitedAt: now.getTime() } as const;
    const { changes } = db
      .insert(teamInvitations)
      .values({ teamId, personId, ...asked })
      .onConflictDoUpdate({
        target: [teamInvitations.teamId, teamInvitations.personId],
        set: { ...asked, answeredAt: null },
        // Who joined and left since can be asked again; who did not answer is not asked twice.
        setWhere: ne(teamInvitations.state, "invited"),
      })
      .run();
    if (changes === 0) continue;
    auditInvitation(db, viewer, "team_invitation.sent", { teamId, personId }, now);
    tellOfGroup(db, { teamId, personId, by: fullName(viewer) }, now);
  }
}

/** A member of a network or group asks colleagues of the school along. @throws NotFound, RuleBroken other_school */
export function inviteColleagues(db: Db, viewer: Viewer, teamId: number, personIds: number[], now: Date) {
  inTransaction(db, () => {
    const team = getTeam(db, viewer, teamId, "invite");
    if (team.archivedOn) throw new NotFound();
    if (personIds.some((id) => !worksAt(db, id, team.schoolId, viewer.today)))
      throw new RuleBroken({ invited: "other_school" });
    inviteToTeam(db, viewer, teamId, personIds, now);
  });
}

/**
 * The invited one's own answer: with a yes she is a member from today, with a no she is not and can come back on it.
 * @throws NotFound when she was not asked, or works at the school no longer
 */
export function answerTeamInvitation(
  db: Db,
  viewer: Viewer,
  teamId: number,
  answer: "accept" | "decline",
  now: Date,
) {
  inTransaction(db, () => {
    const team = getTeam(db, viewer, teamId, "answer_invitation");
    if (team.archivedOn || !worksAt(db, viewer.personId, team.schoolId, viewer.today)) throw new NotFound();
    const state = answer === "accept" ? "accepted" : "declined";
    db.update(teamInvitations)
      .set({ state, answeredAt: now.getTime() })
      .where(and(eq(teamInvitations.teamId, teamId), eq(teamInvitations.personId, viewer.personId)))
      .run();
    const members = listMembers(db, teamId, viewer.today);
    if (state === "accepted" && !members.some((one) => one.personId === viewer.personId)) {
      addMember(db, viewer, teamId, { personId: viewer.personId, part: "member", mandate: null }, now);
    }
    auditInvitation(db, viewer, "team_invitation.answered", { teamId, personId: viewer.personId }, now);
  });
}

function auditInvitation(
  db: Db,
  viewer: Viewer,
  action: "team_invitation.sent" | "team_invitation.answered",
  { teamId, personId }: { teamId: number; personId: number },
  now: Date,
) {
  const of = { object: "team", objectId: teamId, subjectId: personId };
  recordAudit(db, { actorId: viewer.personId, action, ...of }, now);
}
