import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { dayOf } from "#app/lib/amsterdam.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { getGuestAsk } from "./queries/guest.server.ts";

const QUARTER = 15 * 60;
/** Links that lead nowhere, from one address: a school signs in from one, so a typing error or ten is nothing. */
const strayLinks = new RateLimiterMemory({ points: 200, duration: QUARTER });
/** Letters handed in from one address. */
const handedIn = new RateLimiterMemory({ points: 60, duration: QUARTER });

/**
 * What stands behind a guest's link, for an address; nothing for a link that opens nothing. An address that tries too many
 * of those finds nothing for a while, whatever it asks.
 */
export async function lookUpGuestAsk(db: Db, token: string, address: string, now: Date) {
  const stray = await strayLinks.get(address);
  if (stray && stray.remainingPoints <= 0) return undefined;
  try {
    return getGuestAsk(db, token, dayOf(now));
  } catch (refusal) {
    if (!(refusal instanceof NotFound)) throw refusal;
    await strayLinks.penalty(address);
    return undefined;
  }
}

/** Counts a text handed in. @throws RuleBroken too_many_tries, beside the text, with the minutes to wait */
export async function handIn(address: string) {
  try {
    await handedIn.consume(address);
  } catch (reached) {
    if (reached instanceof Error) throw reached;
    const { msBeforeNext } = reached as RateLimiterRes;
    throw new RuleBroken({ text: ["too_many_tries", { max: Math.ceil(msBeforeNext / 60_000) }] });
  }
}
