import { RateLimiterMemory } from "rate-limiter-flexible";

const HOUR = 60 * 60;
/** A few devices that each ask every five minutes, with room to spare. */
const perFeed = new RateLimiterMemory({ points: 120, duration: HOUR });
/** Addresses nobody has, asked for from one place: old ones of colleagues behind one school's address, not a search. */
const perStranger = new RateLimiterMemory({ points: 300, duration: HOUR });

/** Counts a fetch of a feed by the hash of its address. @returns the seconds to wait when it was too many, else nothing */
export const countFetch = (tokenHash: string) => count(perFeed, tokenHash);

/** Counts a fetch of what is not there. @returns as countFetch */
export const countMiss = (address: string) => count(perStranger, address);

async function count(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (reached) {
    if (reached instanceof Error) throw reached;
    return Math.ceil((reached as { msBeforeNext: number }).msBeforeNext / 1000);
  }
}
