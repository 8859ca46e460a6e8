import { and, eq, exists, inArray, isNull, not, notInArray, or, sql, type SQL } from "drizzle-orm";
import { allows, scopes } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import {
  conversationParties,
  conversations,
  employments,
  passedRecords,
  people,
  schools,
  teams,
} from "#db/schema/index.ts";
import { lockedStates, type ConversationPart } from "../model.ts";
import {
  conversationPolicy,
  conversationRelations,
  type ConversationRelation,
  type PartyAct,
} from "../policy.ts";

/** Each relation as a condition on the `conversations` row of the surrounding query. Once per viewer: a page asks it often. */
export function conversationConditions(db: Db, viewer: Viewer): Record<ConversationRelation, SQL> {
  const known = conditionsOf.get(viewer) ?? buildConditions(db, viewer);
  conditionsOf.set(viewer, known);
  return known;
}

const conditionsOf = new WeakMap<Viewer, Record<ConversationRelation, SQL>>();

function buildConditions(db: Db, viewer: Viewer): Record<ConversationRelation, SQL> {
  const party = (parts: ConversationPart[], still: SQL = sql`1`) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(conversationParties)
        .where(
          and(
            eq(conversationParties.conversationId, conversations.id),
            eq(conversationParties.personId, viewer.personId),
            inArray(conversationParties.part, parts),
            still,
          ),
        ),
    );
  const underWay = notInArray(conversations.state, [...lockedStates]);
  const partnerToday = inArray(
    conversations.employmentId,
    viewer.partnerOf.map((staff) => staff.employmentId),
  );
  const asPartner = and(isNull(conversations.teamId), party(["partner"]))!;
  // Who was partner, was not, and is again, does not find the old talks open.
  const everSince = party(["partner"], isNull(conversationParties.leftAt));
  const asTeam = and(isNull(conversations.employmentId), party(["leader", "process_facilitator", "member"]))!;
  const inTeamToday = inArray(conversations.teamId, viewer.teamIds);
  const homeTeamLed = exists(
    db
      .select({ one: sql`1` })
      .from(employments)
      .where(
        and(
          eq(employments.id, conversations.employmentId),
          inArray(employments.homeTeamId, viewer.ledTeamIds),
        ),
      ),
  );
  const passedOn = exists(
    db
      .select({ one: sql`1` })
      .from(passedRecords)
      .where(
        and(eq(passedRecords.conversationId, conversations.id), eq(passedRecords.partnerId, viewer.personId)),
      ),
  );
  return {
    staff: party(["staff"]),
    partner: and(asPartner, or(and(partnerToday, everSince), underWay))!,
    team_party: and(asTeam, or(inTeamToday, underWay))!,
    // `employment_id in (...)` is NULL for a team talk: said as a plain no, so that a row never depends on three values.
    current_partner: sql`ifnull(${partnerToday}, 0)`,
    former_partner: and(asPartner, not(sql`ifnull(${partnerToday}, 0)`))!,
    passed_partner: sql`ifnull(${and(eq(conversations.state, "signed"), partnerToday, passedOn)}, 0)`,
    leader_of_team: or(homeTeamLed, sql`ifnull(${inArray(conversations.teamId, viewer.ledTeamIds)}, 0)`)!,
    school_leader: inArray(conversations.schoolId, viewer.ledSchoolIds),
    hr_adviser: inArray(conversations.schoolId, viewer.hrSchoolIds),
  };
}

/** The conversations whose content a viewer may open. Always a predicate. */
export const readableBy = (db: Db, viewer: Viewer): SQL =>
  or(...scopes(conversationPolicy, "read_content", conversationConditions(db, viewer)))!;

/** The conversations a viewer may know of: facts only. Always a predicate. */
export const knownTo = (db: Db, viewer: Viewer): SQL =>
  or(...scopes(conversationPolicy, "see_facts", conversationConditions(db, viewer)))!;

export type Party = {
  partyId: number;
  personId: number;
  part: ConversationPart;
  signs: boolean;
  givenName: string;
  namePrefix: string | null;
  familyName: string;
};

/** The parties of conversations, staff and leaders first. The viewer must already be known to see them. */
export function listParties(db: Db, conversationIds: number[]): (Party & { conversationId: number })[] {
  return db
    .select({
      conversationId: conversationParties.conversationId,
      partyId: conversationParties.id,
      personId: conversationParties.personId,
      part: conversationParties.part,
      signs: conversationParties.signs,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(conversationParties)
    .innerJoin(people, eq(people.id, conversationParties.personId))
    .where(inArray(conversationParties.conversationId, conversationIds))
    .orderBy(
      conversationParties.conversationId,
      sql`case ${conversationParties.part} when 'staff' then 1 when 'partner' then 2 when 'leader' then 3 when 'process_facilitator' then 4 else 5 end`,
      people.familyName,
      conversationParties.id,
    )
    .all();
}

/**
 * A conversation for an act of one of its parties: its row, its parties, which of them the viewer is and, of a talk
 * between two, who the other is. The words of preparation, agenda and record are not in it.
 * @throws NotFound when it is not there or the act is not hers: the two look the same
 */
export function getConversation(db: Db, viewer: Viewer, id: number, act: PartyAct) {
  const { me, ...conversation } = findConversation(db, viewer, id, act);
  if (!me) throw new NotFound();
  const others = conversation.parties.filter((party) => party !== me);
  return {
    ...conversation,
    me,
    /** The one other of a talk between two; undefined in a team talk. */
    other: conversation.employmentId === null ? undefined : others[0],
  };
}

/**
 * The same for who reads no more than its signed record; without `me` she was no party to it.
 * @throws NotFound
 */
export function findConversation(db: Db, viewer: Viewer, id: number, act: PartyAct) {
  const ask = askedBy.get(viewer) ?? askOf(db, viewer);
  askedBy.set(viewer, ask);
  const row = ask.get({ id });
  const held = row ? conversationRelations.filter((relation) => row.held[relation]) : [];
  if (!row || !allows(conversationPolicy, act, held)) throw new NotFound();
  const parties = listParties(db, [id]);
  return {
    ...row.conversation,
    boardId: row.boardId,
    teamName: row.teamName,
    parties,
    me: parties.find((party) => party.personId === viewer.personId),
    staff: parties.find((party) => party.part === "staff"),
    held,
    may: (other: PartyAct) => allows(conversationPolicy, other, held),
  };
}

/** Put together once per viewer: a page asks for its conversation several times. */
function askOf(db: Db, viewer: Viewer) {
  const conditions = conversationConditions(db, viewer);
  const columns = Object.fromEntries(
    conversationRelations.map((relation) => [relation, sql<number>`${conditions[relation]}`]),
  ) as Record<ConversationRelation, SQL<number>>;
  return db
    .select({ conversation: conversations, boardId: schools.boardId, teamName: teams.name, held: columns })
    .from(conversations)
    .innerJoin(schools, eq(schools.id, conversations.schoolId))
    .leftJoin(teams, eq(teams.id, conversations.teamId))
    .where(eq(conversations.id, sql.placeholder("id")))
    .prepare();
}

const askedBy = new WeakMap<Viewer, ReturnType<typeof askOf>>();

export type OpenConversation = ReturnType<typeof getConversation>;
