import { recordAudit } from "#app/features/audit/record.server.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import type { Day } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { boards, reportSnapshots, snapshotCounts, snapshotParts, snapshotPeople } from "#db/schema/index.ts";
import { countsOf, lastDue, type Counted } from "./model.ts";
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
    const remembered = listRemembered(db, boardId);
    if (remembered.some((snapshot) => snapshot.dueOn >= dueOn)) return false;
    const smallestGroup = ruleOn(db, boardId, "smallest_group", today);
    const { id } = db
      .insert(reportSnapshots)
      .values({ boardId, dueOn, takenOn: today, takenAt: now.getTime(), smallestGroup })
      .returning({ id: reportSnapshots.id })
      .get();
    for (const { what, given } of countBoard(db, { boardId, day: today }, smallestGroup, remembered))
      keep(db, id, what, given);
    const entry = { actorId: null, action: "snapshot.taken", object: "board", objectId: boardId } as const;
    recordAudit(db, { ...entry, detail: { due: dueOn, smallestGroup } }, now);
    return true;
  });
}

function keep(db: Db, snapshotId: number, { measure, subject }: Counted, given: Release) {
  const of = { snapshotId, measure, subject };
  for (const { shown, ...cut } of countsOf(of, given)) {
    const values = { ...of, ...cut, items: shown?.items ?? null, asOf: shown?.asOf ?? null };
    db.insert(snapshotCounts).values(values).run();
  }
  given.groups.forEach((group, groupNo) => {
    for (const key of group) {
      const { place, items, asOf, people } = given.parts.get(key)!;
      const [schoolId, side = "", functionGroup = ""] = place;
      const { id } = db
        .insert(snapshotParts)
        .values({ ...of, schoolId: Number(schoolId), side, functionGroup, items, groupNo, asOf })
        .returning({ id: snapshotParts.id })
        .get();
      for (const [personId, count] of people)
        db.insert(snapshotPeople).values({ partId: id, personId, items: count }).run();
    }
  });
}
