import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export type LocalKeys = { sessionSecret: string; auditKey: string };

/** The keys of a demo or development copy, made once and kept in its data folder for its owner only. */
export function keysIn(dataDir: string): LocalKeys {
  const file = path.join(dataDir, "keys.json");
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    const keys: LocalKeys = { sessionSecret: freshKey(), auditKey: freshKey() };
    writeFileSync(file, JSON.stringify(keys, null, 2) + "\n", { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, "utf8")) as LocalKeys;
}

const freshKey = () => randomBytes(32).toString("base64url");
