import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { reportSnapshots, snapshotParts, snapshotPeople } from "#db/schema/index.ts";
import { keyOfPlace, placeOf, type Counted } from "../model.ts";
import type { Part, Release } from "../suppression.ts";

/** How many earlier snapshots a new one is held against: those of three school years. */
const REMEMBERED = 9;

export const nameOf = ({ measure, subject }: Counted) => `${measure}:${subject}`;

export type Remembered = { id: number; dueOn: string; takenOn: string; releases: Map<string, Release> };

/** What was given out before, the newest first, each as it was made: for the engine only, never for a page. */
export function listRemembered(db: Db, boardId: number, most = REMEMBERED): Remembered[] {
  const snapshots = db
    .select({
      id: reportSnapshots.id,
      dueOn: reportSnapshots.dueOn,
      takenOn: reportSnapshots.takenOn,
      k: reportSnapshots.smallestGroup,
    })
    .from(reportSnapshots)
    .where(eq(reportSnapshots.boardId, boardId))
    .orderBy(desc(reportSnapshots.dueOn))
    .limit(most)
    .all();
  const ids = snapshots.map((snapshot) => snapshot.id);
  const parts = db
    .select()
    .from(snapshotParts)
    .where(inArray(snapshotParts.snapshotId, ids))
    .orderBy(asc(snapshotParts.id))
    .all();
  const people = peopleByPart(db, ids);
  return snapshots.map(({ k, ...snapshot }) => {
    const own = Map.groupBy(
      parts.filter((part) => part.snapshotId === snapshot.id),
      nameOf,
    );
    const releases = new Map([...own].map(([name, rows]) => [name, releaseOf(rows, people, k)]));
    return { ...snapshot, releases };
  });
}

function peopleByPart(db: Db, snapshotIds: number[]) {
  const rows = db
    .select({
      partId: snapshotPeople.partId,
      personId: snapshotPeople.personId,
      items: snapshotPeople.items,
    })
    .from(snapshotPeople)
    .innerJoin(snapshotParts, eq(snapshotParts.id, snapshotPeople.partId))
    .where(and(inArray(snapshotParts.snapshotId, snapshotIds)))
    .all();
  return Map.groupBy(rows, (row) => row.partId);
}

type PartRow = typeof snapshotParts.$inferSelect;

function releaseOf(
  rows: readonly PartRow[],
  people: Map<number, { personId: number; items: number }[]>,
  k: number,
): Release {
  const parts = rows.map(({ id, schoolId, side, functionGroup, items, asOf, groupNo }) => {
    const place = placeOf(schoolId, side, functionGroup);
    const behind = new Map((people.get(id) ?? []).map((row) => [row.personId, row.items]));
    const part: Part = { key: keyOfPlace(place), place, items, asOf, people: behind };
    return { part, groupNo };
  });
  const groups = [...Map.groupBy(parts, (one) => one.groupNo).values()];
  return {
    k,
    parts: new Map(parts.map(({ part }) => [part.key, part])),
    groups: groups.map((group) => group.map(({ part }) => part.key)),
  };
}
