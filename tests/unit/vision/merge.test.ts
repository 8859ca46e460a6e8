import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeParts, type Part } from "#app/features/vision/merge.ts";
import { mergeSets } from "#app/features/vision/model.ts";

const part = (key: string | null, words: string): Part<string> => ({ key, stamp: words, words });
const began = new Map([
  ["a", "A"],
  ["b", "B"],
  ["c", "C"],
]);
const all = [part("a", "A"), part("b", "B"), part("c", "C")];
const wordsOf = ({ rows }: { rows: Part<string>[] }) => rows.map(({ words }) => words);
const changed = (key: string, words: string) => all.map((one) => (one.key === key ? part(key, words) : one));
const without = (key: string) => all.filter((one) => one.key !== key);

test("what only one of the two changed stands, whoever it was", () => {
  const merged = mergeParts(began, changed("a", "mine"), changed("b", "theirs"));
  expect([wordsOf(merged), merged.clashes]).toEqual([["mine", "theirs", "C"], []]);
});

test("what both changed is a clash with both texts, and the writer's words stay in the form", () => {
  const merged = mergeParts(began, changed("a", "mine"), changed("a", "theirs"));
  expect(wordsOf(merged)).toEqual(["mine", "B", "C"]);
  expect(merged.clashes).toEqual([{ key: "a", mine: "mine", theirs: "theirs" }]);
});

test("the same change of both is no clash", () => {
  const merged = mergeParts(began, changed("a", "alike"), changed("a", "alike"));
  expect([wordsOf(merged), merged.clashes]).toEqual([["alike", "B", "C"], []]);
});

test("taken out by one and left alone by the other it is gone; changed by the other it comes back, and is said", () => {
  expect(wordsOf(mergeParts(began, without("b"), all))).toEqual(["A", "C"]);
  expect(wordsOf(mergeParts(began, all, without("b")))).toEqual(["A", "C"]);
  const out = mergeParts(began, without("b"), changed("b", "theirs"));
  expect([wordsOf(out), out.clashes]).toEqual([
    ["A", "theirs", "C"],
    [{ key: "b", mine: null, theirs: "theirs" }],
  ]);
  const back = mergeParts(began, changed("b", "mine"), without("b"));
  expect([wordsOf(back), back.clashes]).toEqual([
    ["A", "mine", "C"],
    [{ key: "b", mine: "mine", theirs: null }],
  ]);
});

test("what each added stands where it was put; what both added in the same words is one", () => {
  const mine = [all[0]!, part(null, "new"), all[1]!, all[2]!];
  expect(wordsOf(mergeParts(began, mine, [...all, part("d", "D")]))).toEqual(["A", "new", "B", "C", "D"]);
  expect(wordsOf(mergeParts(began, mine, [...all, part("d", "new")]))).toEqual(["A", "B", "C", "new"]);
});

test("the order of who moved something holds, and what the other added keeps its place", () => {
  const [a, b, c] = all as [Part<string>, Part<string>, Part<string>];
  expect(wordsOf(mergeParts(began, [c, a, b], [a, part("d", "D"), b, c]))).toEqual(["C", "A", "D", "B"]);
  expect(wordsOf(mergeParts(began, [a, part(null, "new"), b, c], [c, b, a]))).toEqual(["C", "B", "A", "new"]);
});

test("whatever two write, no words of either are lost: they stand in the form or beside it", () => {
  const side = fc.array(
    fc.record({ key: fc.constantFrom("a", "b", "c"), words: fc.string({ minLength: 1 }) }),
    {
      maxLength: 3,
    },
  );
  const extra = fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 3 });
  fc.assert(
    fc.property(side, side, extra, extra, (mine, theirs, newMine, newTheirs) => {
      const parts = (given: typeof mine) => [
        ...new Map(given.map(({ key, words }) => [key, part(key, words)])).values(),
      ];
      const own = [...parts(mine), ...newMine.map((words) => part(null, words))];
      const others = [...parts(theirs), ...newTheirs.map((words, no) => part(`new ${no}`, words))];
      const { rows, clashes } = mergeParts(began, own, others);
      const told = new Set([
        ...rows.map(({ words }) => words),
        ...clashes.flatMap((clash) => [clash.mine, clash.theirs]),
      ]);
      const written = [...own, ...others].filter(
        ({ key, words }) => key === null || began.get(key) !== words,
      );
      expect(written.filter(({ words }) => !told.has(words))).toEqual([]);
    }),
  );
});

test("ticking of two goes together: what one added or took out holds, what the other did not touch stays", () => {
  expect(mergeSets([1, 2], [1, 3], [1, 2, 4])).toEqual([1, 4, 3]);
  expect(mergeSets([], [], [7])).toEqual([7]);
});
