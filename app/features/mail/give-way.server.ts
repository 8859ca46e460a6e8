import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";

// One thread answers people and does what nobody waits for: letters, mostly. That work takes at most a quarter of the time,
// and less while many ask: what the thread did for them meanwhile is waited for too.
const TIMES_ITS_WORK = 3;
const AT_MOST_MS = 500;

/**
 * Begins a piece of work that nobody waits for.
 * @returns called when it is done, it resolves once whoever asks something has had the time
 */
export function beginBehindOthers(): () => Promise<void> {
  const before = performance.eventLoopUtilization();
  return () => {
    const { active } = performance.eventLoopUtilization(before);
    return wait(Math.min(active * TIMES_ITS_WORK, AT_MOST_MS));
  };
}
