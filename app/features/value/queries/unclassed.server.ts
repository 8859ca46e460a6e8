import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ownedBy } from "#app/features/items/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import { items, valueNotes } from "#db/schema/index.ts";
import { listNotes } from "../queries.server.ts";

export const UNCLASSED_PER_PAGE = 15;

/**
 * One page of the viewer's own and her teams' notes in which nothing was named yet, latest first. That something gave
 * nothing, or cost energy, was named.
 */
export function pageUnclassedNotes(db: Db, viewer: Viewer, page = 1) {
  const rows = db
    .select({ id: items.id, version: items.version })
    .from(valueNotes)
    .innerJoin(items, eq(items.id, valueNotes.itemId))
    .where(
      and(
        ownedBy(viewer),
        eq(valueNotes.time, "actual"),
        sql`ifnull(${valueNotes.sense}, 'positive') = 'positive'`,
        sql`not exists (select 1 from note_values named where named.note_id = ${items.id})`,
      ),
    )
    .orderBy(desc(valueNotes.notedOn), desc(items.id))
    .limit(UNCLASSED_PER_PAGE + 1)
    .offset((page - 1) * UNCLASSED_PER_PAGE)
    .all();
  const shown = rows.slice(0, UNCLASSED_PER_PAGE);
  const versions = new Map(shown.map((row) => [row.id, row.version]));
  const cards = listNotes(db, viewer, inArray(items.id, [...versions.keys()]));
  return {
    notes: cards.map((note) => ({ ...note, version: versions.get(note.id)! })),
    more: rows.length > UNCLASSED_PER_PAGE,
  };
}
