import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import { writeNote } from "#app/features/value/commands.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { bringUpToDate } from "#db/migrate.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { TEST_AUDIT_KEY } from "../../support/database.ts";
import { allLinks, expectSound } from "./graph.ts";
import type { Given, Order, Told } from "./writer.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A team's notes, that two of its members write at, each on a thread and a connection of her own. */
function aTeamOnDisk(notes: number) {
  const folder = mkdtempSync(join(tmpdir(), "jaarring-writers-"));
  folders.push(folder);
  const file = join(folder, "school.db");
  const db = openDatabase(file, { auditKey: TEST_AUDIT_KEY });
  db.$client.pragma("synchronous = off");
  bringUpToDate(db);
  const { teacher, teammate, team } = aWholeSchool(db);
  const noor = viewing(db, teacher.personId);
  const ids = Array.from({ length: notes }, (_, n) =>
    writeNote(db, noor, { text: `Van ons samen ${n}`, team: team.id }, NOW),
  );
  const shared = new Int32Array(new SharedArrayBuffer(4 * notes));
  shared.set(ids);
  const start = ({ personId }: { personId: number }, orders: Order[]) =>
    new Promise<Told>((done, failed) => {
      const given: Given = {
        file,
        auditKey: TEST_AUDIT_KEY,
        personId,
        teamId: team.id,
        now: NOW.toISOString(),
        ids: shared,
        orders,
      };
      new Worker(new URL("./writer.ts", import.meta.url), { workerData: given })
        .once("message", done)
        .once("error", failed);
    });
  return {
    db,
    atOnce: (a: Order[], b: Order[]) => Promise.all([start(teacher, a), start(teammate, b)]),
  };
}

test("over 2,500 links and deletions by two writers at once there is never a loop nor an orphan", async () => {
  const order = fc.record({
    act: fc.oneof(
      { weight: 19, arbitrary: fc.constant("link" as const) },
      { weight: 1, arbitrary: fc.constant("delete" as const) },
    ),
    one: fc.nat(29),
    other: fc.nat(29),
  });
  const [first, second] = fc.sample(fc.array(order, { minLength: 1_250, maxLength: 1_250 }), 2);
  const { db, atOnce } = aTeamOnDisk(30);
  const told = await atOnce(first!, second!);
  expectSound(db);
  process.stdout.write(`two writers at once: ${JSON.stringify(told)}, ${allLinks(db).length} links stand\n`);
  // They did meet: without that the test would be blind.
  expect(told[0].loops).toBeGreaterThan(0);
  expect(told[0].done + told[1].done).toBeGreaterThan(100);
}, 60_000);

test("of two who close a loop from both sides at the same moment, one is refused", async () => {
  const pairs = Array.from({ length: 60 }, (_, n) => [2 * n, 2 * n + 1] as const);
  const { db, atOnce } = aTeamOnDisk(120);
  const told = await atOnce(
    pairs.map(([one, other]) => ({ act: "link", one, other })),
    pairs.map(([one, other]) => ({ act: "link", one: other, other: one })),
  );
  expect(allLinks(db)).toHaveLength(60);
  expect([told[0].done + told[1].done, told[0].loops + told[1].loops]).toEqual([60, 60]);
  expectSound(db);
}, 30_000);
