import fc from "fast-check";
import { expect, test } from "vitest";
import { takeSnapshots } from "#app/features/snapshots/commands.server.ts";
import { recount } from "#app/features/snapshots/queries/recount.server.ts";
import type { Db } from "#db/client.server.ts";
import { reportSnapshots, snapshotCounts } from "#db/schema/index.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { aLearningBoard, aRandomBoard, byHand, comes, someone } from "./boards.ts";

const K = 5;
const many = (count: number, values = {}) => Array.from({ length: count }, () => someone(values));
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const numbersOf = (db: Db) => db.select().from(snapshotCounts).all();
/** Everything a page could show. */
const shownIn = (db: Db) => JSON.stringify(numbersOf(db));

test("a snapshot of 50 random boards holds what counting by hand comes to, and a recount finds the same", () => {
  fc.assert(
    fc.property(aRandomBoard, (people) => {
      const db = freshDatabase();
      const board = aLearningBoard(db, people);
      takeSnapshots(db, NOW);
      const wrong = numbersOf(db).filter((number) => {
        const right = byHand(board, people, number);
        return number.items !== null && (number.items !== right || right < K);
      });
      const again = recount(db, board.boardId)!;
      db.$client.close();
      return (
        wrong.length === 0 && again.lines.length === 9 && again.lines.every((line) => line.different === 0)
      );
    }),
    { numRuns: 50 },
  );
}, 60_000);

test("a number that was changed by hand is found by a recount", () => {
  const db = freshDatabase();
  const board = aLearningBoard(db, many(12));
  takeSnapshots(db, NOW);
  db.$client.exec(
    "update snapshot_counts set items = 11 where id = (select min(id) from snapshot_counts where items = 12)",
  );
  expect(recount(db, board.boardId)!.lines.filter((line) => line.different === 1)).toHaveLength(1);
});

test("where twelve people share everything, everything is shown", () => {
  const db = freshDatabase();
  const board = aLearningBoard(db, many(12, { value: "applied", hindrance: "time" }));
  takeSnapshots(db, NOW);
  const shown = numbersOf(db).filter((number) => number.items !== null);
  expect(new Set(shown.map(({ measure, subject }) => `${measure} ${subject}`))).toEqual(
    new Set([`question ${board.lineageId}`, "value applied", "hindrance time"]),
  );
  expect(shown.every((number) => number.items === 12)).toBe(true);
});

test("four people who share are as absent as nobody", () => {
  const shown = [many(4), many(4, { shares: false })].map((people) => {
    const db = freshDatabase();
    aLearningBoard(db, people);
    takeSnapshots(db, NOW);
    return numbersOf(db).map(({ items }) => items);
  });
  expect(shown[0]).toEqual(shown[1]);
  expect(new Set(shown[0])).toEqual(new Set([null]));
});

test("a snapshot is taken once for its day, whenever the server wakes", () => {
  const db = freshDatabase();
  aLearningBoard(db, []);
  expect([takeSnapshots(db, NOW), takeSnapshots(db, NOW), takeSnapshots(db, later(3))]).toEqual([1, 0, 0]);
  const [only] = db.select().from(reportSnapshots).all();
  expect(only).toMatchObject({ dueOn: "2026-11-20", takenOn: "2026-11-22", smallestGroup: 5 });
  expect(takeSnapshots(db, new Date("2027-03-01T09:00:00Z"))).toBe(1);
});

test("who joins, leaves or shares between two snapshots changes nothing that is shown", () => {
  const db = freshDatabase();
  const board = aLearningBoard(db, many(8));
  takeSnapshots(db, NOW);
  const before = shownIn(db);
  for (const change of [
    () => comes(db, board, someone()),
    () => db.$client.exec("delete from shares where id = (select min(id) from shares)"),
    () =>
      db.$client.exec(
        "update employments set to_day = '2026-11-22' where id = (select max(id) from employments)",
      ),
  ]) {
    change();
    takeSnapshots(db, later(1));
    expect(shownIn(db)).toBe(before);
  }
});

test("what one person changed is not in the next snapshot either: the number of before stands, with its day", () => {
  const db = freshDatabase();
  const board = aLearningBoard(db, many(8));
  takeSnapshots(db, NOW);
  comes(db, board, someone());
  takeSnapshots(db, new Date("2027-03-01T09:00:00Z"));
  const ofAmbition = () =>
    numbersOf(db)
      .filter((one) => one.measure === "question" && one.subject === String(board.lineageId))
      .filter((one) => one.schoolId === null && one.side === "" && one.functionGroup === "")
      .map(({ items, asOf }) => ({ items, asOf }));
  expect(ofAmbition()).toEqual([
    { items: 8, asOf: "2026-11-22" },
    { items: 8, asOf: "2026-11-22" },
  ]);
  many(4).forEach((one) => comes(db, board, one));
  takeSnapshots(db, new Date("2027-06-01T09:00:00Z"));
  expect(ofAmbition().at(-1)).toEqual({ items: 13, asOf: "2027-06-01" });
});

const changes = ["joins", "leaves", "withdraws", "shares"] as const;

test("on 50 random boards nothing moves between two snapshots, and no number moves for fewer than five people at the next", () => {
  let moved = 0;
  fc.assert(
    fc.property(aRandomBoard, fc.constantFrom(...changes), fc.nat(11), (some, change, which) => {
      const people = [...some, ...some, ...some];
      const db = freshDatabase();
      const board = aLearningBoard(db, people);
      takeSnapshots(db, NOW);
      const before = shownIn(db);
      if (!changed(db, board, change, which)) {
        db.$client.close();
        return true;
      }
      moved += 1;
      takeSnapshots(db, later(1));
      const between = shownIn(db) === before;
      takeSnapshots(db, new Date("2027-03-01T09:00:00Z"));
      const [first, second] = [1, 2].map((no) =>
        numbersOf(db)
          .filter(({ snapshotId }) => snapshotId === no)
          .map(({ id: _, snapshotId: __, asOf: ___, ...number }) => number),
      );
      db.$client.close();
      // One person made the difference, so what was shown stays as it was; what is new to the list is not shown.
      const still = first!.every((number) =>
        number.items === null
          ? true
          : second!.some((later) => JSON.stringify(later) === JSON.stringify(number)),
      );
      return between && still;
    }),
    { numRuns: 50, seed: 20261127 },
  );
  expect(moved).toBeGreaterThan(20);
}, 120_000);

/** One person's doing. @returns whether there was anybody to do it */
function changed(
  db: Db,
  board: ReturnType<typeof aLearningBoard>,
  change: (typeof changes)[number],
  which: number,
) {
  if (change === "joins") return comes(db, board, someone({ school: which % 3 })) > 0;
  const someRow = (table: string, condition = "1") =>
    db.$client
      .prepare(`select id from ${table} where ${condition} order by id limit 1 offset ?`)
      .pluck()
      .get(which) as number | undefined;
  if (change === "leaves") {
    const id = someRow("employments");
    return (
      db.$client.prepare("update employments set to_day = '2026-11-22' where id = ?").run(id).changes > 0
    );
  }
  if (change === "withdraws")
    return db.$client.prepare("delete from shares where id = ?").run(someRow("shares")).changes > 0;
  const id = someRow(
    "items",
    "kind = 'question' and not exists (select 1 from shares s where s.item_id = items.id)",
  );
  return (
    db.$client
      .prepare(
        "insert into shares (item_id, audience, shared_at, shared_by) select id, 'school', 0, owner_person_id from items where id = ?",
      )
      .run(id).changes > 0
  );
}
