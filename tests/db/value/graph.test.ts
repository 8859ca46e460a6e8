import fc from "fast-check";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { items, valueLinks } from "#db/schema/index.ts";
import { expectSound } from "./graph.ts";
import { aGraph, op, pick, walkGraphs } from "./graph-walk.ts";

test(
  "over 5,000 links and deletions by two writers in turn, and 5,000 more beside, there is never a loop nor an orphan, and every chain is what a plain walk finds",
  () => walkGraphs(2),
  120_000,
);

test("the same steps by a writer without the guard are caught: a loop, and an orphan", () => {
  const world = aGraph(24);
  const [db] = world.writers[0];
  for (const { one, other } of fc.sample(op, 200)) {
    const [fromId, toId] = [pick(world.model.ids, one)!, pick(world.model.ids, other)!];
    if (fromId !== toId) db.insert(valueLinks).values({ fromId, toId }).onConflictDoNothing().run();
  }
  expect(() => expectSound(db)).toThrow("there is a way round");
  db.delete(valueLinks).run();
  const [fromId, toId] = [world.model.ids[0]!, world.model.ids[1]!];
  db.insert(valueLinks).values({ fromId, toId }).run();
  expectSound(db);
  db.$client.pragma("foreign_keys = off");
  db.delete(items).where(eq(items.id, fromId)).run();
  expect(() => expectSound(db)).toThrow();
  world.close();
}, 30_000);
