import { and, asc, eq, exists, not, notExists, or, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import { asPoint } from "#app/features/conversations/record.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import {
  agendaItems,
  alignments,
  ambitionLineages,
  ambitions,
  conversationParties,
  employments,
  items,
  learningQuestions,
  people,
  shares,
  teams,
  visions,
} from "#db/schema/index.ts";
import { activeIn, lineageOfLink } from "./counting.server.ts";

/**
 * What rubs with the vision and can be brought into a team talk: by ambition of now, the questions of this school year that
 * rub with it, that the viewer may read and that the whole team may read as well. A question a few read, or nobody, is not
 * among them and is counted nowhere. With each, whether it is on the agenda already.
 * @throws NotFound when she is no party, or it is no talk of a team
 */
export function listRubbingFor(db: Db, viewer: Viewer, conversationId: number) {
  const talk = getConversation(db, viewer, conversationId, "write_record");
  if (talk.teamId === null) throw new NotFound();
  const rows = db
    .select({
      id: items.id,
      text: learningQuestions.text,
      ownerName: people.givenName,
      teamName: teams.name,
      why: alignments.why,
      lineageId: ambitions.lineageId,
      slot: ambitionLineages.slot,
      title: ambitions.title,
      ofBoard: sql<number>`${visions.schoolId} is null`.mapWith(Boolean),
    })
    .from(alignments)
    .innerJoin(items, eq(items.id, alignments.questionId))
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .innerJoin(ambitions, eq(ambitions.lineageId, lineageOfLink))
    .innerJoin(
      visions,
      and(
        eq(visions.id, ambitions.visionId),
        eq(visions.state, "current"),
        or(sql`${visions.schoolId} is null`, eq(visions.schoolId, items.schoolId)),
      ),
    )
    .innerJoin(ambitionLineages, eq(ambitionLineages.id, ambitions.lineageId))
    .leftJoin(people, eq(people.id, items.ownerPersonId))
    .leftJoin(teams, eq(teams.id, items.ownerTeamId))
    .where(
      and(
        eq(alignments.judgement, "rubs"),
        eq(items.schoolId, talk.schoolId),
        activeIn(schoolYearOf(viewer.today)),
        visibleTo(viewer),
        readByWholeTeam(db, viewer, { id: conversationId, teamId: talk.teamId }),
      ),
    )
    .orderBy(
      sql`${visions.schoolId} is null`,
      asc(ambitions.position),
      asc(items.openedOn),
      asc(items.id),
      asc(alignments.id),
    )
    .all();
  const placed = db
    .select({ itemId: agendaItems.sourceItemId, text: agendaItems.text })
    .from(agendaItems)
    .where(eq(agendaItems.conversationId, conversationId))
    .all();
  const on = new Set(placed.flatMap(({ itemId }) => itemId ?? []));
  const worded = new Set(placed.map(({ text }) => text));
  const lineages = [...new Set(rows.map(({ lineageId }) => lineageId))];
  return {
    talk,
    ambitions: lineages.map((lineageId) => {
      const here = rows.filter((row) => row.lineageId === lineageId);
      const { slot, title, ofBoard } = here[0]!;
      // A question that rubs with the ambition and with a goal of it stands there once.
      const once = here.filter((row, place) => here.findIndex(({ id }) => id === row.id) === place);
      return {
        ...{ lineageId, slot, title, ofBoard, placed: worded.has(asPoint(title)) },
        questions: once.map(({ id, text, why, ownerName, teamName }) => ({
          ...{ id, text, why, by: teamName ?? ownerName ?? "", placed: on.has(id) },
        })),
      };
    }),
  };
}

/** Of the team or shared with it, while everyone at the table is of the team today; or with the school, while all work there. */
function readByWholeTeam(db: Db, viewer: Viewer, talk: { id: number; teamId: number }) {
  const sharedWith = (which: ReturnType<typeof eq>) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(shares)
        .where(and(eq(shares.itemId, items.id), which)),
    );
  const today = viewer.today;
  const someone = (lacks: SQL) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(conversationParties)
        .where(and(eq(conversationParties.conversationId, talk.id), lacks)),
    );
  const worksThere = db
    .select({ one: sql`1` })
    .from(employments)
    .where(
      and(
        eq(employments.personId, conversationParties.personId),
        eq(employments.schoolId, items.schoolId),
        onDay(employments.fromDay, employments.toDay, today),
      ),
    );
  // Who wrote something for the talk stays at its table when she leaves the team.
  const ofTheTeam = sql`(
    exists (select 1 from employments h where h.person_id = ${conversationParties.personId}
      and h.home_team_id = ${talk.teamId} and h.from_day <= ${today} and (h.to_day is null or h.to_day >= ${today}))
    or exists (select 1 from team_memberships t join teams tt on tt.id = t.team_id
      join employments w on w.person_id = t.person_id and w.school_id = tt.school_id
        and w.from_day <= ${today} and (w.to_day is null or w.to_day >= ${today})
      where t.person_id = ${conversationParties.personId} and t.team_id = ${talk.teamId}
      and t.from_day <= ${today} and (t.to_day is null or t.to_day >= ${today}))
    or exists (select 1 from roles l where l.kind = 'team_leader' and l.person_id = ${conversationParties.personId}
      and l.team_id = ${talk.teamId} and l.from_day <= ${today} and (l.to_day is null or l.to_day >= ${today})))`;
  return or(
    and(
      or(eq(items.ownerTeamId, talk.teamId), sharedWith(eq(shares.teamId, talk.teamId))),
      not(someone(not(ofTheTeam))),
    ),
    and(sharedWith(eq(shares.audience, "school")), not(someone(notExists(worksThere)))),
  )!;
}
