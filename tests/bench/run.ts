import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { boardPages, openPages, startBarePage, type Page } from "./pages.ts";
import { measure, measureOne, type Figure } from "./measure.ts";
import { besideItsSql } from "./raw.ts";
import { printBesideSql, printServerTimes, printTable } from "./table.ts";

// `npm run bench -- --quick`: the demo board, each page beside a bare Remix page of the same run. Under a minute.
// `npm run bench`: the same, and then a board of forty schools and five thousand people, which is told once and kept.

// Before the hour at which letters are made: the weekly round of five thousand people would be measured along.
const CLOCK = "2026-11-24T06:30:00+01:00";
const AUDIT_KEY = "the audit key of boards that are told to be measured";
/** The overviews of which reading is put beside its own SQL. */
const OVERVIEWS = [
  ["6 ambitions x 10 teams", "leider1@kring.example"],
  ["12 ambitions x 40 teams", "leider2@kring.example"],
] as const;

await onDemo();
if (!process.argv.includes("--quick")) await onBoard();

async function onDemo() {
  const dataDir = mkdtempSync(join(tmpdir(), "jaarring-bench-"));
  await serving(dataDir, async (origin) => {
    const bare = await startBarePage();
    const figures: (Figure & Page)[] = [];
    const bareFigure = await measure(bare.url, "");
    for (const page of await openPages(origin))
      figures.push({ ...page, ...(await measure(origin + page.path, page.cookie)) });
    await bare.stop();
    printTable(bareFigure, figures);
    if (figures.some((figure) => figure.errors > 0)) process.exitCode = 1;
  });
  rmSync(dataDir, { recursive: true, force: true });
}

async function onBoard() {
  // Another schema is another file: one that was told before would be brought up to date, not told anew.
  const schema = readdirSync(resolve("db/migrations")).filter((name) => name.endsWith(".sql")).length;
  const dataDir = join(tmpdir(), `jaarring-bench-board-${schema}`);
  if (!existsSync(join(dataDir, "demo.db"))) {
    mkdirSync(dataDir, { recursive: true });
    const told = spawnSync(process.execPath, [resolve("app/jobs/seed.ts"), "--world", "board"], {
      env: envOf(dataDir),
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (told.status !== 0) {
      rmSync(dataDir, { recursive: true, force: true });
      throw new Error("The board could not be told.");
    }
  }
  await serving(dataDir, async (origin) => {
    const figures = [];
    for (const page of await boardPages(origin))
      figures.push({ ...page, ...(await measureOne(origin + page.path, page.cookie)) });
    printServerTimes(figures);
    if (figures.some((figure) => figure.errors > 0)) process.exitCode = 1;
  });
  printBesideSql(
    OVERVIEWS.map(([name, email]) => ({
      name,
      ...besideItsSql(dataDir, AUDIT_KEY, email, CLOCK.slice(0, 10)),
    })),
  );
}

function envOf(dataDir: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const base = { NODE_ENV: "production", LOG_LEVEL: "silent", DATA_DIR: dataDir, AUDIT_KEY, CLOCK } as const;
  return { ...process.env, ...base, ...more };
}

async function serving(dataDir: string, work: (origin: string) => Promise<void>) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = spawn(process.execPath, [resolve("app/jobs/demo.ts")], {
    env: envOf(dataDir, { PORT: String(port) }),
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    await answering(`${origin}/readyz`);
    await work(origin);
  } finally {
    server.kill("SIGTERM");
    await new Promise((gone) => server.once("exit", gone));
  }
}

async function answering(url: string) {
  for (let tries = 0; tries < 900; tries += 1) {
    if ((await fetch(url).catch(() => undefined))?.ok) return;
    await new Promise((ready) => setTimeout(ready, 100));
  }
  throw new Error(`${url} does not answer.`);
}

function freePort() {
  return new Promise<number>((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port: free } = probe.address() as { port: number };
      probe.close(() => found(free));
    });
  });
}
