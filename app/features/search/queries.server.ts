import { sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { FOUND_BEGINS, FOUND_ENDS, matchOf, linesOf, searchGroups, type SearchGroup } from "./model.ts";
import { placesFor, type Place } from "./queries/places.server.ts";
import { describeRows } from "./queries/rows.server.ts";

const FIRST_FEW = 5;
const PER_PAGE = 25;

/** One thing that was found, before it is told: the row of words it was found in, and what it leads to. */
export type Hit = { group: SearchGroup; textId: number; source: string; target: number; total: number };

type Asked = { q: string; group?: SearchGroup; page?: number };

/**
 * What the viewer may read that holds these words, by group, what was written last first. Whether she may read it is asked
 * in the query that finds and counts it; no order depends on what others wrote.
 */
export function search(db: Db, viewer: Viewer, { q, group, page = 1 }: Asked) {
  const match = matchOf(q);
  const hits = match === null ? [] : listHits(db, viewer, match, group, page);
  const rows = describeRows(db, viewer, hits, snippetsOf(db, match ?? "", hits));
  return {
    understood: match !== null,
    perPage: PER_PAGE,
    groups: searchGroups
      .map((key) => ({
        key,
        total: hits.find((hit) => hit.group === key)?.total ?? 0,
        rows: rows.filter((row) => row.group === key),
      }))
      .filter((found) => found.rows.length > 0),
  };
}

function listHits(
  db: Db,
  viewer: Viewer,
  match: string,
  group: SearchGroup | undefined,
  page: number,
): Hit[] {
  const places = placesFor(db, viewer);
  const parts = (group ? [group] : searchGroups).map((key) =>
    partOf(key, places[key], group ? PER_PAGE : FIRST_FEW, group ? (page - 1) * PER_PAGE : 0),
  );
  return db.all<Hit>(sql`
    with hits as materialized (
      select st.id, st.source, st.source_id, st.item_id, st.conversation_id
      from search_index join search_texts st on st.id = search_index.rowid where search_index match ${match}
    ) ${sql.join(parts, sql` union all `)}`);
}

/** A thing found in several places is one row: that of the words written last. */
const partOf = (
  key: SearchGroup,
  { sources, from, which, target }: Place,
  most: number,
  skip: number,
): SQL => sql`
  select * from (select ${key} as "group", max(hits.id) as "textId", hits.source as source, ${target} as target,
    count(*) over () as total from hits ${from}
    where hits.source in ${[...sources]} and ${which} group by ${target} order by max(hits.id) desc limit ${most} offset ${skip})`;

function snippetsOf(db: Db, match: string, hits: readonly Hit[]) {
  if (hits.length === 0) return new Map<number, ReturnType<typeof linesOf>>();
  const ids = JSON.stringify(hits.map((hit) => hit.textId));
  const rows = db.all<{ id: number; snippet: string }>(sql`
    select rowid as id, snippet(search_index, 0, ${FOUND_BEGINS}, ${FOUND_ENDS}, '…', 28) as snippet
    from search_index where search_index match ${match} and rowid in (select value from json_each(${ids}))`);
  return new Map(rows.map((row) => [row.id, linesOf(row.snippet)]));
}
