import { closeUnsignedConversations } from "#app/features/conversations/commands/close-unsigned.server.ts";
import { followPartner } from "#app/features/conversations/commands/follow-partner.server.ts";
import { forgetLetters } from "#app/features/mail/outbox.server.ts";
import type { Db } from "#db/client.server.ts";

const HOUR = 3_600_000;

/**
 * What time alone changes: talks that close unsigned, partners that follow from a day set beforehand, and letters that are
 * forgotten. Twice is once.
 */
export function catchUp(db: Db, now: Date) {
  return {
    closed: closeUnsignedConversations(db, now),
    handedOver: followPartner(db, { actorId: null }, now),
    lettersForgotten: forgetLetters(db, now),
  };
}

/** Catches up at once and then every hour, so that a server that slept through the night needs nobody. */
export function catchUpEveryHour(db: Db, clock: () => Date, failed: (fault: unknown) => void) {
  const run = () => {
    try {
      catchUp(db, clock());
    } catch (fault) {
      failed(fault);
    }
  };
  run();
  const timer = setInterval(run, HOUR).unref();
  return { stop: () => clearInterval(timer) };
}
