import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** The key the told boards' audit is chained with: a copy goes on with it. */
export const TOLD_AUDIT_KEY = "the audit key of boards that are told once and copied";

/** Telling takes seconds; a whole run may have a loaded machine. */
const PATIENCE_MS = 240_000;

/**
 * The demo board as it is at a moment, in a folder: told once in a run, by the seed job itself, and copied for every site that
 * begins there. The first to ask tells it; who asks meanwhile waits.
 * @param told folder of this run @param dataDir where the copy goes @throws when the seed job fails
 */
export async function copyTold(told: string, clock: string, dataDir: string): Promise<void> {
  const folder = join(told, clock.replace(/\W/g, "-"));
  const ready = join(folder, "ready");
  if (isFirst(folder)) {
    await tell(folder, clock);
    writeFileSync(ready, "");
  }
  for (let waited = 0; !existsSync(ready); waited += 100) {
    if (waited > PATIENCE_MS) throw new Error(`Nobody told the demo board up to ${clock}.`);
    await wait(100);
  }
  cpSync(folder, dataDir, { recursive: true });
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function tell(folder: string, clock: string) {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DATA_DIR: folder,
    DATABASE_URL: join(folder, "jaarring.db"),
    AUDIT_KEY: TOLD_AUDIT_KEY,
    SESSION_SECRET: TOLD_AUDIT_KEY,
    CLOCK: clock,
    VITEST: "",
  };
  const job = spawn(process.execPath, [resolve("app/jobs/seed.ts"), "--world", "demo"], { env });
  let said = "";
  job.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(job, "exit")) as [number | null];
  if (code !== 0) throw new Error(`The demo board could not be told:\n${said}`);
}
