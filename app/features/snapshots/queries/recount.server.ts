import { and, desc, eq } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { reportSnapshots, snapshotCounts } from "#db/schema/index.ts";
import { countsOf, type Count, type Measure } from "../model.ts";
import { countBoard } from "./counted.server.ts";
import { listRemembered } from "./memory.server.ts";

export type Recounted = { measure: Measure; numbers: number; shown: number; different: number };

/**
 * Counts the newest snapshot of a board again, from the items as they are now, and holds it against what was kept.
 * What people withdrew since, or closed, differs: the snapshot stands as it was.
 * @returns a line for every measure, or null where there is no snapshot
 */
export function recount(db: Db, boardId: number): { takenOn: string; lines: Recounted[] } | null {
  const snapshot = db
    .select()
    .from(reportSnapshots)
    .where(eq(reportSnapshots.boardId, boardId))
    .orderBy(desc(reportSnapshots.dueOn))
    .limit(1)
    .get();
  if (!snapshot) return null;
  const { id, takenOn, smallestGroup } = snapshot;
  const before = listRemembered(db, boardId).filter((one) => one.id !== id);
  const again = countBoard(db, { boardId, day: takenOn }, smallestGroup, before).flatMap(({ what, given }) =>
    countsOf(what, given).map((count) => ({ ...what, ...count })),
  );
  const kept = db
    .select()
    .from(snapshotCounts)
    .where(and(eq(snapshotCounts.snapshotId, id)))
    .all()
    .map(({ items, asOf, ...cut }) => ({ ...cut, shown: items === null ? null : { items, asOf: asOf! } }));
  return { takenOn, lines: compare(kept, again) };
}

type Number = Count & { measure: Measure; subject: string };

const nameOfNumber = ({ measure, subject, schoolId, side, functionGroup }: Number) =>
  [measure, subject, schoolId, side, functionGroup].join("|");
const valueOf = ({ shown }: Number) => (shown ? `${shown.items} ${shown.asOf}` : "");

function compare(kept: readonly Number[], again: readonly Number[]): Recounted[] {
  const [was, is] = [kept, again].map((all) => new Map(all.map((one) => [nameOfNumber(one), one])));
  const names = [...new Set([...was!.keys(), ...is!.keys()])];
  const byMeasure = Map.groupBy(names, (name) => (was!.get(name) ?? is!.get(name))!.measure);
  return [...byMeasure].map(([measure, own]) => ({
    measure,
    numbers: own.length,
    shown: own.filter((name) => was!.get(name)?.shown).length,
    different: own.filter((name) => {
      const [a, b] = [was!.get(name), is!.get(name)];
      return !a || !b || valueOf(a) !== valueOf(b);
    }).length,
  }));
}
