import { hash, verify } from "@node-rs/argon2";

// OWASP: argon2id with 19 MiB, two passes, one lane.
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashing takes a core: two at a time, the rest waits its turn so that other pages go on. */
const AT_ONCE = 2;
let busy = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= AT_ONCE) await new Promise<void>((ready) => waiting.push(ready));
  busy += 1;
  try {
    return await work();
  } finally {
    busy -= 1;
    waiting.shift()?.();
  }
}

export const hashPassword = (password: string) => inTurn(() => hash(password.normalize("NFKC"), strength));

/** Takes as long for an unknown account as for a known one: a hash is always verified. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const against = passwordHash ?? (await decoy());
  const right = await inTurn(() => verify(against, password.normalize("NFKC")));
  return right && passwordHash !== undefined;
}

let decoyHash: Promise<string> | undefined;
const decoy = () => (decoyHash ??= hashPassword("no account has this password"));
