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
 * @throws NotFound when she was not invited any more, or has another address by now
 */
export function issueInviteLink(db: Db, of: { personId: number; email: string }, now: Date): string {
  const token = randomBytes(32).toString("base64url");
  inTransaction(db, () => {
    const here = and(eq(people.id, of.personId), eq(people.email, of.email));
    const same = db.select({ id: people.id }).from(people).where(here).get();
    if (!same || !isInvited(db, of.personId, now)) throw new NotFound();
    keepToken(db, token, { personId: of.personId, purpose: "invite" }, now);
  });
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

/** Uses up a link; a second use finds nothing. To be called inside the transaction of what it opens, which ends the others. */
export function spendToken(db: Db, token: string, purpose: Purpose, now: Date) {
  const owner = getTokenOwner(db, token, purpose, now);
  db.update(mailTokens)
    .set({ usedAt: now.getTime() })
    .where(eq(mailTokens.hash, hashed(token)))
    .run();
  return owner;
}

/** Ends every link of someone, an invitation that waits to leave included: once she has a password none may set another. */
export const endTokens = (db: Db, personId: number, now: Date) =>
  db
    .update(mailTokens)
    .set({ usedAt: now.getTime() })
    .where(and(eq(mailTokens.personId, personId), isNull(mailTokens.usedAt)))
    .run();

const hashed = (token: string) => createHash("sha256").update(token).digest("hex");
