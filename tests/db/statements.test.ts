import { and, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { visions } from "#db/schema/index.ts";

test("every value is bound where SQLite does not look at it while it plans, and means the same there", () => {
  const db = openDatabase(":memory:", { auditKey: "a key of this test" });
  const query = db
    .select({ id: visions.id })
    .from(visions)
    .where(and(eq(visions.state, "current"), inArray(visions.id, [1, 2])))
    .limit(1)
    .toSQL();
  expect(query.params).toEqual(["current", 1, 2, 1]);
  expect(query.sql.match(/\?/g)).toHaveLength(4);
  expect(query.sql).not.toMatch(/(?<!\+)\?/);

  db.$client.exec("create table as_bound (text text, whole integer)");
  db.$client.prepare("insert into as_bound values (+?, +?)").run("12", 12n);
  expect(
    db.$client.prepare("select typeof(text) t, typeof(whole) w from as_bound where text = +?").get("12"),
  ).toEqual({
    t: "text",
    w: "integer",
  });
});
