import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "#db/client.server.ts";

/** Rows that go in together: one statement for so many of them, or a hundred thousand statements would be made. */
const AT_ONCE = 200;

/** Rows of many tables on their way into the file, streamed: no more than a handful wait at once. */
export type Rows = {
  add: <T extends SQLiteTable>(table: T, row: T["$inferInsert"]) => void;
  /** The same for a row with a key of its own, counted here: whoever points to it need not wait for the file. */
  addWithId: <T extends SQLiteTable>(table: T, row: Omit<T["$inferInsert"], "id">) => number;
  writeAll: () => void;
};

/** To be used inside a transaction that asks for its foreign keys at the end. */
export function rowsInto(db: Db): Rows {
  const waiting = new Map<SQLiteTable, object[]>();
  const ids = new Map<SQLiteTable, number>();

  function write(table: SQLiteTable) {
    const rows = waiting.get(table) ?? [];
    waiting.set(table, []);
    if (rows.length > 0) db.insert(table).values(rows).run();
  }

  function add(table: SQLiteTable, row: object) {
    const rows = waiting.get(table) ?? [];
    rows.push(row);
    waiting.set(table, rows);
    if (rows.length >= AT_ONCE) write(table);
  }

  return {
    add,
    addWithId(table, row) {
      const id = (ids.get(table) ?? 0) + 1;
      ids.set(table, id);
      add(table, { ...row, id });
      return id;
    },
    writeAll: () => [...waiting.keys()].forEach(write),
  };
}

/** Numbers that look like chance and are the same every time (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
