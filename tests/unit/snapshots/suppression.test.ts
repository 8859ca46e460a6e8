import fc from "fast-check";
import { expect, test } from "vitest";
import { release, shownOf, type Part, type Shown } from "#app/features/snapshots/suppression.ts";
import { boundsOf } from "../../support/attack.ts";
import { aPopulation, cutsOf, K, partsOf, peopleBehind, type Someone } from "./populations.ts";

type Engine = (parts: Part[]) => (wanted: (place: readonly string[]) => boolean) => Shown | null;

const ours: Engine = (parts) => {
  const given = release(parts, K);
  return (wanted) => shownOf(given, wanted);
};

/** Hides what is too small and nothing else. */
const withoutSiblings: Engine = (parts) => (wanted) => {
  const found = parts.filter((part) => wanted(part.place));
  if (peopleBehind(found).size < K) return null;
  return { items: found.reduce((sum, part) => sum + part.items, 0), asOf: "2026-11-20" };
};

/** Every hidden number that can be worked out, or shown to be of fewer than five. */
function recovered(people: Someone[], engine: Engine) {
  const parts = partsOf(people);
  const ask = engine(parts);
  const cuts = cutsOf(parts).map((cut) => ({ ...cut, shown: ask(cut.wanted) }));
  const told = cuts.flatMap(({ parts, shown }) =>
    shown ? [{ parts: keysOf(parts), items: shown.items }] : [],
  );
  const known = new Set(told.map((one) => one.parts.join()));
  return cuts.filter(({ parts, shown }) => {
    if (shown || parts.length === 0 || told.length === 0 || known.has(keysOf(parts).join())) return false;
    const { least, most } = boundsOf(keysOf(parts), told);
    return most - least < 1e-6 || most < K - 1e-6;
  });
}

const keysOf = (parts: readonly Part[]) => parts.map((part) => part.key);

/** Two shown numbers of which one holds the other, with fewer than k people between them. */
function tooClose(people: Someone[], engine: Engine) {
  const parts = partsOf(people);
  const ask = engine(parts);
  const shown = cutsOf(parts).filter((cut) => ask(cut.wanted));
  return shown.flatMap((large) =>
    shown.filter((small) => {
      const between = large.parts.filter((part) => !small.parts.includes(part));
      const inside = small.parts.every((part) => large.parts.includes(part));
      return inside && between.length > 0 && peopleBehind(between).size < K;
    }),
  );
}

test("over 200 boards nobody who has every number shown works out a hidden one, or that it is of fewer than five", () => {
  fc.assert(
    fc.property(aPopulation, (people) => recovered(people, ours).length === 0),
    { numRuns: 200 },
  );
});

test("over 200 boards two numbers shown never differ by one to four people", () => {
  fc.assert(
    fc.property(aPopulation, (people) => tooClose(people, ours).length === 0),
    { numRuns: 200 },
  );
});

test("what is shown is right, and has five people behind it", () => {
  fc.assert(
    fc.property(aPopulation, (people) => {
      const parts = partsOf(people);
      const ask = ours(parts);
      return cutsOf(parts).every((cut) => {
        const shown = ask(cut.wanted);
        const right = cut.parts.reduce((sum, part) => sum + part.items, 0);
        return !shown || (shown.items === right && peopleBehind(cut.parts).size >= K);
      });
    }),
    { numRuns: 200 },
  );
});

test("an engine that hides small numbers only, and not what they follow from, is caught", () => {
  const worked = fc.property(aPopulation, (people) => recovered(people, withoutSiblings).length === 0);
  expect(fc.check(worked, { numRuns: 200 }).failed).toBe(true);
  const close = fc.property(aPopulation, (people) => tooClose(people, withoutSiblings).length === 0);
  expect(fc.check(close, { numRuns: 200 }).failed).toBe(true);
});

const at = (school: string, group: string, people: number, items = 1): Someone[] =>
  Array.from({ length: people }, () => ({ school, group, items }));
const shown = (people: Someone[]) => {
  const ask = ours(partsOf(people));
  return (school?: string, group?: string) =>
    ask((place) => (!school || place[0] === school) && (!group || place[1] === group))?.items ?? null;
};

test("six people are shown, four are not, and a school where nobody shared looks like one where four did", () => {
  expect(shown(at("s1", "teaching", 6))("s1")).toBe(6);
  expect(shown(at("s1", "teaching", 4, 3))("s1")).toBeNull();
  expect(shown(at("s1", "teaching", 9, 0))("s1")).toBeNull();
});

test("a school that is too small takes the next smallest along, and the board's total stands", () => {
  const ask = shown([
    ...at("s1", "teaching", 3),
    ...at("s2", "teaching", 6),
    ...at("s3", "teaching", 9),
    ...at("s4", "teaching", 12),
  ]);
  expect([ask("s1"), ask("s2"), ask("s3"), ask("s4"), ask()]).toEqual([null, null, 9, 12, 30]);
});

test("schools that are too small alone are still counted together for the board, by function group", () => {
  const ask = shown([
    ...["s1", "s2", "s3"].flatMap((school) => [...at(school, "teaching", 2), ...at(school, "support", 2)]),
    ...at("s4", "teaching", 8),
    ...at("s4", "support", 7),
  ]);
  expect([ask("s4"), ask("s4", "teaching"), ask("s4", "support")]).toEqual([15, 8, 7]);
  expect([ask(), ask(undefined, "teaching"), ask(undefined, "support")]).toEqual([27, 14, 13]);
});

test("a function group where nobody shared is not given away by the rest of the school", () => {
  const ask = shown([...at("s1", "teaching", 8), ...at("s1", "support", 3, 0)]);
  expect([ask("s1"), ask("s1", "teaching"), ask("s1", "support")]).toEqual([8, null, null]);
});
