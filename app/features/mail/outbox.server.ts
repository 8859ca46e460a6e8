import { and, isNotNull, lt, or } from "drizzle-orm";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import type { Db } from "#db/client.server.ts";
import { boards, outbox, type letterKinds } from "#db/schema/index.ts";
import type { DigestLine } from "./model.ts";

export type LetterKind = (typeof letterKinds)[number];

/** What a letter tells: who, when and where to look. Never a word of what someone wrote, a place included. */
export type LetterFacts = {
  /** Full name of who did it. */
  by?: string;
  /** Given name of who the conversation is with, where that is not who did it. */
  about?: string;
  /** When the conversation is or was (UTC ms). */
  at?: number | null;
  /** Which of the two or three texts of this kind. */
  text?: "gone_by" | "held" | "signed" | "staff" | "partner" | "partner_undated" | "former_partner";
  /** Until when an agreement is. */
  day?: string;
  /** Until when it was kept back because its reader's school was closed (UTC ms): from then on it grows old. */
  heldUntil?: number;
  /** What stands in a weekly letter. */
  lines?: DigestLine[];
  /** Which school (or board) invites someone to Jaarring. */
  school?: string;
  /** What opens an invitation: made as its letter leaves, and kept nowhere. */
  token?: string;
  /** Where the one link leads, where the kind alone does not say it. */
  path?: string;
  /** Someone without an account; her letter has no person. */
  guest?: { email: string; givenName: string; locale: "nl" | "en" };
};

export type NewLetter = {
  kind: LetterKind;
  /** Null for a guest, whose address stands in the facts. */
  personId: number | null;
  conversationId: number | null;
  facts: LetterFacts;
  /** The same key is queued once, ever. */
  onceKey?: string;
};

/**
 * Puts a letter in the outbox, as part of the change it tells of: call it inside the transaction of that change. Whoever
 * sends letters from this database is nudged once the change stands.
 */
export function queueLetter(db: Db, { facts, ...letter }: NewLetter, now: Date) {
  if (!db.$client.inTransaction) throw new Error("A letter belongs in the transaction of its change.");
  const at = now.getTime();
  db.insert(outbox)
    .values({ ...letter, facts: JSON.stringify(facts), queuedAt: at, nextTryAt: at })
    .onConflictDoNothing()
    .run();
  // A transaction is synchronous, so by then it has been kept or rolled back.
  if (listeners.has(db)) setImmediate(() => listeners.get(db)?.());
}

const listeners = new WeakMap<Db, () => void>();

/** Calls `nudge` soon after letters were queued over this connection; gives what ends that. */
export function onQueued(db: Db, nudge: () => void): () => void {
  listeners.set(db, nudge);
  return () => void listeners.delete(db);
}

/**
 * Forgets letters that left or were given up, some time after they were queued: the dated rule `letter_kept`, the shortest
 * where boards differ.
 * @returns how many
 */
export function forgetLetters(db: Db, now: Date): number {
  const day = dayOf(now);
  const all = db.select({ id: boards.id }).from(boards).all();
  if (all.length === 0) return 0;
  const days = Math.min(...all.map((board) => ruleOn(db, board.id, "letter_kept", day)));
  const over = or(isNotNull(outbox.sentAt), isNotNull(outbox.givenUpAt));
  return db
    .delete(outbox)
    .where(and(lt(outbox.queuedAt, now.getTime() - days * 24 * 3_600_000), over))
    .run().changes;
}
