import type Database from "better-sqlite3";

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

function asNew(statement: Database.Statement): Database.Statement {
  return statement.reader ? statement.raw(false).pluck(false).expand(false) : statement;
}
