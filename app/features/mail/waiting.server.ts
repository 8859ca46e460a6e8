import { and, asc, eq, exists, gt, gte, inArray, isNull, lte, notExists, or, sql } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import { isInvited } from "#app/features/auth/tokens.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import {
  conversationParties,
  employmentPauses,
  employments,
  outbox,
  people,
  roles,
} from "#db/schema/index.ts";
import type { LetterFacts, LetterKind } from "./outbox.server.ts";

export type WaitingLetter = Pick<
  typeof outbox.$inferSelect,
  "id" | "kind" | "personId" | "conversationId" | "queuedAt" | "tries"
> & { facts: LetterFacts };

/**
 * Takes the letter that waits longest, for one try. The try is written down before it is made and holds the row for
 * `lease`, so that no second sender takes it and a sender that falls over is followed by a next try.
 */
export function takeLetter(db: Db, now: Date, lease: number): WaitingLetter | undefined {
  return inTransaction(db, () => {
    const next = db
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(waiting, lte(outbox.nextTryAt, now.getTime())))
      .orderBy(asc(outbox.nextTryAt), asc(outbox.id))
      .limit(1)
      .get();
    if (!next) return undefined;
    const { facts, ...row } = db
      .update(outbox)
      .set({ tries: sql`${outbox.tries} + 1`, nextTryAt: now.getTime() + lease })
      .where(eq(outbox.id, next.id))
      .returning({
        id: outbox.id,
        kind: outbox.kind,
        personId: outbox.personId,
        conversationId: outbox.conversationId,
        queuedAt: outbox.queuedAt,
        tries: outbox.tries,
        facts: outbox.facts,
      })
      .get();
    return { ...row, facts: JSON.parse(facts) as LetterFacts };
  });
}

const waiting = and(isNull(outbox.sentAt), isNull(outbox.givenUpAt))!;

// What a letter told is forgotten with its going: the row stays for a while as a fact.
const nothing = "{}";

/** The letter left. */
export const markSent = (db: Db, id: number, now: Date) =>
  db
    .update(outbox)
    .set({ sentAt: now.getTime(), facts: nothing, lastError: null })
    .where(eq(outbox.id, id))
    .run();

/** It did not leave and waits until `nextTryAt`. @param reason a code, never what a server said */
export const markWaiting = (db: Db, id: number, reason: string, nextTryAt: number) =>
  db.update(outbox).set({ nextTryAt, lastError: reason }).where(eq(outbox.id, id)).run();

/** Its reader's school is closed: it was not tried, and does not grow old until then. */
export const markHeld = (db: Db, id: number, until: number) =>
  db
    .update(outbox)
    .set({
      tries: sql`${outbox.tries} - 1`,
      nextTryAt: until,
      facts: sql`json_set(${outbox.facts}, '$.heldUntil', ${until})`,
    })
    .where(eq(outbox.id, id))
    .run();

/** It will not leave any more. @param reason a code, never what a server said */
export const markGivenUp = (db: Db, id: number, reason: string, now: Date) =>
  db
    .update(outbox)
    .set({ givenUpAt: now.getTime(), facts: nothing, lastError: reason })
    .where(eq(outbox.id, id))
    .run();

/** Kinds that tell how the date stands: only the newest of them is still true. */
const dateKinds: LetterKind[] = ["asked", "date_proposed", "date_changed", "date_accepted", "cancelled"];

/** Whether a later letter to the same reader tells how the date of this conversation stands now. */
export const isOvertaken = (db: Db, letter: WaitingLetter): boolean =>
  letter.conversationId !== null &&
  letter.personId !== null &&
  dateKinds.includes(letter.kind) &&
  db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.conversationId, letter.conversationId),
        eq(outbox.personId, letter.personId),
        inArray(outbox.kind, dateKinds),
        gt(outbox.id, letter.id),
        waiting,
      ),
    )
    .get() !== undefined;

/** Whether an invitation needs no letter any more: answered, taken back with an address, or asked for once more. */
export const isAnswered = (db: Db, { id, personId, kind }: WaitingLetter, now: Date): boolean =>
  personId !== null &&
  (!isInvited(db, personId, now) ||
    db
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.personId, personId), eq(outbox.kind, kind), gt(outbox.id, id), waiting))
      .get() !== undefined);

/**
 * Whom a letter is for, as she is on the day of sending. Nobody for who left, for who is on leave, and for who is no party
 * of the conversation any more (a former partner is told so by the letter about that alone). Who is invited may come later.
 */
export function findReader(db: Db, letter: WaitingLetter, now: Date) {
  if (letter.personId === null) return letter.facts.guest;
  const day = dayOf(now);
  const one = { one: sql`1` };
  const own = eq(employments.personId, people.id);
  const employed = db
    .select(one)
    .from(employments)
    .where(and(own, onDay(employments.fromDay, employments.toDay, day)));
  const coming = db
    .select(one)
    .from(employments)
    .where(and(own, or(isNull(employments.toDay), gte(employments.toDay, day))));
  const inRole = db
    .select(one)
    .from(roles)
    .where(and(eq(roles.personId, people.id), onDay(roles.fromDay, roles.toDay, day)));
  const paused = db
    .select(one)
    .from(employmentPauses)
    .innerJoin(employments, eq(employments.id, employmentPauses.employmentId))
    .where(and(own, onDay(employmentPauses.fromDay, employmentPauses.toDay, day)));
  const inIt = db
    .select(one)
    .from(conversationParties)
    .where(
      and(
        eq(conversationParties.personId, people.id),
        eq(conversationParties.conversationId, letter.conversationId ?? 0),
      ),
    );
  const invited = letter.kind === "account_invited";
  const anyone = letter.conversationId === null || letter.kind === "handed_over";
  return db
    .select({ email: people.email, givenName: people.givenName, locale: people.locale })
    .from(people)
    .where(
      and(
        eq(people.id, letter.personId),
        invited
          ? or(exists(coming), exists(inRole))
          : and(or(exists(employed), exists(inRole)), notExists(paused)),
        anyone ? undefined : exists(inIt),
      ),
    )
    .get();
}
