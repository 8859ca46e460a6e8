import { and, desc, eq, exists, inArray, lte, sql } from "drizzle-orm";
import { lineageOfLink } from "#app/features/alignment/queries/counting.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import type { ValueKind } from "#app/features/value/model.ts";
import { slotOf } from "#app/features/vision/queries.server.ts";
import { daysOfSchoolYear } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { alignments, items, noteValues, valueNotes } from "#db/schema/index.ts";

/** More dots than this are not told apart, and their table is no page any more. */
const MOST_NOTES = 400;

/**
 * The viewer's own notes up to the end of a school year in which a value was named, latest first, each with the mark of the
 * ambition its question is linked to, as far as she reads that question. `more` when earlier ones were left out.
 */
export function listRingNotes(db: Db, viewer: Viewer, year: number) {
  const named = db
    .select({ one: sql`1` })
    .from(noteValues)
    .where(eq(noteValues.noteId, valueNotes.itemId));
  const rows = db
    .select({
      id: items.id,
      text: valueNotes.text,
      notedOn: valueNotes.notedOn,
      time: valueNotes.time,
      questionId: valueNotes.questionId,
    })
    .from(valueNotes)
    .innerJoin(items, eq(items.id, valueNotes.itemId))
    .where(
      and(
        eq(items.ownerPersonId, viewer.personId),
        lte(valueNotes.notedOn, daysOfSchoolYear(year).to),
        exists(named),
      ),
    )
    .orderBy(desc(valueNotes.notedOn), desc(items.id))
    .limit(MOST_NOTES + 1)
    .all();
  const shown = rows.slice(0, MOST_NOTES);
  const values = listValues(
    db,
    shown.map((row) => row.id),
  );
  const slots = listSlots(
    db,
    viewer,
    shown.flatMap((row) => row.questionId ?? []),
  );
  return {
    more: rows.length > MOST_NOTES,
    notes: shown.map(({ questionId, time, ...note }) => ({
      ...note,
      expected: time === "expected",
      values: values.get(note.id) ?? [],
      slot: (questionId && slots.get(questionId)) || null,
    })),
  };
}

function listValues(db: Db, ids: number[]): Map<number, ValueKind[]> {
  const byNote = new Map<number, ValueKind[]>();
  for (const { noteId, kind } of db.select().from(noteValues).where(inArray(noteValues.noteId, ids)).all())
    byNote.set(noteId, [...(byNote.get(noteId) ?? []), kind]);
  return byNote;
}

/** The mark of the first ambition each question was linked to. */
function listSlots(db: Db, viewer: Viewer, questionIds: number[]): Map<number, number> {
  const links = db
    .select({ questionId: alignments.questionId, lineageId: lineageOfLink })
    .from(alignments)
    .innerJoin(items, eq(items.id, alignments.questionId))
    .where(and(inArray(alignments.questionId, [...new Set(questionIds)]), visibleTo(viewer)))
    .orderBy(desc(alignments.id))
    .all();
  const slots = slotOf(
    db,
    links.flatMap(({ lineageId }) => lineageId ?? []),
  );
  return new Map(
    links.flatMap(({ questionId, lineageId }) => {
      const slot = lineageId === null ? undefined : slots.get(lineageId);
      return slot === undefined ? [] : [[questionId, slot] as const];
    }),
  );
}
