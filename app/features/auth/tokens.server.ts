import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { mailTokens, people } from "#db/schema/index.ts";

type Purpose = (typeof mailTokens.$inferSelect)["purpose"];

/** How long a link works: an invitation two weeks, a new password half an hour. */
const lifetime: Record<Purpose, number> = { invite: 14 * 24 * 3_600_000, reset: 30 * 60_000 };

/**
 * Makes a link for one use; an earlier one of the same purpose stops working. Only the letter holds the token.
 * @param actorId who asked for it; null when nobody was signed in
 */
export function issueToken(
  db: Db,
  actorId: number | null,
  personId: number,
  purpose: Purpose,
  now: Date,
): string {
  const token = randomBytes(32).toString("base64url");
  inTransaction(db, () => {
    db.update(mailTokens)
      .set({ usedAt: now.getTime() })
      .where(
        and(eq(mailTokens.personId, personId), eq(mailTokens.purpose, purpose), isNull(mailTokens.usedAt)),
      )
      .run();
    keepToken(db, token, { personId, purpose }, now);
    const action = purpose === "invite" ? "person.invited" : "password.reset_asked";
    recordAudit(db, { actorId, action, object: "person", objectId: personId, subjectId: personId }, now);
  });
  return token;
}

/**
 * Another link for an invitation that is still open, made when its letter leaves: a letter that waits holds no key. Those of
 * earlier tries keep working, for a letter may have arrived although nobody said so.
 */
export function issueInviteLink(db: Db, personId: number, now: Date): string {
  const token = randomBytes(32).toString("base64url");
  keepToken(db, token, { personId, purpose: "invite" }, now);
  return token;
}

/** Whether someone was invited and the invitation can still be answered. */
export const isInvited = (db: Db, personId: number, now: Date) =>
  db
    .select({ id: mailTokens.personId })
    .from(mailTokens)
    .where(
      and(
        eq(mailTokens.personId, personId),
        eq(mailTokens.purpose, "invite"),
        isNull(mailTokens.usedAt),
        gt(mailTokens.expiresAt, now.getTime()),
      ),
    )
    .get() !== undefined;

function keepToken(db: Db, token: string, of: { personId: number; purpose: Purpose }, now: Date) {
  const times = { createdAt: now.getTime(), expiresAt: now.getTime() + lifetime[of.purpose] };
  db.insert(mailTokens)
    .values({ hash: hashed(token), ...of, ...times })
    .run();
}

/** Whom a link is for. @throws NotFound when it is unknown, used or too old */
export function getTokenOwner(db: Db, token: string, purpose: Purpose, now: Date) {
  const owner = db
    .select({ personId: people.id, givenName: people.givenName, email: people.email, locale: people.locale })
    .from(mailTokens)
    .innerJoin(people, eq(people.id, mailTokens.personId))
    .where(
      and(
        eq(mailTokens.hash, hashed(token)),
        eq(mailTokens.purpose, purpose),
        isNull(mailTokens.usedAt),
        gt(mailTokens.expiresAt, now.getTime()),
      ),
    )
    .get();
  if (!owner) throw new NotFound();
  return owner;
}

/** Uses up a link and every other of its purpose; a second use finds nothing. To be called inside the transaction of what it opens. */
export function spendToken(db: Db, token: string, purpose: Purpose, now: Date) {
  const owner = getTokenOwner(db, token, purpose, now);
  db.update(mailTokens)
    .set({ usedAt: now.getTime() })
    .where(
      and(
        eq(mailTokens.personId, owner.personId),
        eq(mailTokens.purpose, purpose),
        isNull(mailTokens.usedAt),
      ),
    )
    .run();
  return owner;
}

const hashed = (token: string) => createHash("sha256").update(token).digest("hex");
