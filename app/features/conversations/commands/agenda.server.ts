import { and, asc, eq, max, or, type SQL } from "drizzle-orm";
import { getAgreement } from "#app/features/agreements/queries.server.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { agendaItems } from "#db/schema/index.ts";
import type { OpenConversation } from "../queries/access.server.ts";
import { openRecord } from "./open-record.server.ts";

type NewPoint = {
  text: string;
  sourceItemId?: number | null;
  sourceAgreementId?: number | null;
  /** Which one it is to be, counted from 1; without it the last. */
  place?: number | null;
};

/**
 * Puts a point on the agenda, at its end unless said otherwise. The same words of the same person, and the same thing
 * of the same person, are put there once.
 * @returns its key
 * @throws NotFound when she is no party or may not read what it comes from, RuleBroken when the record is closed
 */
export function addAgendaPoint(
  db: Db,
  viewer: Viewer,
  conversationId: number,
  { place, ...point }: NewPoint,
  now: Date,
): number {
  return inTransaction(db, () => {
    const conversation = openRecord(db, viewer, conversationId);
    if (point.sourceItemId) getItem(db, viewer, point.sourceItemId);
    if (point.sourceAgreementId) getAgreement(db, viewer, point.sourceAgreementId);
    const same = db
      .select({ id: agendaItems.id })
      .from(agendaItems)
      .where(and(ofTalk(conversationId), eq(agendaItems.byPersonId, viewer.personId), saysThe(point)))
      .get();
    if (same) return same.id;
    const last = db
      .select({ at: max(agendaItems.position) })
      .from(agendaItems)
      .where(ofTalk(conversationId))
      .get();
    const { id } = db
      .insert(agendaItems)
      .values({ ...point, conversationId, byPersonId: viewer.personId, position: (last?.at ?? 0) + 1 })
      .returning({ id: agendaItems.id })
      .get();
    if (place) putAt(db, conversationId, id, place - 1);
    audit(db, viewer, conversation, "added", now);
    return id;
  });
}

/**
 * Words a point anew; only the one who brought it in does.
 * @throws NotFound, RuleBroken when the record is closed, Stale with what is saved now
 */
export function changeAgendaPoint(
  db: Db,
  viewer: Viewer,
  conversationId: number,
  { id, text, version }: { id: number; text: string; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const conversation = openRecord(db, viewer, conversationId);
    const point = ownPoint(db, viewer, conversationId, id);
    if (point.text === text) return;
    if (point.version !== version) throw new Stale(point.version, { text: point.text });
    db.update(agendaItems)
      .set({ text, version: version + 1 })
      .where(eq(agendaItems.id, id))
      .run();
    audit(db, viewer, conversation, "changed", now);
  });
}

/**
 * Takes a point off the agenda; only the one who brought it in does. Taking it off twice is once.
 * @returns what it was and where it stood, for who wants it back; undefined when it was gone already
 */
export function removeAgendaPoint(db: Db, viewer: Viewer, conversationId: number, id: number, now: Date) {
  return inTransaction(db, () => {
    const conversation = openRecord(db, viewer, conversationId);
    // Only of this talk: of another one, a key that is there and one that is not answer alike.
    const there = db
      .select({ id: agendaItems.id })
      .from(agendaItems)
      .where(and(ofTalk(conversationId), eq(agendaItems.id, id)))
      .get();
    if (!there) return undefined;
    const { text, sourceItemId, sourceAgreementId } = ownPoint(db, viewer, conversationId, id);
    const place = orderOf(db, conversationId).indexOf(id) + 1;
    db.delete(agendaItems).where(eq(agendaItems.id, id)).run();
    audit(db, viewer, conversation, "removed", now);
    return { text, item: sourceItemId, agreement: sourceAgreementId, place };
  });
}

/** Moves a point one place; the order is of both. @throws NotFound, RuleBroken when the record is closed */
export function moveAgendaPoint(
  db: Db,
  viewer: Viewer,
  conversationId: number,
  id: number,
  to: "up" | "down",
  now: Date,
) {
  inTransaction(db, () => {
    const conversation = openRecord(db, viewer, conversationId);
    const order = orderOf(db, conversationId);
    const from = order.indexOf(id);
    if (from < 0) throw new NotFound();
    const next = to === "up" ? from - 1 : from + 1;
    if (next < 0 || next >= order.length) return;
    putAt(db, conversationId, id, next);
    audit(db, viewer, conversation, "moved", now);
  });
}

const orderOf = (db: Db, conversationId: number) =>
  db
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(ofTalk(conversationId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all()
    .map((row) => row.id);

/** Gives a point its place, counted from 0, among those that are there now. */
function putAt(db: Db, conversationId: number, id: number, place: number) {
  const order = orderOf(db, conversationId).filter((one) => one !== id);
  order.splice(place, 0, id);
  for (const [index, pointId] of order.entries()) {
    db.update(agendaItems)
      .set({ position: index + 1 })
      .where(eq(agendaItems.id, pointId))
      .run();
  }
}

const saysThe = ({ text, sourceItemId, sourceAgreementId }: Omit<NewPoint, "place">): SQL =>
  or(
    eq(agendaItems.text, text),
    sourceItemId ? eq(agendaItems.sourceItemId, sourceItemId) : undefined,
    sourceAgreementId ? eq(agendaItems.sourceAgreementId, sourceAgreementId) : undefined,
  )!;

const ofTalk = (conversationId: number) => eq(agendaItems.conversationId, conversationId);

function ownPoint(db: Db, viewer: Viewer, conversationId: number, id: number) {
  const point = db
    .select()
    .from(agendaItems)
    .where(and(ofTalk(conversationId), eq(agendaItems.id, id), eq(agendaItems.byPersonId, viewer.personId)))
    .get();
  if (!point) throw new NotFound();
  return point;
}

function audit(db: Db, viewer: Viewer, { id, staff }: OpenConversation, what: string, now: Date) {
  const entry = {
    actorId: viewer.personId,
    action: "agenda.changed",
    object: "conversation",
    objectId: id,
  } as const;
  recordAudit(db, { ...entry, subjectId: staff?.personId, detail: { what } }, now);
}
