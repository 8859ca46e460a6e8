import { and, eq, gte } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import type { Day } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { boards, reportSnapshots, snapshotCounts, snapshotParts, snapshotPeople } from "#db/schema/index.ts";
import { lastDue, type Count, type Counted } from "./model.ts";
import { countBoard } from "./queries/counted.server.ts";
import { listRemembered } from "./queries/memory.server.ts";
import type { Release } from "./suppression.ts";

/**
 * Takes the snapshots whose day has come, of every board that has none for that day yet. What was shared, withdrawn or left
 * after that is seen at the next one, and until then changes nothing. Twice is once.
 * @returns how many were taken
 */
export function takeSnapshots(db: Db, now: Date): number {
  const today = dayOf(now);
  const all = db.select({ id: boards.id }).from(boards).orderBy(boards.id).all();
  return all.filter(({ id }) => takeSnapshot(db, id, today, now)).length;
}

/** The day of the year's days for a snapshot that came last, by the rules of the board. */
function dueFor(db: Db, boardId: number, today: Day): Day {
  const codes = ["snapshot_first", "snapshot_second", "snapshot_third"] as const;
  const days = codes.map((code) => ruleOn(db, boardId, code, today));
  return lastDue(days, today);
}

function takeSnapshot(db: Db, boardId: number, today: Day, now: Date): boolean {
  return inTransaction(db, () => {
    const dueOn = dueFor(db, boardId, today);
    if (isTaken(db, boardId, dueOn)) return false;
    const remembered = listRemembered(db, boardId);
    const smallestGroup = ruleOn(db, boardId, "smallest_group", today);
    const { id } = db
      .insert(reportSnapshots)
      .values({ boardId, dueOn, takenOn: today, takenAt: now.getTime(), smallestGroup })
      .returning({ id: reportSnapshots.id })
      .get();
    const counted = countBoard(db, { boardId, day: today }, smallestGroup, remembered);
    for (const { what, given, counts } of counted) {
      keepCounts(db, id, what, counts);
      keepParts(db, id, what, given);
    }
    const entry = { actorId: null, action: "snapshot.taken", object: "board", objectId: boardId } as const;
    recordAudit(db, { ...entry, detail: { due: dueOn, smallestGroup } }, now);
    return true;
  });
}

const isTaken = (db: Db, boardId: number, dueOn: Day) =>
  db
    .select({ id: reportSnapshots.id })
    .from(reportSnapshots)
    .where(and(eq(reportSnapshots.boardId, boardId), gte(reportSnapshots.dueOn, dueOn)))
    .limit(1)
    .get() !== undefined;

function keepCounts(db: Db, snapshotId: number, what: Counted, counts: readonly Count[]) {
  const rows = counts.map(({ shown, ...cut }) => ({
    ...{ snapshotId, ...what, ...cut },
    items: shown?.items ?? null,
    asOf: shown?.asOf ?? null,
  }));
  if (rows.length > 0) db.insert(snapshotCounts).values(rows).run();
}

function keepParts(db: Db, snapshotId: number, what: Counted, given: Release) {
  for (const [groupNo, group] of given.groups.entries()) {
    for (const key of group) {
      const { place, items, asOf, people } = given.parts.get(key)!;
      const [schoolId, side = "", functionGroup = ""] = place;
      const { id: partId } = db
        .insert(snapshotParts)
        .values({
          snapshotId,
          ...what,
          schoolId: Number(schoolId),
          side,
          functionGroup,
          items,
          groupNo,
          asOf,
        })
        .returning({ id: snapshotParts.id })
        .get();
      const behind = [...people].map(([personId, count]) => ({ partId, personId, items: count }));
      if (behind.length > 0) db.insert(snapshotPeople).values(behind).run();
    }
  }
}
