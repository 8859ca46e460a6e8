import { setTimeout as wait } from "node:timers/promises";
import { isBusy, type Db } from "#db/client.server.ts";
import type { Reader } from "./letters.server.ts";
import { isWanted } from "./choices.server.ts";
import type { Letter, Mailbox } from "./mailbox.server.ts";
import { restsUntil } from "./rest.server.ts";
import {
  findReader,
  isAnswered,
  isOvertaken,
  markGivenUp,
  markHeld,
  markSent,
  markWaiting,
  takeLetter,
  type WaitingLetter,
} from "./waiting.server.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a letter waits after its first, second … failed try; the last one repeats. */
const pauses = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 1 * HOUR, 3 * HOUR, 6 * HOUR];
/** After this long without success a letter is given up: it would tell of a day that has passed. */
const GIVE_UP_AFTER = 3 * 24 * HOUR;
/** How long a try may take before another may be made: well over the patience of the mailbox. */
const LEASE = 5 * MINUTE;

export type Post = {
  mailbox: Pick<Mailbox, "send">;
  /** The letter as it goes out, from the facts and in the reader's language. */
  compose: (letter: WaitingLetter, reader: Reader, now: Date) => Letter;
  /** The part of a Message-ID after the @. */
  host: string;
  clock: () => Date;
  /** Hears of a letter given up, and of the first that fails after a time in which all went well. */
  failed: (fault: Error) => void;
};

/** `nothing` waits; `unreachable`: the way out itself is shut, so the next letter need not be tried now. */
export type Outcome = "nothing" | "sent" | "dropped" | "rests" | "waits" | "unreachable" | "given_up";

/** Tries the letter that waits longest. At least once, never two at a time for one row. */
export async function sendNext(db: Db, post: Post): Promise<Outcome> {
  const began = post.clock();
  const letter = await whenFree(() => takeLetter(db, began, LEASE));
  if (!letter) return "nothing";
  const reader = findReader(db, letter, began);
  const unneeded = reader ? whyUnneeded(db, letter, began) : "no_reader";
  if (!reader || unneeded) {
    await whenFree(() => markGivenUp(db, letter.id, unneeded ?? "no_reader", began));
    return "dropped";
  }
  // An invitation was sent by someone just now, and who is invited may not work there yet.
  const until =
    letter.personId === null || letter.kind === "account_invited"
      ? undefined
      : restsUntil(db, letter.personId, letter.facts.at ?? null, began);
  if (until !== undefined) {
    await whenFree(() => markHeld(db, letter.id, until));
    return "rests";
  }
  try {
    // The same for every try, so that a letter that came twice can be seen to be one.
    const messageId = `letter-${letter.id}-${letter.queuedAt}@${post.host}`;
    await post.mailbox.send({ ...post.compose(letter, reader, began), messageId });
  } catch (fault) {
    return whenFree(() => afterFailure(db, post, letter, fault));
  }
  // What left must be known to have left, whoever else is writing just now.
  await whenFree(() => markSent(db, letter.id, post.clock()), LEASE / STEP);
  return "sent";
}

function whyUnneeded(db: Db, letter: WaitingLetter, now: Date): "overtaken" | "unwanted" | undefined {
  if (letter.kind === "account_invited" ? isAnswered(db, letter, now) : isOvertaken(db, letter))
    return "overtaken";
  return letter.personId === null || isWanted(db, letter.personId, letter.kind) ? undefined : "unwanted";
}

function afterFailure(db: Db, post: Post, letter: WaitingLetter, fault: unknown): Outcome {
  const now = post.clock();
  const reason = codeOf(fault);
  if (now.getTime() - Math.max(letter.queuedAt, letter.facts.heldUntil ?? 0) >= GIVE_UP_AFTER) {
    markGivenUp(db, letter.id, reason, now);
    post.failed(new Error(`A letter (${letter.kind}) is given up after ${letter.tries} tries: ${reason}`));
    return "given_up";
  }
  const pause = pauses[Math.min(letter.tries, pauses.length) - 1]!;
  markWaiting(db, letter.id, reason, now.getTime() + pause);
  return isUnreachable(fault) ? "unreachable" : "waits";
}

/** What a mail server says may quote an address or a subject: only codes are kept. */
function codeOf(fault: unknown): string {
  const { code, responseCode } = fault as { code?: unknown; responseCode?: unknown };
  const known = [code, responseCode].filter((part) => typeof part === "string" || typeof part === "number");
  return known.join(" ").slice(0, 60) || (fault instanceof Error ? fault.name : "unknown");
}

// Refused for this one letter: the message or its envelope. Anything else is the way out.
const isUnreachable = (fault: unknown) =>
  !["EENVELOPE", "EMESSAGE"].includes(String((fault as { code?: unknown }).code));

/** What waits for another writer looks again after so many milliseconds. */
const STEP = 50;

async function whenFree<T>(work: () => T, most = 100): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return work();
    } catch (fault) {
      if (!isBusy(fault) || tries >= most) throw fault;
      await wait(STEP);
    }
  }
}
