import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");
const sources = [
  "app",
  "db",
  "vite.config.ts",
  "remix.config.js",
  "package-lock.json",
  "project.inlang/settings.json",
];
const notBuilt = new Set(["paraglide", "jobs"]);

/** Builds the program when there is no build, or one older than what it was made of. Throws when that fails. */
export function ensureFreshBuild() {
  const built = changedAt("build/server/index.js");
  if (built > 0 && sources.every((source) => changedAt(source) <= built)) return;
  console.log("Building Jaarring, this takes a moment …");
  const cli = path.join(root, "node_modules/@remix-run/dev/dist/cli.js");
  const { status } = spawnSync(process.execPath, [cli, "vite:build", "--logLevel", "warn"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (status !== 0) throw new Error("The build failed; the lines above say why.");
}

/** The newest moment anything at or below `file` changed, 0 when it is not there. */
function changedAt(file: string): number {
  const full = path.join(root, file);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  const below = readdirSync(full).filter((name) => !notBuilt.has(name));
  return Math.max(0, ...below.map((name) => changedAt(path.join(file, name))));
}
