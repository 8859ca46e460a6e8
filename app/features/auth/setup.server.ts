import { createHash, timingSafeEqual } from "node:crypto";
import type { InferOutput } from "valibot";
import { dayOf } from "#app/lib/amsterdam.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { attempt } from "./attempts.server.ts";
import { setUp } from "./commands.server.ts";
import type { setupInput } from "./input.ts";
import { hashPassword } from "./password.server.ts";

/**
 * The first start, for who can read the log.
 * @returns the first administrator @throws RuleBroken wrong_code beside the code, after ten tries too_many_tries
 */
export async function setUpWithCode(
  db: Db,
  { code, password, ...setup }: InferOutput<typeof setupInput>,
  { setupCode, address }: { setupCode: string; address: string },
  now: Date,
): Promise<number> {
  await attempt("setup", address);
  const digest = (text: string) => createHash("sha256").update(text.replace(/\D/g, "")).digest();
  if (!timingSafeEqual(digest(code), digest(setupCode))) throw new RuleBroken({ code: "wrong_code" });
  const passwordHash = await hashPassword(password);
  return setUp(db, { ...setup, passwordHash }, dayOf(now), now);
}
