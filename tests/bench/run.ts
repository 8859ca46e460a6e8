import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openPages, startBarePage, type Page } from "./pages.ts";
import { measure, type Figure } from "./measure.ts";
import { printTable } from "./table.ts";

// `npm run bench -- --quick`: the demo board, each page beside a bare Remix page of the same run. Under a minute.
if (!process.argv.includes("--quick")) {
  console.log(
    "Only `npm run bench -- --quick` exists so far: the demo board. Board and nation scale come with the HR year.",
  );
}

const CLOCK = "2026-11-24T10:00:00+01:00";
const dataDir = mkdtempSync(join(tmpdir(), "jaarring-bench-"));
const port = await freePort();
const origin = `http://localhost:${port}`;
const server = spawn(process.execPath, [resolve("app/jobs/demo.ts")], {
  env: {
    ...process.env,
    NODE_ENV: "production",
    LOG_LEVEL: "silent",
    PORT: String(port),
    DATA_DIR: dataDir,
    CLOCK,
  },
  stdio: ["ignore", "ignore", "inherit"],
});
try {
  await answering(`${origin}/readyz`);
  const bare = await startBarePage();
  const figures: (Figure & Page)[] = [];
  const bareFigure = await measure(bare.url, "");
  for (const page of await openPages(origin))
    figures.push({ ...page, ...(await measure(origin + page.path, page.cookie)) });
  await bare.stop();
  printTable(bareFigure, figures);
  if (figures.some((figure) => figure.errors > 0)) process.exitCode = 1;
} finally {
  server.kill("SIGTERM");
  await new Promise((gone) => server.once("exit", gone));
  rmSync(dataDir, { recursive: true, force: true });
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
