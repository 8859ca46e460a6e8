import { eq } from "drizzle-orm";
import { parentPort, workerData } from "node:worker_threads";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import { deleteItem } from "#app/features/items/commands.server.ts";
import { changeNote, writeNote } from "#app/features/value/commands.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, isBusy, openDatabase } from "#db/client.server.ts";
import { items, valueLinks, valueNotes } from "#db/schema/index.ts";

// A writer on a thread and a connection of its own, for writers.test.ts: it does what it is told as fast as it can.

export type Order = { act: "link" | "delete"; one: number; other: number };
export type Given = {
  file: string;
  auditKey: string;
  personId: number;
  teamId: number;
  now: string;
  /** Shared by both: what one writes anew the other finds. */
  ids: Int32Array;
  orders: Order[];
};
export type Told = { done: number; loops: number; retold: number };

const { file, auditKey, personId, teamId, now: moment, ids, orders } = workerData as Given;
const now = new Date(moment);
const db = openDatabase(file, { auditKey });
// Here it is about what is written, not about what survives a power cut.
db.$client.pragma("synchronous = off");
const viewer = findViewer(db, personId, moment.slice(0, 10))!;
let written = 0;
const told: Told = { done: 0, loops: 0, retold: 0 };

function obey({ act, one, other }: Order) {
  const [from, to] = [ids[one]!, ids[other]!];
  if (act === "delete") {
    inTransaction(db, () => {
      deleteItem(db, viewer, to, now);
      ids[other] = writeNote(
        db,
        viewer,
        { text: `Opnieuw ${personId} ${(written += 1)}`, team: teamId },
        now,
      );
    });
    return;
  }
  const { text, notedOn } = db.select().from(valueNotes).where(eq(valueNotes.itemId, to)).get() ?? gone();
  const { version } = db.select().from(items).where(eq(items.id, to)).get() ?? gone();
  const links = db.select().from(valueLinks).where(eq(valueLinks.toId, to)).all();
  const after = [...new Set([...links.map(({ fromId }) => fromId), from])].slice(-20);
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

function gone(): never {
  throw new NotFound();
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
