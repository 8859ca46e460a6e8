import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { cycles, cycleTeams, moments } from "#db/schema/index.ts";
import { mayBeRemoved } from "../model.ts";
import { getCycle, hasConversations, isFollowed } from "../queries.server.ts";

/** Closes a cycle: nobody is added to it any more. Conversations that are still open stay open and go on. */
export function closeCycle(db: Db, viewer: Viewer, id: number, version: number, now: Date) {
  inTransaction(db, () => {
    const cycle = getCycle(db, viewer, id, "close");
    const closed = db
      .update(cycles)
      .set({ state: "closed", version: sql`${cycles.version} + 1` })
      .where(and(eq(cycles.id, id), eq(cycles.version, version), eq(cycles.state, "open")))
      .run();
    if (closed.changes === 0) throw new Stale(cycle.version);
    recordAudit(db, { actorId: viewer.personId, action: "cycle.closed", object: "cycle", objectId: id }, now);
  });
}

/** Opens a closed cycle again, as it was: people and teams can be added, moments changed. */
export function reopenCycle(db: Db, viewer: Viewer, id: number, version: number, now: Date) {
  inTransaction(db, () => {
    const cycle = getCycle(db, viewer, id, "reopen");
    const opened = db
      .update(cycles)
      .set({ state: "open", version: sql`${cycles.version} + 1` })
      .where(and(eq(cycles.id, id), eq(cycles.version, version), eq(cycles.state, "closed")))
      .run();
    if (opened.changes === 0) throw new Stale(cycle.version);
    const entry = { action: "cycle.reopened", object: "cycle", objectId: id } as const;
    recordAudit(db, { actorId: viewer.personId, ...entry }, now);
  });
}

/**
 * Throws away a cycle that never began. One that runs, ran, or has a conversation, a cancelled one included, stays.
 * @throws NotFound, RuleBroken when something hangs on it, Stale
 */
export function removeCycle(db: Db, viewer: Viewer, id: number, version: number, now: Date) {
  inTransaction(db, () => {
    const cycle = getCycle(db, viewer, id, "remove");
    if (cycle.version !== version) throw new Stale(cycle.version);
    if (!mayBeRemoved(cycle.state, hasConversations(db, id)) || isFollowed(db, id))
      throw new RuleBroken({ form: "in_use" });
    db.delete(cycleTeams).where(eq(cycleTeams.cycleId, id)).run();
    db.delete(moments).where(eq(moments.cycleId, id)).run();
    db.delete(cycles)
      .where(and(eq(cycles.id, id), eq(cycles.version, version)))
      .run();
    const detail = { schoolId: cycle.schoolId, schoolYear: cycle.schoolYear };
    const entry = { action: "cycle.removed", object: "cycle", objectId: id, detail } as const;
    recordAudit(db, { actorId: viewer.personId, ...entry }, now);
  });
}
