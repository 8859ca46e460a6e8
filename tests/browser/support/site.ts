import { spawn, type ChildProcessByStdio } from "node:child_process";
import type { Readable } from "node:stream";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inject } from "vitest";
import { copyTold, TOLD_AUDIT_KEY } from "./told.ts";

export type Site = {
  origin: string;
  output: () => string;
  dataDir: string;
  databasePath: string;
  stop: () => Promise<void>;
};

/**
 * `demo`: the demo board, at the moment the clock starts at; `production`: an empty database behind /setup, as `npm start` gives,
 * which takes no clock.
 */
type Wanted = { kind: "demo"; clock: string } | { kind: "production"; clock?: undefined };

/** Starts the real server as a process of its own, on a free port, with a data folder that goes with it. */
export async function startSite({ kind, clock }: Wanted): Promise<Site> {
  // While writing a test: a demo that runs already, in place of a fresh one each time.
  const running = process.env.SITE;
  if (running && kind === "demo")
    return {
      origin: running,
      dataDir: "",
      databasePath: process.env.DATABASE_URL ?? "",
      output: () => "",
      stop: () => Promise.resolve(),
    };
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), "jaarring-"));
  const databasePath = join(dataDir, "jaarring.db");
  const secret = () => randomBytes(36).toString("base64url");
  if (kind === "demo") await copyTold(inject("told"), clock, dataDir);
  const given: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    HOST: "127.0.0.1",
    APP_ORIGIN: origin,
    DATA_DIR: dataDir,
    DATABASE_URL: databasePath,
    SESSION_SECRET: secret(),
    AUDIT_KEY: kind === "demo" ? TOLD_AUDIT_KEY : secret(),
    CLOCK: clock ?? "",
    VITEST: "",
  };
  const script = kind === "demo" ? "app/jobs/demo.ts" : "server.ts";
  const child = spawn(process.execPath, [resolve(script)], { env: given, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await answers(origin, child, () => said);
  return { origin, dataDir, databasePath, output: () => said, stop: () => stop(child, dataDir) };
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

async function answers(origin: string, child: Child, said: () => string) {
  for (let tries = 0; tries < 1_800; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server stopped:\n${said()}`);
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((ready) => setTimeout(ready, 100));
  }
  throw new Error(`The server does not answer:\n${said()}`);
}

async function stop(child: Child, dataDir: string) {
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await gone;
  rmSync(dataDir, { recursive: true, force: true });
}

const freePort = () =>
  new Promise<number>((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
