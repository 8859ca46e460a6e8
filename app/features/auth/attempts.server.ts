import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { RuleBroken } from "#app/lib/refusals.ts";

const QUARTER = 15 * 60;
/** Tries on one account, wherever they come from. */
const perAccount = new RateLimiterMemory({ points: 10, duration: QUARTER });
/** Failures from one address, so that one password cannot be tried on everybody; a school signs in from one address. */
const perAddress = new RateLimiterMemory({ points: 60, duration: QUARTER });

/** Counts a try on an account. @throws RuleBroken too_many_tries, beside the password, with the minutes to wait */
export async function attempt(account: string, address: string) {
  const failures = await perAddress.get(address);
  if (failures && failures.remainingPoints <= 0) throw tooMany(failures);
  try {
    await perAccount.consume(account);
  } catch (reached) {
    if (reached instanceof Error) throw reached;
    throw tooMany(reached as RateLimiterRes);
  }
}

/** Counts a failure for its address. */
export const failed = (address: string) => perAddress.penalty(address);

/** The right password clears the account's count. */
export const forgive = (account: string) => perAccount.delete(account);

const tooMany = ({ msBeforeNext }: RateLimiterRes) =>
  new RuleBroken({ password: ["too_many_tries", { max: Math.ceil(msBeforeNext / 60_000) }] });
