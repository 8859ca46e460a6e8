import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openItem, shareItem } from "#app/features/items/commands.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { evidenceLinks, evidences, storedFiles } from "#db/schema/index.ts";
import { NOW } from "../support/clock.ts";
import { TEST_DATA_DIR } from "../support/files.ts";

type Evidence = { title: string; text?: string; url?: string; audiences?: string[]; of?: number[] };

/** Evidence that is there already: a link, or a file of plain text with these words in it. */
export function anEvidence(db: Db, viewer: Viewer, { title, text, url, audiences = [], of = [] }: Evidence) {
  return inTransaction(db, () => {
    const id = openItem(db, viewer, { kind: "evidence", schoolId: viewer.schoolIds[0]! }, NOW);
    const sha256 = text === undefined ? null : createHash("sha256").update(text).digest("hex");
    if (text !== undefined && sha256 !== null) {
      const folder = path.join(TEST_DATA_DIR, "files", sha256.slice(0, 2));
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, sha256), text);
      db.insert(storedFiles)
        .values({ sha256, type: "text", bytes: Buffer.byteLength(text), storedAt: NOW.getTime() })
        .onConflictDoNothing()
        .run();
    }
    db.insert(evidences)
      .values({ itemId: id, title, url, fileSha256: sha256, fileName: sha256 && "bewijs.txt" })
      .run();
    for (const itemId of of) db.insert(evidenceLinks).values({ evidenceId: id, itemId }).run();
    shareItem(db, viewer, id, audiences, NOW);
    return id;
  });
}
