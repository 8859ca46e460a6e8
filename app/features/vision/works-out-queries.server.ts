import { and, asc, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { ambitions, schools, visions } from "#db/schema/index.ts";
import type { AmbitionWords } from "./model.ts";
import { ambitionWords, listOpenAmbitions } from "./queries.server.ts";

// A school's ambition may say which ambition of the board it works out. Both visions are read by everyone of the board.

/** What an ambition of a school can say it works out: the ambitions of the board's vision of now. */
export const listBoardAmbitions = (db: Db, viewer: Viewer) =>
  listOpenAmbitions(db, viewer, null).map(({ id, lineageId, title, slot }) => ({
    id,
    lineageId,
    title,
    slot,
  }));

/** The ambitions of the board that these ambitions work out, in the words they were linked to, by the key of that wording. */
export function worksOutWords(
  db: Db,
  rows: readonly { worksOutId: number | null }[],
): Map<number, AmbitionWords> {
  const ids = rows.flatMap(({ worksOutId }) => worksOutId ?? []);
  return ambitionWords(db, ids);
}

/** Which ambitions of schools work these ambitions of the board out now, whatever the version they were linked to; by lineage. */
function listWorkedOutBy(db: Db, viewer: Viewer, lineageIds: readonly number[]) {
  const ofBoard = db
    .select({ id: ambitions.id })
    .from(ambitions)
    .where(inArray(ambitions.lineageId, [...lineageIds]));
  const rows = db
    .select({
      lineageId: ambitions.lineageId,
      title: ambitions.title,
      schoolName: schools.name,
      worksOutId: ambitions.worksOutId,
    })
    .from(ambitions)
    .innerJoin(visions, eq(visions.id, ambitions.visionId))
    .innerJoin(schools, eq(schools.id, visions.schoolId))
    .where(
      and(
        eq(visions.boardId, viewer.boardId),
        eq(visions.state, "current"),
        inArray(ambitions.worksOutId, ofBoard),
      ),
    )
    .orderBy(asc(schools.name), asc(schools.id), asc(ambitions.position))
    .all();
  const linked = worksOutWords(db, rows);
  return new Map(
    lineageIds.map((lineage) => [
      lineage,
      rows.flatMap(({ worksOutId, ...row }) =>
        linked.get(worksOutId ?? 0)?.lineageId === lineage ? [row] : [],
      ),
    ]),
  );
}

/** What ties these ambitions to the board's vision, or the board's to those of schools; only those with something to tell. */
export function listLinksUpward(
  db: Db,
  viewer: Viewer,
  rows: readonly { lineageId: number; worksOutId: number | null }[],
) {
  const up = worksOutWords(db, rows);
  const down = listWorkedOutBy(
    db,
    viewer,
    rows.map(({ lineageId }) => lineageId),
  );
  return rows.flatMap(({ lineageId, worksOutId }) => {
    const worksOut = up.get(worksOutId ?? 0) ?? null;
    const workedOutBy = down.get(lineageId) ?? [];
    return worksOut || workedOutBy.length > 0 ? [{ lineageId, worksOut, workedOutBy }] : [];
  });
}
