import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getUsualTemplate } from "#app/features/cycles/template-queries.server.ts";
import { getTeam } from "#app/features/teams/queries/access.server.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { conversationParties, conversations } from "#db/schema/index.ts";
import type { NewTeamConversationInput } from "../team-input.ts";
import { listTeamParties } from "../queries/cycle-members.server.ts";
import { addAgendaPoint } from "./agenda.server.ts";
import { tell } from "./tell.server.ts";

/**
 * The leader of a team makes a talk of the team, outside the moments of a cycle; what it is about becomes the first point, and
 * with a day everyone at the table is told. The same form sent twice makes one talk.
 * @returns its key
 * @throws NotFound for who does not lead the team at its table
 */
export function makeTeamConversation(
  db: Db,
  viewer: Viewer,
  teamId: number,
  { point, day, time }: NewTeamConversationInput,
  now: Date,
): number {
  return inTransaction(db, () => {
    const team = getTeam(db, viewer, teamId, "plan_conversation");
    const parties = listTeamParties(db, teamId, viewer.today);
    if (team.archivedOn || !parties.some(({ personId }) => personId === viewer.personId))
      throw new NotFound();
    const scheduledAt = day && time ? momentAt(day, time) : null;
    const again = findJustMade(db, viewer, { teamId, scheduledAt }, now);
    if (again) {
      if (point) addAgendaPoint(db, viewer, again.id, { text: point }, now);
      return again.id;
    }
    const { id } = db
      .insert(conversations)
      .values({
        schoolId: team.schoolId,
        teamId,
        kind: "team",
        templateId: getUsualTemplate(db, viewer.boardId, "team", viewer.today),
        schoolYear: schoolYearOf(day ?? viewer.today),
        scheduledAt,
        state: scheduledAt === null ? "to_plan" : "planned",
        proposedBy: scheduledAt === null ? null : viewer.personId,
        // A team has no yes to give: its leader sets the date.
        acceptedAt: scheduledAt === null ? null : now.getTime(),
        calendarSequence: scheduledAt === null ? 0 : 1,
        createdAt: now.getTime(),
        createdBy: viewer.personId,
      })
      .returning({ id: conversations.id })
      .get();
    for (const party of parties)
      db.insert(conversationParties)
        .values({ conversationId: id, ...party })
        .run();
    if (point) addAgendaPoint(db, viewer, id, { text: point }, now);
    const made = { actorId: viewer.personId, action: "conversation.made", object: "conversation" } as const;
    recordAudit(db, { ...made, objectId: id, detail: { kind: "team" } }, now);
    const to = parties.flatMap(({ personId }) => (personId === viewer.personId ? [] : [personId]));
    if (scheduledAt !== null)
      tell(db, viewer, { conversationId: id, kind: "date_proposed", to, at: scheduledAt, once: "made" }, now);
    return id;
  });
}

const findJustMade = (
  db: Db,
  viewer: Viewer,
  { teamId, scheduledAt }: { teamId: number; scheduledAt: number | null },
  now: Date,
) =>
  db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.teamId, teamId),
        eq(conversations.createdBy, viewer.personId),
        inArray(conversations.state, ["to_plan", "planned"]),
        gt(conversations.createdAt, now.getTime() - 60_000),
        sql`${conversations.momentId} is null and ${conversations.scheduledAt} is ${scheduledAt}`,
      ),
    )
    .get();
