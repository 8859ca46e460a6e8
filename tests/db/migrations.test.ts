import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from "drizzle-kit/api";
import { afterAll, expect, test } from "vitest";
import { inTransaction, openDatabase } from "#db/client.server.ts";
import { appliedMigrations, bringUpToDate, knownMigrations, migrateDatabase } from "#db/migrate.ts";
import { auditEvents } from "#db/schema/index.ts";
import * as schema from "#db/schema/index.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { NOW } from "../support/clock.ts";
import { freshDatabase } from "../support/database.ts";
import { countRows } from "../support/rows.ts";

// drizzle-kit leaves a method on every array, which pdfjs, in the same process, rightly refuses to work with.
Reflect.deleteProperty(Array.prototype, "random");

const folder = mkdtempSync(path.join(tmpdir(), "jaarring-migrations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const auditKey = "a key for a file of its own";
type Client = ReturnType<typeof freshDatabase>["$client"];

/** Tables with their columns, foreign keys, checks and indexes, whether they were made at once or column by column. */
function shapeOf(client: Client) {
  const tables = client
    .prepare(
      "select name, sql from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_drizzle%' escape '\\' and name not like 'search\\_index%' escape '\\' order by name",
    )
    .all() as { name: string; sql: string }[];
  const indexes = client
    .prepare(
      "select name, tbl_name, sql from sqlite_master where type = 'index' and sql is not null order by name",
    )
    .all() as { name: string; tbl_name: string; sql: string }[];
  const rows = (pragma: string) => client.pragma(pragma) as Record<string, unknown>[];
  return [
    ...tables.map(({ name, sql }) => ({
      name,
      columns: rows(`table_xinfo(${name})`).map(({ cid: _, ...column }) => column),
      keys: rows(`foreign_key_list(${name})`)
        .map(({ id: _, ...key }) => JSON.stringify(key))
        .sort(),
      checks: [...sql.matchAll(/CONSTRAINT "(\w+)" CHECK\((.*)\)/g)].map((found) => found.slice(1)).sort(),
    })),
    ...indexes.map(({ sql, ...rest }) => ({
      ...rest,
      sql: sql.replace(/[`"]/g, "").replace(/\s+/g, " ").trim(),
    })),
  ];
}

test("the migrations, from an empty file, make exactly the schema the program speaks of", async () => {
  const wanted = openDatabase(":memory:", { auditKey });
  const nothing = await generateSQLiteDrizzleJson({});
  const statements = await generateSQLiteMigration(nothing, await generateSQLiteDrizzleJson(schema));
  for (const statement of statements) wanted.$client.exec(statement);
  expect(shapeOf(wanted.$client).length).toBeGreaterThan(60);
  expect(shapeOf(freshDatabase().$client)).toEqual(shapeOf(wanted.$client));
});

test("nothing is left to generate: the last snapshot is the schema", async () => {
  const last = JSON.parse(
    readFileSync(
      `db/migrations/meta/${String(knownMigrations() - 1).padStart(4, "0")}_snapshot.json`,
      "utf8",
    ),
  ) as Awaited<ReturnType<typeof generateSQLiteDrizzleJson>>;
  expect(await generateSQLiteMigration(last, await generateSQLiteDrizzleJson(schema))).toEqual([]);
});

test("a fresh file is whole and every row in it points somewhere", () => {
  const { $client } = freshDatabase();
  expect($client.pragma("integrity_check", { simple: true })).toBe("ok");
  expect($client.pragma("foreign_key_check")).toEqual([]);
});

test("migrating again changes nothing", () => {
  const file = path.join(folder, "again", "jaarring.db");
  migrateDatabase(file);
  const db = openDatabase(file, { auditKey });
  const before = shapeOf(db.$client);
  bringUpToDate(db);
  expect(appliedMigrations(db)).toBe(knownMigrations());
  expect(shapeOf(db.$client)).toEqual(before);
  db.$client.close();
});

test("a file of a newer program is refused, and left as it was", () => {
  const db = freshDatabase();
  db.$client
    .prepare("insert into __drizzle_migrations (hash, created_at) values ('of a later day', ?)")
    .run(Date.parse("2030-01-01"));
  const before = db.$client.serialize();
  expect(() => bringUpToDate(db)).toThrow("newer");
  expect(db.$client.serialize().equals(before)).toBe(true);
});

test("every connection is durable and careful, also after migrating", () => {
  const file = path.join(folder, "careful", "jaarring.db");
  migrateDatabase(file);
  for (const open of [
    () => openDatabase(file, { auditKey }),
    () => {
      const db = openDatabase(file, { auditKey });
      bringUpToDate(db);
      return db;
    },
  ]) {
    const { $client } = open();
    const read = (name: string) => $client.pragma(name, { simple: true });
    expect({
      journal_mode: read("journal_mode"),
      synchronous: read("synchronous"),
      foreign_keys: read("foreign_keys"),
      busy_timeout: read("busy_timeout"),
      secure_delete: read("secure_delete"),
      trusted_schema: read("trusted_schema"),
      recursive_triggers: read("recursive_triggers"),
      cell_size_check: read("cell_size_check"),
      journal_size_limit: read("journal_size_limit"),
    }).toEqual({
      journal_mode: "wal",
      synchronous: 2,
      foreign_keys: 1,
      busy_timeout: 50,
      secure_delete: 1,
      trusted_schema: 0,
      recursive_triggers: 1,
      cell_size_check: 1,
      journal_size_limit: 67_108_864,
    });
    $client.close();
  }
});

test("the SQLite that is used has the mend of the WAL bug", () => {
  const version = String(freshDatabase().$client.prepare("select sqlite_version()").pluck().get());
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
});

test("a row that points nowhere is refused", () => {
  const { $client } = freshDatabase();
  const orphan = "insert into audit_details (seq, detail) values (999, '{}')";
  expect(() => $client.exec(orphan)).toThrow("FOREIGN KEY");
});

test("what the trail holds can be neither changed nor taken out", () => {
  const db = freshDatabase();
  inTransaction(db, () =>
    recordAudit(db, { actorId: null, action: "question.written", object: "item" }, NOW),
  );
  for (const statement of [
    "update audit_events set at = 1",
    "update audit_events set mac = mac",
    "delete from audit_events",
    "delete from audit_events where seq = 1",
  ])
    expect(() => db.$client.exec(statement), statement).toThrow("append-only");
  expect(() =>
    db.$client.exec("insert or replace into audit_events select * from audit_events where seq = 1"),
  ).toThrow("append-only");
  expect(countRows(db, auditEvents)).toBe(1);
});

test("a transaction that breaks off leaves nothing behind", () => {
  const db = freshDatabase();
  expect(() =>
    inTransaction(db, () => {
      recordAudit(db, { actorId: null, action: "question.written", object: "item" }, NOW);
      throw new Error("the plug was pulled");
    }),
  ).toThrow("plug");
  expect(countRows(db, auditEvents)).toBe(0);
});
