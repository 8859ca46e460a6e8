import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ownedBy } from "#app/features/items/queries.server.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { items, storyNotes } from "#db/schema/index.ts";
import { yesIn } from "../model.ts";

/** Her own notes, of which she alone can put words in a story and take them out: a subquery of their keys. */
const ownNotes = (db: Db, viewer: Viewer) =>
  db
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.kind, "note"), ownedBy(viewer)));

/** The notes of the writer in a story: exactly these. Called inside a command; notes of others stay as they were. */
export function setNotes(db: Db, viewer: Viewer, storyId: number, wanted: readonly number[]) {
  const own = db
    .select({ id: items.id })
    .from(items)
    .where(and(inArray(items.id, [...wanted]), eq(items.kind, "note"), ownedBy(viewer)))
    .all();
  if (own.length < wanted.length) throw new RuleBroken({ notes: "not_known" });
  const present = listOwnParts(db, viewer, storyId);
  for (const noteId of present.filter((id) => !wanted.includes(id)))
    db.delete(storyNotes)
      .where(and(eq(storyNotes.storyId, storyId), eq(storyNotes.noteId, noteId)))
      .run();
  for (const noteId of wanted.filter((id) => !present.includes(id)))
    db.insert(storyNotes).values({ storyId, noteId }).run();
}

/** The notes of the viewer in a story, by key. */
export const listOwnParts = (db: Db, viewer: Viewer, storyId: number): number[] =>
  db
    .select({ id: storyNotes.noteId })
    .from(storyNotes)
    .where(and(eq(storyNotes.storyId, storyId), inArray(storyNotes.noteId, ownNotes(db, viewer))))
    .all()
    .map(({ id }) => id);

/**
 * Her yes per note, to everybody the story reaches now; no yes is a no at once. What others say of their notes stays.
 * Called inside a command. @throws RuleBroken for a note that is not hers or not in it
 */
export function sayYes(
  db: Db,
  viewer: Viewer,
  storyId: number,
  yes: readonly number[],
  reach: readonly string[],
) {
  const own = listOwnParts(db, viewer, storyId);
  if (yes.some((id) => !own.includes(id))) throw new RuleBroken({ yes: "not_known" });
  for (const noteId of own)
    db.update(storyNotes)
      .set({ yesTo: yes.includes(noteId) ? yesIn(reach) : "" })
      .where(and(eq(storyNotes.storyId, storyId), eq(storyNotes.noteId, noteId)))
      .run();
}
