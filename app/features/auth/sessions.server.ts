import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, lt, ne } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { sessions } from "#db/schema/index.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A shared computer: idle one hour, at most twelve. An own device: idle two weeks, at most sixty days. */
const limits = {
  shared: { idle: HOUR, whole: 12 * HOUR },
  own: { idle: 14 * 24 * HOUR, whole: 60 * 24 * HOUR },
};

/** Starts a session; only the cookie holds the id, the file its hash. */
export function startSession(db: Db, personId: number, { ownDevice }: { ownDevice: boolean }, now: Date) {
  const id = randomBytes(32).toString("base64url");
  const at = now.getTime();
  const limit = ownDevice ? limits.own : limits.shared;
  inTransaction(db, () => {
    db.delete(sessions).where(lt(sessions.expiresAt, at)).run();
    db.insert(sessions)
      .values({
        idHash: hashed(id),
        personId,
        createdAt: at,
        seenAt: at,
        expiresAt: at + limit.whole,
        ownDevice,
      })
      .run();
    recordAudit(
      db,
      { actorId: personId, action: "session.started", object: "session", subjectId: personId },
      now,
    );
  });
  return { id, maxAge: ownDevice ? limit.whole / 1000 : undefined };
}

/** The session of an id within its limits; its being used is noted at most once a minute. */
export function findSession(db: Db, id: string, now: Date) {
  const at = now.getTime();
  const session = db
    .select()
    .from(sessions)
    .where(and(eq(sessions.idHash, hashed(id)), gt(sessions.expiresAt, at)))
    .get();
  if (!session) return undefined;
  const idle = session.ownDevice ? limits.own.idle : limits.shared.idle;
  if (at - session.seenAt > idle) return undefined;
  if (at - session.seenAt > MINUTE) touch(db, session.idHash, at);
  return { personId: session.personId, ownDevice: session.ownDevice };
}

function touch(db: Db, idHash: string, at: number) {
  try {
    db.update(sessions).set({ seenAt: at }).where(eq(sessions.idHash, idHash)).run();
  } catch {
    // Another writer is busy, or the disk is full: being seen can wait, reading goes on.
  }
}

/**
 * Says of the device of this session whether it is its person's own. Its limits go along, counted from its start.
 * @returns seconds the cookie may live; undefined on a shared computer, where it goes when the browser closes
 */
export function markDevice(db: Db, id: string, { ownDevice }: { ownDevice: boolean }, now: Date) {
  const limit = ownDevice ? limits.own : limits.shared;
  inTransaction(db, () => {
    const session = db
      .select()
      .from(sessions)
      .where(eq(sessions.idHash, hashed(id)))
      .get();
    if (!session || session.ownDevice === ownDevice) return;
    db.update(sessions)
      .set({ ownDevice, expiresAt: session.createdAt + limit.whole, seenAt: now.getTime() })
      .where(eq(sessions.idHash, session.idHash))
      .run();
    const { personId } = session;
    recordAudit(
      db,
      { actorId: personId, action: "session.marked", object: "session", subjectId: personId },
      now,
    );
  });
  return ownDevice ? limit.whole / 1000 : undefined;
}

export function endSession(db: Db, id: string, now: Date) {
  inTransaction(db, () => {
    const ended = db
      .delete(sessions)
      .where(eq(sessions.idHash, hashed(id)))
      .returning({ personId: sessions.personId })
      .get();
    if (ended)
      recordAudit(
        db,
        { actorId: ended.personId, action: "session.ended", object: "session", subjectId: ended.personId },
        now,
      );
  });
}

/** Ends every session of someone, but the one named: after a new password. */
export function endOtherSessions(db: Db, personId: number, keepId?: string) {
  db.delete(sessions)
    .where(and(eq(sessions.personId, personId), keepId ? ne(sessions.idHash, hashed(keepId)) : undefined))
    .run();
}

const hashed = (id: string) => createHash("sha256").update(id).digest("hex");
