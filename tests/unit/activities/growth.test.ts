import fc from "fast-check";
import { expect, test } from "vitest";
import { asOutline, inLines, layGrowth } from "#app/features/activities/growth.ts";

const node = (key: string) => ({ key, label: key });
const link = (from: string, to: string) => ({ from, to });

test("each thing lies below everything it grew from", () => {
  const laid = layGrowth(["a", "b", "c", "d"].map(node), [
    link("a", "b"),
    link("b", "c"),
    link("a", "c"),
    link("a", "d"),
  ]);
  const at = Object.fromEntries(laid.placed.map(({ key, layer, place }) => [key, [layer, place]]));
  expect([at, laid.layers, laid.width]).toEqual([{ a: [0, 0], b: [1, 0], c: [2, 0], d: [1, 1] }, 3, 2]);
});

test("the list names a thing that grew from two again, without what grew from it", () => {
  const lines = asOutline(["a", "b", "c", "d"].map(node), [link("a", "c"), link("b", "c"), link("c", "d")]);
  expect(lines.map(({ key, depth, again }) => [key, depth, again])).toEqual([
    ["a", 0, false],
    ["c", 1, false],
    ["d", 2, false],
    ["b", 0, false],
    ["c", 1, true],
  ]);
});

test("over any growth without a loop every link goes down, and the list holds everything", () => {
  const links = fc.uniqueArray(
    fc.tuple(fc.nat(9), fc.nat(9)).filter(([a, b]) => a < b),
    { maxLength: 25, selector: String },
  );
  fc.assert(
    fc.property(links, (pairs) => {
      const nodes = Array.from({ length: 10 }, (_, n) => node(String(n)));
      const all = pairs.map(([a, b]) => link(String(a), String(b)));
      const layer = new Map(layGrowth(nodes, all).placed.map((one) => [one.key, one.layer]));
      expect(all.every(({ from, to }) => layer.get(from)! < layer.get(to)!)).toBe(true);
      const told = asOutline(nodes, all).filter((line) => !line.again);
      expect(told.map((line) => line.key).sort()).toEqual(nodes.map((one) => one.key));
    }),
  );
});

test("a title stands on a few lines, and what does not fit ends in an ellipsis", () => {
  expect(inLines("Training omgaan met agressie", 16, 2)).toEqual(["Training omgaan", "met agressie"]);
  expect(inLines("Twaalf filmpjes van kinderen die uitleggen hoe", 16, 2)).toEqual([
    "Twaalf filmpjes",
    "van kinderen…",
  ]);
  expect(inLines("Langewoordenzonderspaties", 10, 2)).toEqual(["Langewoor…"]);
});
