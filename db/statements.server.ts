import type Database from "better-sqlite3";
import { sql, type SQL } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Db } from "./client.server.ts";

const MOST = 1_000;

/**
 * Keeps compiled statements of a connection by their text: compiling a page's queries took longer than running them.
 * A kept statement comes back as a new one would: rows as objects, nothing plucked. The least used go first.
 */
export function keepStatements(client: Database.Database) {
  const kept = new Map<string, Database.Statement>();
  const compile = client.prepare.bind(client) as (sql: string) => Database.Statement;
  client.prepare = ((sql: string) => {
    const known = kept.get(sql);
    if (known) kept.delete(sql);
    const statement = known ? asNew(known) : compile(sql);
    kept.set(sql, statement);
    if (kept.size > MOST) kept.delete(kept.keys().next().value!);
    return statement;
  }) as typeof client.prepare;
}

/**
 * Lets a kept statement keep its plan too. SQLite looks at what is bound to `x = ?` and `limit ?` while it plans, and so
 * plans anew on every run, because better-sqlite3 takes away what was bound after each: that took four times as long as
 * the answers. At `+?`, which means the same, it does not look.
 */
export function plannedForAnyValue(db: BetterSQLite3Database<Record<string, unknown>>) {
  const { dialect } = db as unknown as { dialect: { escapeParam: (no: number) => string } };
  dialect.escapeParam = () => "+?";
}

/**
 * A query whose text is built once per connection, for what commands ask line after line of a long list: building it takes
 * longer than running it.
 * @param build makes it, with `sql.placeholder` for what differs
 */
export function builtOnce<Query>(build: (db: Db) => Query): (db: Db) => Query {
  return (db) => queryOf(db, db, build);
}

/** As builtOnce, where its conditions follow from someone: once for each of hers. */
export function builtOncePer<Given extends object, Query>(
  build: (db: Db, given: Given) => Query,
): (db: Db, given: Given) => Query {
  return (db, given) => queryOf(db, given, build);
}

const built = new WeakMap<Db, WeakMap<object, Map<object, unknown>>>();

function queryOf<Given extends object, Query>(
  db: Db,
  given: Given,
  build: (db: Db, given: Given) => Query,
): Query {
  const ofDb = built.get(db) ?? new WeakMap<object, Map<object, unknown>>();
  const queries = ofDb.get(given) ?? new Map<object, unknown>();
  built.set(db, ofDb.set(given, queries));
  if (!queries.has(build)) queries.set(build, build(db, given));
  return queries.get(build) as Query;
}

/** A placeholder under each name, for the columns of a row that is added or changed. */
export const placeholders = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, sql`${sql.placeholder(name)}`])) as Record<Name, SQL>;

function asNew(statement: Database.Statement): Database.Statement {
  return statement.reader ? statement.raw(false).pluck(false).expand(false) : statement;
}
