import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openDatabase, type Db } from "#db/client.server.ts";
import { appliedMigrations, bringUpToDate, knownMigrations } from "#db/migrate.ts";

/** What has left the house: its name, when it was made, and the beginning of its SHA-256. Files out there hold exactly this. */
const released: [string, number, string][] = [
  ["0000_the_line", 1795351243345, "b3b2315568b0337e"],
  ["0001_what_jaarring_ships", 1795351244216, "82b6356107be8ce1"],
  ["0002_the_conversation_whole", 1795694584026, "2c2e5d552e959f74"],
  ["0003_what_the_conversation_ships", 1795694616421, "37b42b554d32eb9a"],
  ["0004_the_learning_whole", 1795734169159, "145446b5da8d021d"],
  ["0005_what_the_learning_ships", 1795734171684, "853d4b461e01963d"],
  ["0006_teams_and_careers", 1795785862123, "dfeaff7cdd3a6d33"],
  ["0007_what_teams_and_careers_ship", 1795785876434, "130bc5768b26c5c5"],
  ["0008_the_hr_year", 1795800013915, "a31decb796b7940c"],
  ["0009_what_the_hr_year_ships", 1795800016234, "1bb828914b904a1d"],
  ["0010_attention_and_imports", 1795820375996, "d46646cd0d2ddfb6"],
  ["0011_what_attention_ships", 1795820381595, "aba7838e21f3c6e1"],
  ["0012_not_now_at_a_school", 1795841549229, "54224708c7a86768"],
];

const textOf = (tag: string) => readFileSync(`db/migrations/${tag}.sql`, "utf8");

/** A file as a released program left it. */
function fileAt(migrations: typeof released): Db {
  const db = openDatabase(":memory:", { auditKey: "a key of this test" });
  db.$client.pragma("foreign_keys = OFF");
  db.$client.exec(
    "create table __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)",
  );
  const note = db.$client.prepare("insert into __drizzle_migrations (hash, created_at) values (?, ?)");
  for (const [tag, when] of migrations) {
    for (const statement of textOf(tag).split("--> statement-breakpoint")) db.$client.exec(statement);
    note.run(tag, when);
  }
  return db;
}

test("a migration that left the house is never changed: files that hold it would not be brought up to date", () => {
  const journal = JSON.parse(readFileSync("db/migrations/meta/_journal.json", "utf8")) as {
    entries: { tag: string; when: number }[];
  };
  const now = journal.entries
    .slice(0, released.length)
    .map(({ tag, when }) => [
      ...[tag, when],
      createHash("sha256").update(textOf(tag)).digest("hex").slice(0, 16),
    ]);
  expect(now).toEqual(released);
  expect(released.length).toBeGreaterThan(10);
});

test("every released file is brought up to date", () => {
  for (const [at] of released.entries()) {
    const db = fileAt(released.slice(0, at + 1));
    bringUpToDate(db);
    expect(appliedMigrations(db), released[at]![0]).toBe(knownMigrations());
    expect(db.$client.pragma("integrity_check", { simple: true })).toBe("ok");
  }
});

test("a 'not now' said before it had a school holds at each school where who said it works or leads", () => {
  const db = fileAt(released.filter(([tag]) => tag < "0012"));
  const add = (table: string, row: Record<string, unknown>) =>
    db.$client
      .prepare(
        `insert into ${table} (${Object.keys(row).join()}) values (${Object.keys(row)
          .map(() => "?")
          .join()})`,
      )
      .run(...Object.values(row));
  add("boards", { id: 1, name: "Lindehof" });
  for (const id of [1, 2, 3]) add("schools", { id, board_id: 1, name: `School ${id}`, kind: "school" });
  for (const id of [1, 2])
    add("people", {
      id,
      board_id: 1,
      given_name: "Yasmina",
      family_name: "Bakker",
      email: `y${id}@school.example`,
      created_at: 0,
    });
  const work = {
    person_id: 1,
    school_id: 1,
    function_name: "leraar",
    function_group: "teaching",
    part_time_factor: 10_000,
  };
  add("employments", { ...work, from_day: "2020-08-01" });
  add("roles", { person_id: 1, kind: "school_leader", board_id: 1, school_id: 2, from_day: "2024-08-01" });
  for (const personId of [1, 2])
    add("attention_put_off", {
      person_id: personId,
      code: "rubbing",
      subject_id: 9,
      until_day: "2026-12-15",
    });
  bringUpToDate(db);
  expect(
    db.$client
      .prepare("select person_id, school_id, until_day from attention_put_off order by school_id")
      .raw()
      .all(),
  ).toEqual([
    [1, 1, "2026-12-15"],
    [1, 2, "2026-12-15"],
  ]);
});
