import { sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "#db/client.server.ts";

/** How many rows a table holds: to see that nothing was written. */
export const countRows = (db: Db, table: SQLiteTable) =>
  db
    .select({ n: sql<number>`count(*)` })
    .from(table)
    .get()!.n;
