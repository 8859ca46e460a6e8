import { and, asc, desc, eq, gte, inArray, or, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import {
  answers,
  conversationParties,
  conversations,
  preparations,
  questionReviews,
  teams,
} from "#db/schema/index.ts";
import { proposalOf, type ConversationPart } from "../model.ts";
import { knownTo, listParties, readableBy } from "./access.server.ts";

/** How far a party is with preparing, without a word of it. */
export type PreparationState = "nothing" | "begun" | "shared";

const mine = conversationParties;

/** The viewer's conversations of one kind of part, in full order; `open` says whether she may still open it. */
function listOwn(db: Db, viewer: Viewer, parts: ConversationPart[], filter: SQL, order: SQL[]) {
  const rows = db
    .select({
      id: conversations.id,
      kind: conversations.kind,
      state: conversations.state,
      scheduledAt: conversations.scheduledAt,
      minutes: conversations.minutes,
      place: conversations.place,
      heldOn: conversations.heldOn,
      signedOn: conversations.signedOn,
      closesOn: conversations.closesOn,
      employmentId: conversations.employmentId,
      version: conversations.version,
      proposedBy: conversations.proposedBy,
      acceptedAt: conversations.acceptedAt,
      createdBy: conversations.createdBy,
      teamName: teams.name,
      part: mine.part,
      open: sql<number>`ifnull(${readableBy(db, viewer)}, 0)`,
    })
    .from(conversations)
    .innerJoin(mine, and(eq(mine.conversationId, conversations.id), eq(mine.personId, viewer.personId)))
    .leftJoin(teams, eq(teams.id, conversations.teamId))
    .where(and(inArray(mine.part, parts), knownTo(db, viewer), filter))
    .orderBy(...order, desc(conversations.id))
    .all();
  const ids = rows.map((row) => row.id);
  const parties = listParties(db, ids);
  const states = preparationStates(db, ids);
  return rows.map(({ open, proposedBy, acceptedAt, createdBy, ...row }) => {
    const inIt = parties.filter((party) => party.conversationId === row.id);
    const me = inIt.find((party) => party.personId === viewer.personId);
    // Of a talk that is not hers any more she keeps fact and date.
    if (!open) Object.assign(row, { place: null });
    const other = row.employmentId === null ? undefined : inIt.find((party) => party !== me);
    return {
      ...row,
      open: Boolean(open),
      proposal: open ? proposalOf({ ...row, proposedBy, acceptedAt }, viewer.personId) : undefined,
      /** The other asked for it and it has no date yet. */
      asked: row.state === "to_plan" && row.kind === "free" && createdBy === other?.personId,
      /** Of one that was held elsewhere: who said so, when it was not the viewer. */
      toldBy:
        row.state === "held_elsewhere" && proposedBy !== viewer.personId ? (other?.givenName ?? null) : null,
      other: other && {
        personId: other.personId,
        givenName: other.givenName,
        namePrefix: other.namePrefix,
        familyName: other.familyName,
      },
      prepared: {
        mine: (open && me && states.get(me.partyId)) || ("nothing" as const),
        // That the other began is hers alone; that she shared is told.
        otherShared:
          Boolean(open) && inIt.some((party) => party !== me && states.get(party.partyId) === "shared"),
      },
    };
  });
}

export type ListedConversation = ReturnType<typeof listOwn>[number];

const ahead = inArray(conversations.state, ["to_plan", "planned", "held"]);
const past = inArray(conversations.state, ["signed", "closed_unsigned", "held_elsewhere", "cancelled"]);
const nextFirst = [sql`${conversations.scheduledAt} is null`, asc(conversations.scheduledAt)];
const lastFirst = [
  sql`coalesce(${conversations.heldOn}, date(${conversations.scheduledAt} / 1000, 'unixepoch')) desc`,
];

/**
 * Conversations of the viewer: her own (and of her teams) coming and earlier, and apart from those the ones she leads
 * with her people. Of people the last two school years; the rest is in the file of the one it is about.
 */
export function listConversations(db: Db, viewer: Viewer) {
  const own: ConversationPart[] = ["staff", "member", "process_facilitator"];
  const led: ConversationPart[] = ["partner", "leader"];
  const recent = and(past, gte(conversations.schoolYear, schoolYearOf(viewer.today) - 1))!;
  return {
    coming: listOwn(db, viewer, own, ahead, nextFirst),
    earlier: listOwn(db, viewer, own, past, lastFirst),
    people: {
      coming: listOwn(db, viewer, led, ahead, nextFirst),
      earlier: listOwn(db, viewer, led, recent, lastFirst),
    },
  };
}

/** The next conversation of the viewer about her own work or her team's, with how far both sides are; undefined without one. */
export function findNextConversation(db: Db, viewer: Viewer): ListedConversation | undefined {
  return listOwn(db, viewer, ["staff", "member", "process_facilitator"], ahead, nextFirst)[0];
}

/** What her people ask of the viewer: a talk that has no date yet, or a date that waits for her yes. */
export const listToAnswer = (db: Db, viewer: Viewer): ListedConversation[] =>
  listOwn(db, viewer, ["partner"], inArray(conversations.state, ["to_plan", "planned"]), nextFirst).filter(
    (row) => row.open && (row.asked || row.proposal === "to_answer"),
  );

/** The one to prepare after this one, of those the viewer leads: by date, not shared by her yet. */
export function findNextToPrepare(db: Db, viewer: Viewer, afterId = 0) {
  const waiting = listOwn(
    db,
    viewer,
    ["partner", "leader"],
    inArray(conversations.state, ["to_plan", "planned"]),
    nextFirst,
  ).filter((row) => row.open && row.prepared.mine !== "shared");
  const all = listOwn(db, viewer, ["partner", "leader"], ahead, nextFirst).map((row) => row.id);
  const after = waiting.find((row) => all.indexOf(row.id) > all.indexOf(afterId));
  return after ?? waiting.find((row) => row.id !== afterId);
}

/**
 * The people whose talk ahead the viewer leads, in the order of their dates, with how far she herself is; and from the
 * talk she is at, whom to go on to (not shared by her yet) and who came before.
 */
export function listPeopleToPrepare(db: Db, viewer: Viewer, atId: number) {
  const waiting = inArray(conversations.state, ["to_plan", "planned"]);
  const rows = listOwn(db, viewer, ["partner", "leader"], or(waiting, eq(conversations.id, atId))!, nextFirst)
    .filter((row) => row.open)
    .map(({ id, other, teamName, scheduledAt, prepared }) => ({
      id,
      name: other?.givenName ?? teamName ?? "",
      scheduledAt,
      mine: prepared.mine,
      otherShared: prepared.otherShared,
    }));
  const at = rows.findIndex((row) => row.id === atId);
  const toDo = rows.filter((row) => row.id !== atId && row.mine !== "shared");
  return {
    people: rows,
    next: toDo.find((row) => rows.indexOf(row) > at) ?? toDo[0] ?? null,
    previous: rows[at - 1] ?? null,
  };
}

/** Begun is: there is a word in it. A row without words is nothing yet. */
function preparationStates(db: Db, conversationIds: number[]): Map<number, PreparationState> {
  const rows = db
    .select({
      partyId: preparations.partyId,
      sharedAt: preparations.sharedAt,
      written: sql<number>`exists (select 1 from ${answers} where ${answers.preparationId} = ${preparations.id} and ${answers.text} <> '')
        or exists (select 1 from ${questionReviews} where ${questionReviews.preparationId} = ${preparations.id})`,
    })
    .from(preparations)
    .innerJoin(conversations, eq(conversations.id, preparations.conversationId))
    .where(inArray(preparations.conversationId, conversationIds))
    .all();
  return new Map(
    rows.map((row) => [row.partyId, row.sharedAt ? "shared" : row.written ? "begun" : "nothing"]),
  );
}
