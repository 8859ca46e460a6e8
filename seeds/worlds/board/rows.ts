import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "#db/client.server.ts";

/** Rows that go in together: one statement for so many of them, or a hundred thousand statements would be made. */
const AT_ONCE = 200;

type Id = { id: number };

/**
 * Rows of many tables on their way into the file, streamed: no more than a handful wait at once. To be used inside a transaction
 * that asks for its foreign keys at the end.
 */
export class Rows {
  readonly #waiting = new Map<SQLiteTable, object[]>();
  readonly #ids = new Map<SQLiteTable, number>();
  readonly #db: Db;
  constructor(db: Db) {
    this.#db = db;
  }

  add<T extends SQLiteTable>(table: T, row: T["$inferInsert"]): void {
    const rows = this.#waiting.get(table) ?? [];
    rows.push(row);
    this.#waiting.set(table, rows);
    if (rows.length >= AT_ONCE) this.#write(table);
  }

  /** The same for a row with a key of its own, counted here: whoever points to it need not wait for the file. */
  addWithId<T extends SQLiteTable>(table: T, row: Omit<T["$inferInsert"], "id">): number {
    const id = (this.#ids.get(table) ?? 0) + 1;
    this.#ids.set(table, id);
    this.add(table, { ...row, id } as T["$inferInsert"] & Id);
    return id;
  }

  writeAll(): void {
    for (const table of this.#waiting.keys()) this.#write(table);
  }

  #write(table: SQLiteTable): void {
    const rows = this.#waiting.get(table) ?? [];
    this.#waiting.set(table, []);
    if (rows.length > 0) this.#db.insert(table).values(rows).run();
  }
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
