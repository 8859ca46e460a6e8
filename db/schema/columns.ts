import { sql, type SQL } from "drizzle-orm";
import { check, integer, text, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";

/** Integer key; AUTOINCREMENT so that the number of something erased never returns as something else. */
export const id = () => integer("id").primaryKey({ autoIncrement: true });

/** A calendar day, ISO text `YYYY-MM-DD`, in Amsterdam. */
export const day = (name: string) => text(name);

/** A moment, UTC milliseconds. */
export const moment = (name: string) => integer(name);

/** What two people can write carries a version that a write must present. */
export const version = () => integer("version").notNull().default(1);

/** Own words of a person; the length is bounded again in input.ts, with a message. */
export const words = (name: string) => text(name);

export function isOneOf(name: string, column: AnySQLiteColumn, values: readonly string[]) {
  const list = sql.raw(values.map((value) => `'${value}'`).join(", "));
  return check(name, sql`${column} in (${list})`);
}

/** NULL passes: whether a day must be there is the column's own rule. */
export function isDay(name: string, ...columns: AnySQLiteColumn[]) {
  const shapes = columns.map(
    (column) => sql`(${column} is null or ${column} glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')`,
  );
  return check(name, sql.join(shapes, sql` and `));
}

export function inOrder(name: string, from: AnySQLiteColumn, to: AnySQLiteColumn) {
  return check(name, sql`${to} is null or ${to} >= ${from}`);
}

export const isTrue = (name: string, condition: SQL) => check(name, condition);

/** A column as part of a unique index in which an absence counts as a value. (No comma: drizzle-kit would split it.) */
export const orZero = (column: AnySQLiteColumn) => sql`case when ${column} is null then 0 else ${column} end`;
