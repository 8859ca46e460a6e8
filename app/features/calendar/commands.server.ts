import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { calendarFeeds } from "#db/schema/index.ts";
import { hashOf, listOwnAppointments, type Feed } from "./queries.server.ts";

/** Makes the viewer's private calendar address; the one she had stops working. @returns the token, which is kept nowhere */
export function makeFeed(db: Db, viewer: Viewer, now: Date): string {
  const token = randomBytes(32).toString("base64url");
  inTransaction(db, () => {
    endFeed(db, viewer.personId, now);
    db.insert(calendarFeeds)
      .values({ personId: viewer.personId, tokenHash: hashOf(token), madeAt: now.getTime() })
      .run();
    audit(db, viewer, "calendar_feed.made", now);
  });
  return token;
}

/** Ends the viewer's calendar address; without one it does nothing. */
export function revokeFeed(db: Db, viewer: Viewer, now: Date) {
  inTransaction(db, () => {
    if (endFeed(db, viewer.personId, now) > 0) audit(db, viewer, "calendar_feed.revoked", now);
  });
}

const endFeed = (db: Db, personId: number, now: Date): number =>
  db
    .update(calendarFeeds)
    .set({ revokedAt: now.getTime() })
    .where(and(eq(calendarFeeds.personId, personId), isNull(calendarFeeds.revokedAt)))
    .run().changes;

const HOUR = 3_600_000;

/** What a calendar fetches at a private address; notes at most once an hour that it did, so that its owner sees it is used. */
export function fetchFeed(db: Db, { id, lastReadAt, viewer }: Feed, now: Date) {
  if (lastReadAt === null || now.getTime() - lastReadAt >= HOUR)
    db.update(calendarFeeds).set({ lastReadAt: now.getTime() }).where(eq(calendarFeeds.id, id)).run();
  return listOwnAppointments(db, viewer, now);
}

function audit(
  db: Db,
  { personId }: Viewer,
  action: "calendar_feed.made" | "calendar_feed.revoked",
  now: Date,
) {
  const entry = { actorId: personId, action, object: "person", objectId: personId, subjectId: personId };
  recordAudit(db, entry, now);
}
