import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { agreementsOpenTo } from "#app/features/agreements/access.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  agendaItems,
  agreements,
  conversationParties,
  conversations,
  items,
  people,
  teams,
} from "#db/schema/index.ts";
import type { ConversationPart } from "../model.ts";
import type { AgendaPoint, AgendaSource, TalkAhead } from "../record.ts";
import { listParties, readableBy } from "./access.server.ts";

/**
 * The points of the agenda in their order, each with where it came from; the thing itself opens only for a viewer who
 * may read it. The caller has asked the policy.
 */
export function listAgenda(db: Db, viewer: Viewer, conversationId: number): AgendaPoint[] {
  const rows = db
    .select({
      id: agendaItems.id,
      text: agendaItems.text,
      personId: people.id,
      givenName: people.givenName,
      itemId: items.id,
      itemKind: items.kind,
      itemOpens: sql<number>`ifnull(${visibleTo(viewer)}, 0)`,
      agreementId: agreements.id,
      agreementOpens: sql<number>`ifnull(${agreementsOpenTo(db, viewer)}, 0)`,
      version: agendaItems.version,
    })
    .from(agendaItems)
    .innerJoin(people, eq(people.id, agendaItems.byPersonId))
    .leftJoin(items, eq(items.id, agendaItems.sourceItemId))
    .leftJoin(agreements, eq(agreements.id, agendaItems.sourceAgreementId))
    .where(eq(agendaItems.conversationId, conversationId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all();
  return rows.map((row) => {
    const { id, text, version, personId, givenName, itemId, itemKind, agreementId } = row;
    const source = agreementId ? "agreement" : itemKind ? (sources[itemKind] ?? "other") : null;
    const opens = agreementId ? (row.agreementOpens ? agreementId : null) : row.itemOpens ? itemId : null;
    return { id, text, version, by: { personId, givenName }, source, opens };
  });
}

const sources: Record<string, AgendaSource> = {
  question: "question",
  hindrance: "hindrance",
  note: "note",
  activity: "activity",
};

type Owned = { ownerPersonId: number | null; ownerTeamId: number | null };

/**
 * The talks ahead in which something can be put on the agenda: of what is the viewer's own, those about her work; of
 * what someone showed her, those with that person; of what is a team's, those of the team. Next first.
 */
export function listTalksAhead(db: Db, viewer: Viewer, { ownerPersonId, ownerTeamId }: Owned): TalkAhead[] {
  const own = ownerPersonId === viewer.personId;
  const as: ConversationPart[] = own
    ? ["staff", "member", "process_facilitator", "leader"]
    : ["partner", "leader", "member", "process_facilitator"];
  const withOwner = sql`exists (select 1 from conversation_parties op where op.conversation_id = ${conversations.id}
    and op.part = 'staff' and op.person_id = ${ownerPersonId ?? 0})`;
  const about = own ? undefined : or(withOwner, eq(conversations.teamId, ownerTeamId ?? 0));
  const rows = db
    .select({ id: conversations.id, scheduledAt: conversations.scheduledAt, teamName: teams.name })
    .from(conversations)
    .innerJoin(
      conversationParties,
      and(
        eq(conversationParties.conversationId, conversations.id),
        eq(conversationParties.personId, viewer.personId),
        inArray(conversationParties.part, as),
      ),
    )
    .leftJoin(teams, eq(teams.id, conversations.teamId))
    .where(and(inArray(conversations.state, ["to_plan", "planned"]), readableBy(db, viewer), about))
    .orderBy(sql`${conversations.scheduledAt} is null`, asc(conversations.scheduledAt), asc(conversations.id))
    .limit(4)
    .all();
  return asTalksAhead(db, viewer, rows);
}

/**
 * The talks ahead the viewer leads or takes part in, each with whose talk it is: for a list of what concerns several
 * people and teams, without asking again for each. Next first.
 */
export function listTalksAheadOfOthers(db: Db, viewer: Viewer) {
  const rows = db
    .select({
      id: conversations.id,
      scheduledAt: conversations.scheduledAt,
      teamName: teams.name,
      teamId: conversations.teamId,
      schoolId: conversations.schoolId,
      staffId: sql<number | null>`(select op.person_id from conversation_parties op
        where op.conversation_id = ${conversations.id} and op.part = 'staff')`,
    })
    .from(conversations)
    .innerJoin(
      conversationParties,
      and(
        eq(conversationParties.conversationId, conversations.id),
        eq(conversationParties.personId, viewer.personId),
        inArray(conversationParties.part, ["partner", "leader", "member", "process_facilitator"]),
      ),
    )
    .leftJoin(teams, eq(teams.id, conversations.teamId))
    .where(and(inArray(conversations.state, ["to_plan", "planned"]), readableBy(db, viewer)))
    .orderBy(sql`${conversations.scheduledAt} is null`, asc(conversations.scheduledAt), asc(conversations.id))
    .all();
  const about = new Map(rows.map(({ id, staffId, teamId, schoolId }) => [id, { staffId, teamId, schoolId }]));
  return asTalksAhead(db, viewer, rows).map((talk) => ({ ...talk, ...about.get(talk.id)! }));
}

type TalkRow = { id: number; scheduledAt: number | null; teamName: string | null };

function asTalksAhead(db: Db, viewer: Viewer, rows: TalkRow[]): TalkAhead[] {
  const ids = rows.map((row) => row.id);
  const parties = listParties(db, ids);
  const placed = db
    .select({
      conversationId: agendaItems.conversationId,
      item: agendaItems.sourceItemId,
      agreement: agendaItems.sourceAgreementId,
    })
    .from(agendaItems)
    .where(inArray(agendaItems.conversationId, ids))
    .all();
  return rows.map(({ id, scheduledAt, teamName }) => {
    const other = parties.find((party) => party.conversationId === id && party.personId !== viewer.personId);
    const here = placed.filter((point) => point.conversationId === id);
    return {
      id,
      scheduledAt,
      name: teamName ?? other?.givenName ?? "",
      items: here.flatMap((point) => point.item ?? []),
      agreements: here.flatMap((point) => point.agreement ?? []),
    };
  });
}
