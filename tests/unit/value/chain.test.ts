import fc from "fast-check";
import { expect, test } from "vitest";
import { CARD, drawChain, inLines } from "#app/features/value/chain-picture.ts";
import { outline, rowsOf, together, type OutlineRow } from "#app/features/value/chain.ts";

/** Links that only go forward: whatever is drawn of them has no way round. */
const chain = fc
  .array(fc.tuple(fc.nat(14), fc.nat(14)), { maxLength: 30 })
  .map((pairs) => [...new Map(pairs.filter(([a, b]) => a < b).map((pair) => [pair.join(), pair])).values()])
  .map((pairs) => ({
    ids: Array.from({ length: 15 }, (_, id) => id),
    links: pairs.map(([from, to]) => ({ from, to })),
  }));

test("what came of something stands under it, cards never overlap, and all is inside the picture", () => {
  fc.assert(
    fc.property(chain, ({ ids, links }) => {
      const { width, height, cards, lines } = drawChain(ids, links);
      expect(cards.map(({ id }) => id).sort((a, b) => a - b)).toEqual(ids);
      expect(lines).toHaveLength(links.length);
      const at = new Map(cards.map((card) => [card.id, card]));
      for (const { from, to } of links) expect(at.get(from)!.y + CARD.height).toBeLessThan(at.get(to)!.y);
      for (const one of cards) {
        expect(one.x >= 0 && one.x + CARD.width <= width && one.y >= 0 && one.y + CARD.height <= height).toBe(
          true,
        );
        for (const other of cards) {
          if (one === other || one.y !== other.y) continue;
          expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(CARD.width);
        }
      }
    }),
    { numRuns: 150 },
  );
});

const flat = (rows: OutlineRow[]): OutlineRow[] => rows.flatMap((row) => [row, ...flat(row.then)]);

test("the list says each note in full once, and each link once", () => {
  fc.assert(
    fc.property(chain, ({ ids, links }) => {
      const rows = flat(outline(ids, links));
      expect(
        rows
          .filter(({ again }) => !again)
          .map(({ id }) => id)
          .sort((a, b) => a - b),
      ).toEqual(ids);
      const told = rows.flatMap(({ id, then }) => then.map((next) => `${id}>${next.id}`));
      expect(told.sort()).toEqual(links.map(({ from, to }) => `${from}>${to}`).sort());
    }),
    { numRuns: 150 },
  );
});

test("what does not hang together is drawn apart", () => {
  const links = [
    { from: 1, to: 4 },
    { from: 2, to: 3 },
    { from: 5, to: 4 },
  ];
  expect(together([1, 2, 3, 4, 5, 6], links)).toEqual([[1, 4, 5], [2, 3], [6]]);
});

test("a way round has no rows", () => {
  const round = [
    { from: 1, to: 2 },
    { from: 2, to: 3 },
    { from: 3, to: 1 },
  ];
  expect(rowsOf([1, 2, 3, 4], round)).toBeNull();
});

test("long words are cut off with a sign, short ones stand as they are", () => {
  expect(inLines("Een zin", { letters: 22, most: 3 })).toEqual(["Een zin"]);
  const lines = inLines(
    "Samira liet zien hoe je met een denkvraag begint en dan lang wacht op wie nog denkt",
    {
      letters: 22,
      most: 3,
    },
  );
  expect(lines).toHaveLength(3);
  expect(lines.every((line) => line.length <= 22)).toBe(true);
  expect(lines[2]!.endsWith("…")).toBe(true);
});
