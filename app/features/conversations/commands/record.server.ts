import { and, eq, gte } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { recordNotes } from "#db/schema/index.ts";
import type { NoteScope } from "../record.ts";
import type { OpenConversation } from "../queries/access.server.ts";
import { listNotes } from "../queries/room.server.ts";
import { ONE_POST_MS, openRecord, openRoom } from "./open-record.server.ts";

/**
 * Writes a note: for the writer alone, for the parties, or for the record that is signed. The same words in the same box
 * by the same person within a minute are one note.
 * @returns its key
 * @throws NotFound when she is no party, RuleBroken when the box is closed
 */
export function writeRecordNote(
  db: Db,
  viewer: Viewer,
  conversationId: number,
  { scope, text }: { scope: NoteScope; text: string },
  now: Date,
): number {
  return inTransaction(db, () => {
    const conversation = openBox(db, viewer, conversationId, scope);
    const at = now.getTime();
    const same = db
      .select({ id: recordNotes.id })
      .from(recordNotes)
      .where(
        and(
          ownNotes(viewer, conversationId),
          eq(recordNotes.scope, scope),
          eq(recordNotes.text, text),
          gte(recordNotes.writtenAt, at - ONE_POST_MS),
        ),
      )
      .get();
    if (same) return same.id;
    const { id } = db
      .insert(recordNotes)
      .values({ conversationId, authorId: viewer.personId, scope, text, writtenAt: at })
      .returning({ id: recordNotes.id })
      .get();
    audit(db, viewer, conversation, { action: "record.noted", scope }, now);
    return id;
  });
}

/**
 * Words a note anew, and puts it in another box when `scope` says so. Only its writer does.
 * @throws NotFound, RuleBroken when one of the two boxes is closed, Stale with what is saved now
 */
export function changeRecordNote(
  db: Db,
  viewer: Viewer,
  conversationId: number,
  { id, scope, text, version }: { id: number; scope: NoteScope; text: string; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const note = ownNote(db, viewer, conversationId, id);
    openBox(db, viewer, conversationId, note.scope);
    const conversation = openBox(db, viewer, conversationId, scope);
    if (note.text === text && note.scope === scope) return;
    if (note.version !== version) throw new Stale(note.version, { text: note.text });
    db.update(recordNotes)
      .set({ text, scope, version: version + 1 })
      .where(eq(recordNotes.id, id))
      .run();
    // Putting a note out of sight of the others is a change of what they read: it counts for the box they read it in.
    audit(
      db,
      viewer,
      conversation,
      { action: "record.changed", scope: scope === "me" ? note.scope : scope },
      now,
    );
  });
}

/** Takes a note away; only its writer does. Taking it away twice is once. @throws NotFound, RuleBroken when the box is closed */
export function removeRecordNote(db: Db, viewer: Viewer, conversationId: number, id: number, now: Date) {
  inTransaction(db, () => {
    if (!readsNote(db, viewer, conversationId, id)) {
      openRoom(db, viewer, conversationId);
      return;
    }
    const note = ownNote(db, viewer, conversationId, id);
    const conversation = openBox(db, viewer, conversationId, note.scope);
    db.delete(recordNotes).where(eq(recordNotes.id, id)).run();
    audit(db, viewer, conversation, { action: "record.changed", scope: note.scope }, now);
  });
}

/** A note she cannot read, of another for herself or of another talk, answers as one that is gone. */
const readsNote = (db: Db, viewer: Viewer, conversationId: number, id: number) =>
  listNotes(db, viewer, conversationId).some((note) => note.id === id);

/** Only the record itself closes with the first signature. */
const openBox = (db: Db, viewer: Viewer, conversationId: number, scope: NoteScope) =>
  scope === "record" ? openRecord(db, viewer, conversationId) : openRoom(db, viewer, conversationId);

const ownNotes = (viewer: Viewer, conversationId: number) =>
  and(eq(recordNotes.conversationId, conversationId), eq(recordNotes.authorId, viewer.personId));

function ownNote(db: Db, viewer: Viewer, conversationId: number, id: number) {
  openlyParty(db, viewer, conversationId);
  const note = db
    .select()
    .from(recordNotes)
    .where(and(ownNotes(viewer, conversationId), eq(recordNotes.id, id)))
    .get();
  if (!note) throw new NotFound();
  return note;
}

/** A stranger is refused as a stranger, before anything else is said. */
const openlyParty = (db: Db, viewer: Viewer, conversationId: number) => openRoom(db, viewer, conversationId);

function audit(
  db: Db,
  viewer: Viewer,
  { id, staff }: OpenConversation,
  { action, scope }: { action: "record.noted" | "record.changed"; scope: NoteScope },
  now: Date,
) {
  // That someone wrote for herself alone is known to nobody else either.
  if (scope === "me") return;
  const entry = { actorId: viewer.personId, action, object: "conversation", objectId: id };
  recordAudit(db, { ...entry, subjectId: staff?.personId, detail: { scope } }, now);
}
