import { desc } from "drizzle-orm";
import { dayOf } from "#app/lib/amsterdam.ts";
import type { Db } from "#db/client.server.ts";
import { auditEvents } from "#db/schema/index.ts";

// Who may read what follows the relations of the day, and some of those are set beforehand: a move to another team, a new
// leader, a last day. What such a day changes is done before anyone is answered on it, not when a clock gets round to it.

type Work = (db: Db, now: Date) => void;

const begun = new WeakMap<Db, string>();
let works: Work | undefined;

/** Says what a new day does; the server does so at start. */
export function onNewDay(work: Work) {
  works = work;
}

/**
 * Before the first answer of a day in Amsterdam: does what the day changes. A clock that stands on a day before the last
 * thing that happened here undoes nothing: then the day is left alone. @throws what the work throws; then the day is not begun
 */
export function beginDay(db: Db, now: Date) {
  const today = dayOf(now);
  if (!works || begun.get(db) === today) return;
  const last = db
    .select({ at: auditEvents.at })
    .from(auditEvents)
    .orderBy(desc(auditEvents.seq))
    .limit(1)
    .get();
  if (!last || dayOf(last.at) <= today) works(db, now);
  begun.set(db, today);
}
