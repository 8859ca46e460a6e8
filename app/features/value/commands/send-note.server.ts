import { and, eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { items, noteSendings, noteValues, valueNotes } from "#db/schema/index.ts";
import { changeNote, writeNote, type NewNote } from "../commands.server.ts";

/**
 * Writes a note under the mark of its form. The same form again, because its answer was lost on the way, is the same
 * note: with other words it mends it, unless it was changed elsewhere since.
 * @returns its key, or null when it was taken away since
 * @throws as `writeNote`
 */
export function sendNote(db: Db, viewer: Viewer, note: NewNote, now: Date): number | null {
  const { mark } = note;
  if (!mark) return writeNote(db, viewer, note, now);
  return inTransaction(db, () => {
    const isIt = and(eq(noteSendings.personId, viewer.personId), eq(noteSendings.mark, mark))!;
    const sent = db.select().from(noteSendings).where(isIt).get();
    if (!sent) {
      const noteId = writeNote(db, viewer, note, now);
      db.insert(noteSendings)
        .values({ personId: viewer.personId, mark, noteId, version: versionOf(db, noteId) })
        .run();
      return noteId;
    }
    const { noteId, version } = sent;
    if (noteId === null || versionOf(db, noteId) !== version || isSame(db, noteId, note)) return noteId;
    changeNote(db, viewer, noteId, mended(note, version), now);
    db.update(noteSendings)
      .set({ version: version + 1 })
      .where(isIt)
      .run();
    return noteId;
  });
}

const versionOf = (db: Db, noteId: number) =>
  db.select({ version: items.version }).from(items).where(eq(items.id, noteId)).get()!.version;

function isSame(db: Db, noteId: number, note: NewNote) {
  const present = db.select().from(valueNotes).where(eq(valueNotes.itemId, noteId)).get();
  const named = db.select().from(noteValues).where(eq(noteValues.noteId, noteId)).all();
  const wanted = new Set<string>((note.values ?? []).filter((kind) => kind !== "unknown"));
  if (note.capital) wanted.add("potential");
  return (
    present?.text === note.text &&
    present.sense === (note.sense ?? null) &&
    named.length === wanted.size &&
    named.every(({ kind }) => wanted.has(kind))
  );
}

const mended = (note: NewNote, version: number) => ({
  text: note.text,
  values: note.values ?? [],
  capital: note.capital ?? null,
  sense: note.sense ?? null,
  forWhom: note.forWhom ?? null,
  expected: note.expected ?? false,
  notedOn: note.notedOn ?? null,
  question: note.question ?? null,
  activity: note.activity ?? null,
  after: note.after ?? [],
  version,
});
