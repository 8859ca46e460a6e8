import fc from "fast-check";
import { expect, test } from "vitest";
import { release, shownOf, type Part, type Release } from "#app/features/snapshots/suppression.ts";
import { aChange, afterwards, aPopulation, cutsOf, K, partsOf, type Someone } from "./populations.ts";

type Change = { gone: number[]; more: number[]; come: Someone[] };

/** What was counted and what was given out, snapshot after snapshot. */
function told(start: Someone[], changes: Change[], give: typeof release) {
  const told: { counted: Part[]; given: Release }[] = [];
  let people: (Someone | null)[] = start;
  for (const [n, change] of [null, ...changes].entries()) {
    if (change) people = afterwards(people, change);
    const counted = partsOf(people, `2026-0${n + 1}-01`);
    told.push({ counted, given: give(counted, K, told.map((one) => one.given).reverse()) });
  }
  return told;
}

/** Numbers shown at two snapshots between which one to four people made the difference. */
function betrayed(start: Someone[], changes: Change[], give: typeof release): number {
  const states = told(start, changes, give).map(({ given }) => given);
  const pairs = states.flatMap((then, n) => states.slice(n + 1).map((now) => [then, now] as const));
  return pairs.flatMap(([then, now]) =>
    cutsOf([...now.parts.values()]).filter(({ wanted }) => {
      if (!shownOf(then, wanted) || !shownOf(now, wanted)) return false;
      const [a, b] = [behind(then, wanted), behind(now, wanted)];
      const changed = [...new Set([...a.keys(), ...b.keys()])].filter((id) => a.get(id) !== b.get(id)).length;
      return changed > 0 && changed < K;
    }),
  ).length;
}

/** Who is behind a number as it was given out. */
function behind({ parts }: Release, wanted: (place: readonly string[]) => boolean) {
  const people = new Map<number, number>();
  for (const part of parts.values())
    if (wanted(part.place)) for (const [id, n] of part.people) people.set(id, (people.get(id) ?? 0) + n);
  return people;
}

const boards = [aPopulation, fc.array(aChange, { minLength: 1, maxLength: 4 })] as const;

test("over 200 boards and up to five snapshots no number moves by one to four people", () => {
  fc.assert(
    fc.property(...boards, (start, changes) => betrayed(start, changes, release) === 0),
    { numRuns: 200 },
  );
});

test("an engine that forgets what it showed before is caught", () => {
  const forgetful: typeof release = (counted, k) => release(counted, k);
  const property = fc.property(...boards, (start, changes) => betrayed(start, changes, forgetful) === 0);
  expect(fc.check(property, { numRuns: 200 }).failed).toBe(true);
});

const at = (school: string, people: number): Someone[] =>
  Array.from({ length: people }, () => ({ school, group: "teaching", items: 1 }));
const whole = () => true;

test("one who joins, one who leaves and one who shares leave the number as it was, with the day it is of", () => {
  const before = at("s1", 6);
  const first = release(partsOf(before, "2026-11-20"), K);
  for (const after of [
    [...before, ...at("s1", 1)],
    [null, ...before.slice(1)],
    [{ ...before[0]!, items: 2 }, ...before.slice(1)],
  ]) {
    const next = release(partsOf(after, "2027-03-01"), K, [first]);
    expect(shownOf(next, whole)).toEqual({ items: 6, asOf: "2026-11-20" });
  }
});

test("a number moves once five people moved it, counted from what was shown last", () => {
  const first = release(partsOf(at("s1", 6), "2026-11-20"), K);
  const second = release(partsOf(at("s1", 9), "2027-03-01"), K, [first]);
  const third = release(partsOf(at("s1", 11), "2027-06-01"), K, [second, first]);
  expect([first, second, third].map((one) => shownOf(one, whole))).toEqual([
    { items: 6, asOf: "2026-11-20" },
    { items: 6, asOf: "2026-11-20" },
    { items: 11, asOf: "2027-06-01" },
  ]);
});

test("who falls from six people to four is not given away by a number that goes", () => {
  const first = release(partsOf(at("s1", 6), "2026-11-20"), K);
  const four = [null, null, ...at("s1", 4)];
  expect(shownOf(release(partsOf(four, "2027-03-01"), K, [first]), whole)?.items).toBe(6);
});

test("a number that went away for a while comes back only when five people are different", () => {
  const inTwo = (a: number, b: number) => [...at("s1", a), ...at("s2", b)];
  const first = release(partsOf(inTwo(7, 8), "2026-11-20"), K);
  const hidden = release(partsOf([...at("s1", 7), ...at("s2", 1)], "2027-03-01"), K, [first]);
  const back = release(partsOf([...at("s1", 7), ...at("s2", 9)], "2027-06-01"), K, [hidden, first]);
  const s2 = (place: readonly string[]) => place[0] === "s2";
  expect(shownOf(first, s2)?.items).toBe(8);
  expect([null, 8]).toContain(shownOf(back, s2)?.items ?? null);
});

test("once more people are asked for, what was shown of fewer is gone", () => {
  const people = at("s1", 6);
  const first = release(partsOf(people), K);
  expect(shownOf(release(partsOf(people), 8, [first]), whole)).toBeNull();
});
