import { setTimeout as wait } from "node:timers/promises";
import type { Db } from "#db/client.server.ts";
import { sendNext, type Outcome, type Post } from "./dispatch.server.ts";
import { beginBehindOthers } from "./give-way.server.ts";
import { onQueued } from "./outbox.server.ts";

const POLL_MS = 15_000;
/** How long the letter under way gets to leave when the server stops. */
const FAREWELL_MS = 8_000;

/**
 * Sends what waits, one letter at a time and behind who reads a page: at once when letters are queued over this connection,
 * and else every quarter of a minute, for what another process queued and what failed before.
 * @returns `stop`, which resolves when the letter under way has left or after a few seconds; the rest waits in the outbox
 */
export function startPostman(db: Db, post: Post): { stop: () => Promise<void> } {
  let [stopped, gone, nudged, trouble] = [false, false, false, false];
  let round: Promise<void> | undefined;

  const goRound = async () => {
    do {
      nudged = false;
      let outcome: Outcome = "sent";
      while (!stopped && outcome !== "nothing" && outcome !== "unreachable") {
        const giveWay = beginBehindOthers();
        outcome = await sendNext(db, post);
        if (outcome === "sent") trouble = false;
        if ((outcome === "waits" || outcome === "unreachable") && !trouble) {
          trouble = true;
          post.failed(new Error("A letter did not leave and waits for a next try."));
        }
        await giveWay();
      }
    } while (nudged && !stopped);
  };

  const nudge = () => {
    nudged = true;
    if (stopped || round) return;
    round = goRound()
      .catch((fault: unknown) => {
        // An answer that comes after the farewell finds the file closed; the row says the letter will be tried again.
        if (!gone) post.failed(fault instanceof Error ? fault : new Error("The post stopped."));
      })
      .finally(() => {
        round = undefined;
      });
  };

  const timer = setInterval(nudge, POLL_MS).unref();
  const silence = onQueued(db, nudge);
  nudge();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      silence();
      await Promise.race([round, wait(FAREWELL_MS, undefined, { ref: false })]);
      gone = true;
    },
  };
}
