import { and, eq, exists, inArray, or, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import { items, shares, valueLinks, valueNotes } from "#db/schema/index.ts";
import type { NoteChainShown } from "../chain.ts";
import { listNotes } from "../queries.server.ts";

/** As many notes as a page can draw and someone can follow; what a picture leaves out it says. */
export const NOTES_IN_PICTURE = 60;

/** What came of what, around the notes about a question. */
export const chainOfQuestion = (db: Db, viewer: Viewer, questionId: number) =>
  chainAround(db, viewer, eq(valueNotes.questionId, questionId));

/** What came of what, around the notes about an activity. */
export const chainOfActivity = (db: Db, viewer: Viewer, activityId: number) =>
  chainAround(db, viewer, eq(valueNotes.activityId, activityId));

/** What came of what, around the viewer's own notes. */
export const chainOfOwn = (db: Db, viewer: Viewer) =>
  chainAround(db, viewer, eq(items.ownerPersonId, viewer.personId));

/** What came of what, around the notes that are a team's or shared with it, as far as the viewer may read them. */
export function chainOfTeam(db: Db, viewer: Viewer, teamId: number) {
  const shared = db
    .select({ one: sql`1` })
    .from(shares)
    .where(and(eq(shares.itemId, items.id), eq(shares.teamId, teamId)));
  return chainAround(db, viewer, or(eq(items.ownerTeamId, teamId), exists(shared))!);
}

/**
 * The notes of `which` that hang together with others, and everything that can be reached from them in either direction.
 * Every step lands on a note the viewer may read: one she may not read is not there, nor what lies only behind it.
 * @returns null where nothing is linked
 */
export function chainAround(
  db: Db,
  viewer: Viewer,
  which: SQL,
  most = NOTES_IN_PICTURE,
): NoteChainShown | null {
  const ids = reachedFrom(db, viewer, which, most + 1);
  if (ids.length === 0) return null;
  const shown = ids.slice(0, most);
  const links = db
    .select({ from: valueLinks.fromId, to: valueLinks.toId })
    .from(valueLinks)
    .where(and(inArray(valueLinks.fromId, shown), inArray(valueLinks.toId, shown)))
    .orderBy(valueLinks.fromId, valueLinks.toId)
    .all();
  const linked = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
  if (linked.length === 0) return null;
  const notes = listNotes(db, viewer, inArray(items.id, linked), { oldestFirst: true });
  return { notes, links, more: ids.length > most };
}

/** From how many notes at a time the walk sets out, so that there is room for what belongs to them. */
const AT_A_TIME = 20;

function reachedFrom(db: Db, viewer: Viewer, which: SQL, most: number): number[] {
  const beginnings = listLinked(db, viewer, which, most);
  const reached = new Set<number>();
  while (reached.size < most) {
    const next = beginnings.filter((id) => !reached.has(id)).slice(0, AT_A_TIME);
    if (next.length === 0) break;
    for (const id of walk(db, viewer, next, most)) reached.add(id);
  }
  return [...reached];
}

/** The latest notes of `which` that are linked at all. */
const listLinked = (db: Db, viewer: Viewer, which: SQL, most: number) =>
  db
    .all<{ id: number }>(
      sql`
      select items.id from value_notes join items on items.id = value_notes.item_id
      where ${visibleTo(viewer)} and ${which}
        and (exists (select 1 from value_links where value_links.from_id = items.id)
          or exists (select 1 from value_links where value_links.to_id = items.id))
      order by value_notes.noted_on desc, items.id desc limit ${most}`,
    )
    .map(({ id }) => id);

function walk(db: Db, viewer: Viewer, from: number[], most: number): number[] {
  const readable = visibleTo(viewer);
  const rows = db.all<{ id: number }>(sql`
    with recursive reached(id) as (
      select items.id from items where ${inArray(items.id, from)}
      union
      select items.id from reached join value_links on value_links.from_id = reached.id
        join items on items.id = value_links.to_id where ${readable}
      union
      select items.id from reached join value_links on value_links.to_id = reached.id
        join items on items.id = value_links.from_id where ${readable}
      limit ${most}
    )
    select id from reached`);
  return rows.map(({ id }) => id);
}
