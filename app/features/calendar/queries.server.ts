import { createHash } from "node:crypto";
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, max, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import {
  getConversation,
  listParties,
  readableBy,
} from "#app/features/conversations/queries/access.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { auditEvents, calendarFeeds, conversationParties, conversations } from "#db/schema/index.ts";
import type { Appointment } from "./event.server.ts";

const DAY = 24 * 3_600_000;
/** A calendar keeps what was held for a year; what was cancelled long enough for every client to have noticed. */
const HELD_SHOWN = 365 * DAY;
const CANCELLED_SHOWN = 30 * DAY;

/**
 * One conversation of the viewer for her calendar.
 * @throws NotFound when she is no party of it, or it has no date
 */
export function getAppointment(db: Db, viewer: Viewer, id: number): Appointment {
  getConversation(db, viewer, id, "read_content");
  const [appointment] = listAppointments(db, viewer.personId, eq(conversations.id, id));
  if (!appointment) throw new NotFound();
  return appointment;
}

/** The conversation a letter is about, as it stands in the calendar of its reader; undefined without a date. */
export const findAppointment = (db: Db, personId: number, id: number): Appointment | undefined =>
  listAppointments(db, personId, eq(conversations.id, id))[0];

/** All own conversations that stand in a calendar: coming, of the past year, and lately cancelled. */
export function listOwnAppointments(db: Db, viewer: Viewer, now: Date): Appointment[] {
  const party = db
    .select({ id: conversationParties.conversationId })
    .from(conversationParties)
    .where(eq(conversationParties.personId, viewer.personId));
  const since = sql`case ${conversations.state} when 'cancelled' then ${now.getTime() - CANCELLED_SHOWN} else ${now.getTime() - HELD_SHOWN} end`;
  const own = and(
    inArray(conversations.id, party),
    readableBy(db, viewer),
    gte(conversations.scheduledAt, since),
  )!;
  return listAppointments(db, viewer.personId, own);
}

/** What moves an appointment in someone's calendar. */
const moving = [
  "conversation.made",
  "conversation.planned",
  "conversation.cancelled",
  "conversation.handed_over",
];

function listAppointments(db: Db, personId: number, scope: SQL): Appointment[] {
  const changedAt = db
    .select({ at: max(auditEvents.at) })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.object, "conversation"),
        eq(auditEvents.objectId, conversations.id),
        inArray(auditEvents.action, moving),
      ),
    );
  const rows = db
    .select({
      id: conversations.id,
      teamId: conversations.teamId,
      createdAt: conversations.createdAt,
      state: conversations.state,
      scheduledAt: conversations.scheduledAt,
      minutes: conversations.minutes,
      sequence: conversations.calendarSequence,
      changedAt: sql<number>`coalesce((${changedAt}), ${conversations.createdAt})`,
      proposedBy: conversations.proposedBy,
      acceptedAt: conversations.acceptedAt,
    })
    .from(conversations)
    .where(and(scope, isNotNull(conversations.scheduledAt)))
    .orderBy(asc(conversations.scheduledAt), asc(conversations.id))
    .all();
  const parties = listParties(
    db,
    rows.map((row) => row.id),
  );
  return rows.map(({ teamId, proposedBy, acceptedAt, scheduledAt, ...row }) => {
    // Staff first: to a former partner, who is in it no more, the talk was with her.
    const other = parties.find((party) => party.conversationId === row.id && party.personId !== personId);
    return {
      ...row,
      scheduledAt: scheduledAt!,
      proposed: proposedBy !== null && acceptedAt === null,
      withName: teamId === null ? (other?.givenName ?? null) : null,
    };
  });
}

export const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** The feed an address opens, with who it belongs to, as she is today; nothing for any other, a leaver's included. */
export function findFeed(db: Db, token: string, now: Date) {
  const feed = db
    .select({
      id: calendarFeeds.id,
      personId: calendarFeeds.personId,
      tokenHash: calendarFeeds.tokenHash,
      lastReadAt: calendarFeeds.lastReadAt,
    })
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.tokenHash, hashOf(token)), isNull(calendarFeeds.revokedAt)))
    .get();
  const viewer = feed && findViewer(db, feed.personId, dayOf(now));
  return viewer && { ...feed, viewer };
}

export type Feed = NonNullable<ReturnType<typeof findFeed>>;

/** The viewer's own feed as it stands, without its address. */
export const findOwnFeed = (db: Db, viewer: Viewer) =>
  db
    .select({ madeAt: calendarFeeds.madeAt, lastReadAt: calendarFeeds.lastReadAt })
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.personId, viewer.personId), isNull(calendarFeeds.revokedAt)))
    .orderBy(desc(calendarFeeds.id))
    .get() ?? null;
