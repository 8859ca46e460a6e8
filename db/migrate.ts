import { mkdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { openDatabase, type Db } from "./client.server.ts";

/** From the project's root, where every script and the server start. */
const folder = resolve("db/migrations");

/** Brings a file up to date; makes it (and its folder) when it is not there. The key is not needed to migrate. */
export function migrateDatabase(path: string) {
  if (path !== ":memory:") mkdirSync(dirname(resolve(path)), { recursive: true });
  const db = openDatabase(path, { auditKey: "" });
  try {
    bringUpToDate(db);
  } finally {
    db.$client.close();
  }
}

/**
 * Applies what is missing, forward only.
 * @throws when the file was made by a newer Jaarring: an older program never writes in it
 */
export function bringUpToDate(db: Db) {
  if (appliedMigrations(db) > knownMigrations()) {
    throw new Error("This database was made by a newer Jaarring. Start that version; nothing was changed.");
  }
  db.$client.pragma("foreign_keys = OFF");
  migrate(db, { migrationsFolder: folder });
  db.$client.pragma("foreign_keys = ON");
  const broken = db.$client.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`${broken.length} rows point nowhere after migrating.`);
}

/** How many migrations the file holds; 0 for an empty one. */
export function appliedMigrations(db: Db) {
  const table = db.$client
    .prepare("select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
    .get();
  return table ? Number(db.$client.prepare("select count(*) from __drizzle_migrations").pluck().get()) : 0;
}

/** How many migrations this program knows. */
export function knownMigrations() {
  const journal = JSON.parse(readFileSync(resolve(folder, "meta/_journal.json"), "utf8")) as {
    entries: unknown[];
  };
  return journal.entries.length;
}
