import { bringUpToDate } from "#db/migrate.ts";
import { openDatabase, type Db } from "#db/client.server.ts";

export const TEST_AUDIT_KEY = "a key for the audit chain of tests, long enough";

/** A real, migrated SQLite in memory: one for each test. */
export function freshDatabase(): Db {
  const db = openDatabase(":memory:", { auditKey: TEST_AUDIT_KEY });
  bringUpToDate(db);
  return db;
}
