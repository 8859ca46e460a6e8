import { randomBytes } from "node:crypto";
import type { Worker } from "node:worker_threads";
import { busy, startPress } from "./press.server.ts";
import type { PressAnswer, PressWork } from "./press-work.ts";

/** A long file somebody asked for: whose it is, what she might see when she asked, what it is called and what it is of. */
export type LongOrder = {
  personId: number;
  /** What she could see: a file is handed over only to who still can. */
  reach: string;
  /** The same is not made twice at the same time. */
  of: string;
  rows: number;
  fileName: string;
};
type Making = LongOrder & {
  key: string;
  work?: PressWork;
  state: "waiting" | "making" | "ready" | "failed";
  done: number;
  bytes?: Uint8Array;
  ends?: NodeJS.Timeout;
};

/** A file is there for so long after it was made. Nothing of it is ever written down. */
export const KEPT_MINUTES = 10;
const KEPT_MS = KEPT_MINUTES * 60_000;
const PATIENCE_MS = 5 * 60_000;
/** So many long files lie or wait here at most, and of one person. */
const MOST = 12;
const MOST_EACH = 3;

const all = new Map<string, Making>();
let press: { worker: Worker; key: string; late: NodeJS.Timeout } | undefined;

/**
 * Has a long file made, one after the other in a thread of their own, so that short ones do not wait for it; of what is already
 * being made for her, the key of that.
 * @throws 503 when too many wait
 */
export function orderLong(order: LongOrder, make: () => PressWork): string {
  const hers = [...all.values()].filter(({ personId }) => personId === order.personId);
  const same = hers.find((one) => isBusy(one) && one.of === order.of && one.reach === order.reach);
  if (same) return same.key;
  if (hers.length >= MOST_EACH) makeRoom(hers);
  if (all.size >= MOST) makeRoom([...all.values()]);
  const key = randomBytes(16).toString("hex");
  all.set(key, { ...order, key, work: make(), state: "waiting", done: 0 });
  next();
  return key;
}

const isBusy = ({ state }: Making) => state === "waiting" || state === "making";

/** The oldest that is ready goes for a new one. @throws 503 when all are still being made */
function makeRoom(some: readonly Making[]) {
  const ready = some.find((one) => !isBusy(one));
  if (!ready) throw busy();
  drop(ready.key);
}

/** How far a file is, for who asked for it: undefined when it is not hers, was stopped, lay too long or was lost in a restart. */
export function findLong(key: string, { personId, reach }: Pick<LongOrder, "personId" | "reach">) {
  const found = all.get(key);
  if (found?.personId !== personId) return undefined;
  // What she may see has changed since: the file is nobody's any more.
  if (found.reach !== reach) return void drop(key);
  const { state, done, rows, of, fileName, bytes } = found;
  return { state, done, rows, of, fileName, bytes };
}

/** Stops making a file, or throws it away. Of what is not hers nothing happens. */
export function dropLong(key: string, personId: number) {
  if (all.get(key)?.personId === personId) drop(key);
}

/** Ends everything: the thread, and what it made. */
export function closeLongPress() {
  for (const key of [...all.keys()]) drop(key);
}

function drop(key: string | undefined) {
  if (key === undefined) return;
  clearTimeout(all.get(key)?.ends);
  all.delete(key);
  if (press?.key === key) end();
}

/** The thread goes with what it was making: nothing else stops it in the middle. */
function end() {
  clearTimeout(press?.late);
  void press?.worker.terminate();
  press = undefined;
  next();
}

function next() {
  const one = [...all.values()].find(({ state }) => state === "waiting");
  if (press || !one) return;
  const worker = startPress();
  press = { worker, key: one.key, late: setTimeout(() => settle(one), PATIENCE_MS).unref() };
  one.state = "making";
  worker.on("message", (answer: PressAnswer) => {
    if ("done" in answer) one.done = Math.min(answer.done, one.rows);
    else settle(one, "bytes" in answer ? answer.bytes : undefined);
  });
  worker.on("error", () => settle(one));
  worker.postMessage({ job: 0, ...one.work });
  delete one.work;
}

function settle(one: Making, bytes?: Uint8Array) {
  if (all.get(one.key) !== one) return;
  one.state = bytes ? "ready" : "failed";
  if (bytes) Object.assign(one, { bytes, done: one.rows });
  one.ends = setTimeout(() => drop(one.key), KEPT_MS).unref();
  if (press?.key === one.key) end();
}
