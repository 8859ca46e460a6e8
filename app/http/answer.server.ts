import { data } from "@remix-run/node";
import { setTimeout as wait } from "node:timers/promises";
import { isBusy } from "#db/client.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import type { Problem } from "#app/lib/problems.ts";
import type { Fields, ParsedForm } from "./parse-form.server.ts";

/** What a form gets back when nothing was written: everything typed, and the reasons. */
export type Refused = {
  ok: false;
  fields: Fields;
  problems: Record<string, Problem>;
  /** Set when someone else saved first: what is saved now, and its version. */
  conflict?: { theirs: Record<string, string>; version: number };
};

/** The one answer for what is not there and what is not yours. */
export const notFound = (_reason?: NotFound) => data(null, { status: 404, statusText: "Not Found" });

/** Runs a query for a page; what the viewer may not see answers as what does not exist. */
export function answer<T>(work: () => T): T {
  try {
    return work();
  } catch (refusal) {
    if (refusal instanceof NotFound) throw notFound(refusal);
    throw refusal;
  }
}

/**
 * Runs a command for a form: done with its value, or refused with an answer to return (422 with reasons, 409 with both
 * texts). Waits up to five seconds for another writer, then says so (503). @throws 404 as `answer` does
 */
export async function perform<T>(
  form: { fields: Fields },
  command: () => T | Promise<T>,
): Promise<{ done: true; value: T } | { done: false; refused: ReturnType<typeof refuse> }> {
  try {
    return { done: true, value: await whenFree(command) };
  } catch (refusal) {
    if (refusal instanceof NotFound) throw notFound(refusal);
    if (refusal instanceof RuleBroken)
      return { done: false, refused: refuse(422, form.fields, refusal.problems) };
    if (refusal instanceof Stale) {
      const conflict = { theirs: refusal.theirs, version: refusal.version };
      return { done: false, refused: refuse(409, form.fields, { version: "stale" }, conflict) };
    }
    throw refusal;
  }
}

/** The answer to a form that was not understood (422). */
export const refuseForm = (form: Extract<ParsedForm<unknown>, { ok: false }>) =>
  refuse(422, form.fields, form.problems);

/** A form that may be sent again as it is, after a question (422): nothing was written, everything typed is kept. */
export const askAgain = <Question>(form: { fields: Fields }, doubts: Question) =>
  data({ ok: false as const, fields: form.fields, problems: {}, doubts }, { status: 422 });

function refuse(
  status: 409 | 422,
  fields: Fields,
  problems: Record<string, Problem>,
  conflict?: Refused["conflict"],
) {
  const shown = Object.fromEntries(Object.entries(fields).filter(([name]) => !/password/i.test(name)));
  return data({ ok: false, fields: shown, problems, conflict } satisfies Refused as Refused, { status });
}

const PATIENCE_MS = 5_000;
const STEP_MS = 50;

/** Waits up to five seconds for another writer, then says so. @throws 503 */
export async function whenFree<T>(command: () => T | Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += STEP_MS) {
    try {
      return await command();
    } catch (fault) {
      if (!isBusy(fault)) throw fault;
      if (waited >= PATIENCE_MS) {
        throw data(null, { status: 503, statusText: "Service Unavailable", headers: { "Retry-After": "5" } });
      }
      await wait(STEP_MS);
    }
  }
}
