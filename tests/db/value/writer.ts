import { parentPort, workerData } from "node:worker_threads";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import { deleteItem } from "#app/features/items/commands.server.ts";
import { changeNote, writeNote } from "#app/features/value/commands.server.ts";
import { getNote } from "#app/features/value/queries.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { isBusy, openDatabase } from "#db/client.server.ts";

// A writer on a thread and a connection of its own, for writers.test.ts: it does what it is told as fast as it can.

export type Order = { act: "link" | "delete"; one: number; other: number };
export type Given = {
  file: string;
  auditKey: string;
  personId: number;
  now: string;
  ids: number[];
  orders: Order[];
};
export type Told = { done: number; loops: number; retold: number };

const { file, auditKey, personId, now: moment, ids, orders } = workerData as Given;
const now = new Date(moment);
const db = openDatabase(file, { auditKey });
const viewer = findViewer(db, personId, moment.slice(0, 10))!;
const told: Told = { done: 0, loops: 0, retold: 0 };

function obey({ act, one, other }: Order) {
  const [from, to] = [ids[one]!, ids[other]!];
  if (act === "delete") {
    deleteItem(db, viewer, to, now);
    ids[other] = writeNote(db, viewer, { text: `Opnieuw ${personId} ${told.done}` }, now);
    return;
  }
  const { text, notedOn, version, madePossibleBy } = getNote(db, viewer, to);
  const after = [...new Set([...madePossibleBy.map(({ id }) => id), from])].slice(-20);
  changeNote(
    db,
    viewer,
    to,
    {
      text,
      notedOn,
      version,
      after,
      values: [],
      capital: null,
      sense: null,
      forWhom: null,
      expected: false,
      question: null,
      activity: null,
    },
    now,
  );
}

/** As the doorway does: who is busy waits, who was too late reads again. */
function insist(order: Order) {
  for (let tries = 0; tries < 400; tries += 1) {
    try {
      obey(order);
      return void (told.done += 1);
    } catch (fault) {
      if (fault instanceof RuleBroken && fault.problems.after === "loop") return void (told.loops += 1);
      // The other writer took it away meanwhile.
      if (fault instanceof NotFound || fault instanceof RuleBroken) return undefined;
      if (!(fault instanceof Stale) && !isBusy(fault)) throw fault;
      told.retold += 1;
    }
  }
  throw new Error("never got through");
}

for (const order of orders) insist(order);
db.$client.close();
parentPort!.postMessage(told);
