import { closeUnsignedConversations } from "#app/features/conversations/commands/close-unsigned.server.ts";
import { followPartner } from "#app/features/conversations/commands/follow-partner.server.ts";
import { followTeams } from "#app/features/conversations/commands/follow-team.server.ts";
import { joinRunningCycles } from "#app/features/conversations/commands/join-cycle.server.ts";
import { dropUnusedFiles } from "#app/features/evidence/commands/drop-files.server.ts";
import { remindOfEvidence } from "#app/features/evidence/commands/remind.server.ts";
import { clearIncoming, fileStoreIn } from "#app/features/evidence/file-store.server.ts";
import { forgetImports } from "#app/features/import/commands/forget.server.ts";
import { beginBehindOthers } from "#app/features/mail/give-way.server.ts";
import { forgetLetters } from "#app/features/mail/outbox.server.ts";
import { endForLeavers } from "#app/features/moves/commands/end-for-leavers.server.ts";
import { reminding, remindByMail } from "#app/features/reminders/commands/remind.server.ts";
import { applyWaitingMoves } from "#app/features/people/commands/apply-moves.server.ts";
import { takeSnapshots } from "#app/features/snapshots/commands.server.ts";
import { inTransaction, learnSizes, type Db } from "#db/client.server.ts";

const HOUR = 3_600_000;

/**
 * What a day changes in who stands where: moves to another team whose day has come, partners that follow from a day set
 * beforehand, what ends for who left, team talks, and the talks of who came. Twice is once.
 */
export function turnDay(db: Db, now: Date) {
  return inTransaction(db, () => {
    const moved = applyWaitingMoves(db, now).length;
    const handedOver = followPartner(db, { actorId: null }, now);
    endForLeavers(db, now);
    followTeams(db, now);
    return { moved, handedOver, joined: joinRunningCycles(db, now) };
  });
}

/**
 * What time alone changes: the relations of the day, talks that close unsigned, evidence whose end of validity comes near,
 * letters and imports that are forgotten, and the counts that are due. Twice is once.
 */
function passTime(db: Db, now: Date) {
  const done = {
    closed: closeUnsignedConversations(db, now),
    ...turnDay(db, now),
    reminded: remindOfEvidence(db, now),
    lettersForgotten: forgetLetters(db, now),
    snapshots: takeSnapshots(db, now),
    importsForgotten: forgetImports(db, now),
  };
  learnSizes(db);
  return done;
}

/** All that time alone changes, and the letters that remind, in one go. */
export function catchUp(db: Db, now: Date) {
  const done = passTime(db, now);
  remindByMail(db, now);
  return done;
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
  let stopped = false;
  let letters: Promise<void> | undefined;
  const run = () => {
    try {
      passTime(db, clock());
      // A clock of a demo may be a year ahead of the machine; how old a file is only the machine knows.
      tidyFiles(db, dataDir, new Date());
    } catch (fault) {
      failed(fault);
    }
    letters ??= inTurns(reminding(db, clock()), () => !stopped)
      .catch(failed)
      .finally(() => (letters = undefined));
  };
  run();
  const timer = setInterval(run, HOUR).unref();
  const stop = () => {
    stopped = true;
    clearInterval(timer);
  };
  return { stop };
}

/** Goes on with long work a step at a time, for as long as it may; whoever asks something meanwhile is answered in between. */
async function inTurns(steps: Generator<void>, goesOn: () => boolean) {
  let giveWay = beginBehindOthers();
  do {
    await giveWay();
    giveWay = beginBehindOthers();
  } while (goesOn() && !steps.next().done);
}
