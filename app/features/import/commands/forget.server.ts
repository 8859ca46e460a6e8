import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { boards, importRows, importRuns } from "#db/schema/index.ts";

const A_DAY = 86_400_000;

/** Forgets the lines of imports after the board's days: from then on one can no longer be undone. @returns how many lines */
export function forgetImports(db: Db, now: Date): number {
  return inTransaction(db, () => {
    let forgotten = 0;
    for (const { id } of db.select({ id: boards.id }).from(boards).all()) {
      const before = now.getTime() - ruleOn(db, id, "import_kept", dayOf(now)) * A_DAY;
      const old = db
        .select({ id: importRuns.id })
        .from(importRuns)
        .where(
          and(
            eq(importRuns.boardId, id),
            lt(sql`coalesce(${importRuns.appliedAt}, ${importRuns.startedAt})`, before),
          ),
        );
      forgotten += db.delete(importRows).where(inArray(importRows.runId, old)).run().changes;
    }
    return forgotten;
  });
}
