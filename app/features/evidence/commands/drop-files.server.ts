import { eq, notExists, sql } from "drizzle-orm";
import { inTransaction, type Db } from "#db/client.server.ts";
import { evidences, storedFiles } from "#db/schema/index.ts";
import { removeFile, type FileStore } from "../file-store.server.ts";

/** Takes away the files nothing refers to any more, with their rows. After a removal, and every night. @returns how many */
export function dropUnusedFiles(db: Db, store: FileStore): number {
  const used = db
    .select({ one: sql`1` })
    .from(evidences)
    .where(eq(evidences.fileSha256, storedFiles.sha256));
  // Inside the transaction nobody can bring the same content between the look and the removal.
  return inTransaction(db, () => {
    const unused = db.select().from(storedFiles).where(notExists(used)).all();
    for (const { sha256 } of unused) {
      db.delete(storedFiles).where(eq(storedFiles.sha256, sha256)).run();
      removeFile(store, sha256);
    }
    return unused.length;
  });
}
