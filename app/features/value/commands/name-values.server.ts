import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { items, noteValues, valueNotes } from "#db/schema/index.ts";
import { nameValues } from "../commands.server.ts";
import type { NoteValuesInput } from "../input.ts";

/**
 * Names the values of a note afterwards; its words, its links and what is known of it otherwise stay as they are.
 * @throws NotFound when it is not hers, Stale when someone else was first
 */
export function nameNoteValues(
  db: Db,
  viewer: Viewer,
  id: number,
  { values, sense, version }: Omit<NoteValuesInput, "back">,
  now: Date,
) {
  inTransaction(db, () => {
    const item = getItem(db, viewer, id, "change");
    const present = db.select().from(valueNotes).where(eq(valueNotes.itemId, id)).get();
    if (!present) throw new NotFound();
    const moved = db
      .update(items)
      .set({ version: sql`${items.version} + 1` })
      .where(and(eq(items.id, id), eq(items.version, version)))
      .run();
    if (moved.changes === 0) throw new Stale(item.version, { text: present.text });
    const potential = db
      .select({ capital: noteValues.capital })
      .from(noteValues)
      .where(and(eq(noteValues.noteId, id), eq(noteValues.kind, "potential")))
      .get();
    const capital = values.includes("potential") ? potential?.capital : null;
    nameValues(db, id, { values, capital });
    if (sense) db.update(valueNotes).set({ sense }).where(eq(valueNotes.itemId, id)).run();
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "note.changed",
        object: "note",
        objectId: id,
        subjectId: viewer.personId,
      },
      now,
    );
  });
}
