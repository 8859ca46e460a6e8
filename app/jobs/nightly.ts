import { closeUnsignedConversations } from "#app/features/conversations/commands/close-unsigned.server.ts";
import { followPartner } from "#app/features/conversations/commands/follow-partner.server.ts";
import { dropUnusedFiles } from "#app/features/evidence/commands/drop-files.server.ts";
import { remindOfEvidence } from "#app/features/evidence/commands/remind.server.ts";
import { clearIncoming, fileStoreIn } from "#app/features/evidence/file-store.server.ts";
import { forgetLetters } from "#app/features/mail/outbox.server.ts";
import type { Db } from "#db/client.server.ts";

const HOUR = 3_600_000;

/**
 * What time alone changes: talks that close unsigned, partners that follow from a day set beforehand, evidence whose end of
 * validity comes near, and letters that are forgotten. Twice is once.
 */
export function catchUp(db: Db, now: Date) {
  return {
    closed: closeUnsignedConversations(db, now),
    handedOver: followPartner(db, { actorId: null }, now),
    reminded: remindOfEvidence(db, now),
    lettersForgotten: forgetLetters(db, now),
  };
}

/** Takes away what lies on the disk without belonging to anything any more: whatever took its last row away. */
export function tidyFiles(db: Db, dataDir: string, now: Date) {
  const store = fileStoreIn(dataDir);
  return { dropped: dropUnusedFiles(db, store), brokenOff: clearIncoming(store, now) };
}

/** Catches up at once and then every hour, so that a server that slept through the night needs nobody. */
export function catchUpEveryHour(
  db: Db,
  { clock, dataDir }: { clock: () => Date; dataDir: string },
  failed: (fault: unknown) => void,
) {
  const run = () => {
    try {
      catchUp(db, clock());
      // A clock of a demo may be a year ahead of the machine; how old a file is only the machine knows.
      tidyFiles(db, dataDir, new Date());
    } catch (fault) {
      failed(fault);
    }
  };
  run();
  const timer = setInterval(run, HOUR).unref();
  return { stop: () => clearInterval(timer) };
}
