import path from "node:path";
import { Worker } from "node:worker_threads";
import { data } from "@remix-run/node";
import type { Book } from "#app/lib/book.ts";
import type { Paper } from "#app/lib/paper.ts";
import type { PressAnswer, PressWork } from "./press-work.ts";

type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (fault: Error) => void };

/** More than this at once is refused: whoever waits longer would press the button again. */
const QUEUE = 20;
const PATIENCE_MS = 20_000;
/** Nobody prints for this long: the press is closed, and opened again when it is needed. */
const REST_MS = 60_000;

let press: Worker | undefined;
let rest: NodeJS.Timeout | undefined;
let jobs = 0;
const waiting = new Map<number, Waiting>();

/**
 * Prints a page as a PDF, in a thread of its own so that everybody else goes on being answered.
 * @throws 503 when too many are printing, or when it takes too long
 */
export const printPaper = (paper: Paper): Promise<Uint8Array> => pressed({ paper });

/** Writes a file for Excel, in the same thread. @throws as printPaper */
export const writeBook = (book: Book): Promise<Uint8Array> => pressed({ book });

async function pressed(work: PressWork): Promise<Uint8Array> {
  if (waiting.size >= QUEUE) throw busy();
  const job = (jobs += 1);
  const worker = openPress();
  const printed = new Promise<Uint8Array>((resolve, reject) => waiting.set(job, { resolve, reject }));
  worker.postMessage({ job, ...work });
  const late = setTimeout(() => {
    waiting.get(job)?.reject(new Error("printing took too long"));
    // What hangs, hangs for the next one too.
    void closePress();
  }, PATIENCE_MS);
  try {
    return await printed;
  } catch (fault) {
    if (fault instanceof Error && /too long|stopped/.test(fault.message)) throw busy();
    throw fault;
  } finally {
    clearTimeout(late);
    waiting.delete(job);
  }
}

/** Closes the press; who is still waiting is told to come back. */
export async function closePress() {
  const closing = press;
  press = undefined;
  clearTimeout(rest);
  for (const one of waiting.values()) one.reject(new Error("the press was stopped"));
  await closing?.terminate();
}

/** A thread that prints; beside the bundle, not in it: Node runs this file as it is. */
export function startPress(): Worker {
  const worker = new Worker(path.resolve("app/http/press-worker.ts"));
  worker.unref();
  return worker;
}

function openPress(): Worker {
  clearTimeout(rest);
  rest = setTimeout(() => waiting.size === 0 && void closePress(), REST_MS).unref();
  if (press) return press;
  const worker = startPress();
  worker.on("message", (answer: PressAnswer) => {
    const one = waiting.get(answer.job);
    if ("bytes" in answer) one?.resolve(answer.bytes);
    else if ("fault" in answer) one?.reject(new Error(answer.fault));
  });
  worker.on("error", () => void closePress());
  return (press = worker);
}

export const busy = () =>
  data(null, { status: 503, statusText: "Service Unavailable", headers: { "Retry-After": "5" } });
