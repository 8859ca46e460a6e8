import { eq, sql } from "drizzle-orm";
import { dayOf } from "#app/lib/amsterdam.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import { attempt } from "./attempts.server.ts";
import { issueToken } from "./tokens.server.ts";
import { findViewer } from "./viewer.server.ts";

/**
 * A link for a new password, where the address is someone's who works here; the page says the same either way.
 * @throws RuleBroken too_many_tries, beside the address
 */
export async function askNewPassword(db: Db, email: string, address: string, now: Date) {
  try {
    await attempt(`reset:${email}`, `reset:${address}`);
  } catch (reached) {
    if (reached instanceof RuleBroken) throw new RuleBroken({ email: reached.problems.password! });
    throw reached;
  }
  const person = db
    .select()
    .from(people)
    .where(eq(sql`lower(${people.email})`, email))
    .get();
  if (!person || !findViewer(db, person.id, dayOf(now))) return undefined;
  return { ...person, token: issueToken(db, null, person.id, "reset", now) };
}
