import { and, eq, sql } from "drizzle-orm";
import type { AuditAction } from "#app/features/audit/actions.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { activities, items } from "#db/schema/index.ts";
import { isOver, type ActivityState } from "../model.ts";

/**
 * Takes the version a writer saw one further, inside her command.
 * @returns the activity as it was before
 * @throws NotFound when it is not hers to change, Stale with the words that are saved when someone was first
 */
export function moveOn(db: Db, viewer: Viewer, id: number, version: number) {
  const item = getItem(db, viewer, id, "change");
  const present = db.select().from(activities).where(eq(activities.itemId, id)).get();
  if (!present) throw new NotFound();
  const { changes } = db
    .update(items)
    .set({ version: sql`${items.version} + 1` })
    .where(and(eq(items.id, id), eq(items.version, version)))
    .run();
  if (changes === 0) throw new Stale(item.version, wordsOf(present));
  return { ...present, closedOn: item.closedOn };
}

function wordsOf(activity: typeof activities.$inferSelect) {
  const { title, provider, place, expectedWhat, expectedBecause, expectedNotice, teamHears } = activity;
  const words = { title, provider, place, expectedWhat, expectedBecause, expectedNotice, teamHears };
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text ?? ""]));
}

type Following = { id: number; state: ActivityState; closedOn: string | null };

/** Sets the day it was over, once, or takes it away. @returns what happened to the activity, for the audit */
export function followState(db: Db, viewer: Viewer, { id, state, closedOn }: Following) {
  const over = isOver(state);
  db.update(items)
    .set({ closedOn: over ? (closedOn ?? viewer.today) : null })
    .where(eq(items.id, id))
    .run();
  return over && closedOn === null ? "activity.closed" : "activity.changed";
}

export function auditActivity(db: Db, viewer: Viewer, action: AuditAction, id: number, now: Date) {
  const { personId } = viewer;
  recordAudit(db, { actorId: personId, action, object: "activity", objectId: id, subjectId: personId }, now);
}
