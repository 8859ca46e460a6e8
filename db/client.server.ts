import { createHmac, createSecretKey } from "node:crypto";
import Database from "better-sqlite3";
import { drizzle, type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import * as schema from "./schema/index.ts";
import { builtOnce, keepStatements, plannedForAnyValue } from "./statements.server.ts";

export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database };

/** 3.51.3 mends a bug that could corrupt a WAL file with two connections. */
const OLDEST_SQLITE = [3, 51, 3];

/**
 * Opens a Jaarring file with the pragmas of durability and safety, and the key of the audit chain.
 * @param file its path, ":memory:", or the bytes of one to open a copy of in memory
 * @throws when SQLite is older than 3.51.3
 */
export function openDatabase(file: string | Buffer, { auditKey }: { auditKey: string }): Db {
  const client = new Database(file);
  refuseOldSqlite(client);
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  client.pragma("busy_timeout = 50");
  client.pragma("secure_delete = ON");
  client.pragma("trusted_schema = OFF");
  // Without this, replacing a row takes the old one out past the triggers that forbid it.
  client.pragma("recursive_triggers = ON");
  client.pragma("cell_size_check = ON");
  client.pragma("journal_size_limit = 67108864");
  // The key stays with the connection: SQL can make a link of the chain, the file never holds the key.
  const key = createSecretKey(auditKey, "utf8");
  client.function("audit_mac", { deterministic: true, directOnly: true }, (text) =>
    createHmac("sha256", key).update(String(text)).digest("hex"),
  );
  keepStatements(client);
  const db = drizzle(client, { schema });
  plannedForAnyValue(db);
  return db;
}

/**
 * One synchronous immediate transaction; inside another it joins that one, so commands compose.
 * Everything written through the same `db` belongs to it. Never await in here: what comes after would be outside.
 */
export function inTransaction<T>(db: Db, work: () => T extends PromiseLike<unknown> ? never : T): T {
  if (db.$client.inTransaction) return work();
  const value = db.$client.transaction(work).immediate();
  if (logsToEmpty.has(db.$client) && emptiesLog(db.$client)) logsToEmpty.delete(db.$client);
  return value;
}

/**
 * Tells the planner how large tables are, as far as that changed. No samples of values are kept (any limit leaves them out):
 * with them a statement is planned anew for every value bound to it, which takes longer than running it.
 */
export function learnSizes(db: Db) {
  db.$client.pragma("analysis_limit = 100000");
  db.$client.pragma("optimize = 0x10002");
}

/** Part of a transaction that stands or falls by itself: where it throws, what it wrote is gone and the rest can go on. */
export const inSavepoint = <T>(db: Db, work: () => T): T => savepoint(db)(work) as T;

const savepoint = builtOnce((db) => db.$client.transaction((work: () => unknown) => work()));

const logsToEmpty = new WeakSet<Database.Database>();

/**
 * What this transaction deletes shall be gone from the files themselves. Once it is kept, the write-ahead log, which
 * still holds the pages as they were, goes into the database (where `secure_delete` overwrote them) and is cut to
 * nothing. A reader that stands in the way, such as a backup, puts it off to the next write.
 */
export function emptyLogAfterwards(db: Db) {
  logsToEmpty.add(db.$client);
}

function emptiesLog(client: Database.Database): boolean {
  try {
    return client.pragma("wal_checkpoint(TRUNCATE)", { simple: true }) === 0;
  } catch {
    // What was decided stands, whatever becomes of the log.
    return false;
  }
}

function refuseOldSqlite(client: Database.Database) {
  const version = String(client.prepare("select sqlite_version()").pluck().get());
  const parts = version.split(".").map(Number);
  const first = OLDEST_SQLITE.findIndex((part, i) => (parts[i] ?? 0) !== part);
  if (first >= 0 && (parts[first] ?? 0) < OLDEST_SQLITE[first]!) {
    throw new Error(`Jaarring needs SQLite ${OLDEST_SQLITE.join(".")} or newer, this is ${version}.`);
  }
}

/** Whether a write could not begin because another connection is writing. */
export const isBusy = (fault: unknown) =>
  fault instanceof Error && "code" in fault && String(fault.code).startsWith("SQLITE_BUSY");
