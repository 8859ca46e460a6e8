import { bringUpToDate } from "#db/migrate.ts";
import { openDatabase, type Db } from "#db/client.server.ts";

export const TEST_AUDIT_KEY = "a key for the audit chain of tests, long enough";

let migrated: Buffer | undefined;

/** A real, migrated SQLite in memory: one for each test. It is migrated once, and every test has its copy. */
export function freshDatabase(): Db {
  migrated ??= aMigratedFile();
  return openDatabase(migrated, { auditKey: TEST_AUDIT_KEY });
}

function aMigratedFile(): Buffer {
  const db = openDatabase(":memory:", { auditKey: TEST_AUDIT_KEY });
  bringUpToDate(db);
  const file = db.$client.serialize();
  db.$client.close();
  return file;
}
