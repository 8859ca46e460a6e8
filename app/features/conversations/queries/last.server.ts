import { and, desc, eq, inArray, max, ne, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { conversations } from "#db/schema/index.ts";
import { readableBy } from "./access.server.ts";

/** The last talk held with this employment whose record the viewer may open; null when there is none. */
export function findLastRecord(db: Db, viewer: Viewer, employmentId: number, exceptId: number) {
  const row = db
    .select({ id: conversations.id, heldOn: conversations.heldOn })
    .from(conversations)
    .where(
      and(
        eq(conversations.employmentId, employmentId),
        ne(conversations.id, exceptId),
        inArray(conversations.state, ["held", "signed", "closed_unsigned"]),
        readableBy(db, viewer),
      ),
    )
    .orderBy(desc(conversations.heldOn), desc(conversations.id))
    .limit(1)
    .get();
  return row?.heldOn ? { id: row.id, heldOn: row.heldOn } : null;
}

/** The day of the last talk held with this employment, on either side of the door; null when there was none. */
export function lastConversationOn(db: Db, employmentId: number, before?: string): string | null {
  const row = db
    .select({ day: max(conversations.heldOn) })
    .from(conversations)
    .where(
      and(
        eq(conversations.employmentId, employmentId),
        inArray(conversations.state, ["held", "signed", "closed_unsigned", "held_elsewhere"]),
        before ? sql`${conversations.heldOn} < ${before}` : sql`1`,
      ),
    )
    .get();
  return row?.day ?? null;
}
