import fc from "fast-check";
import type { Part } from "#app/features/snapshots/suppression.ts";

export const K = 5;
const groups = ["teaching", "support", "direction"];

/** Who works at a school as what, and how much she has behind a number. Most people have nothing. */
export type Someone = { school: string; group: string; items: number };

const someone = (schools: number) =>
  fc.record({
    school: fc.integer({ min: 1, max: schools }).map((n) => `s${n}`),
    group: fc.constantFrom("teaching", "teaching", "teaching", "support", "support", "direction"),
    items: fc.constantFrom(0, 0, 1, 1, 2, 3),
  });

/** A board of up to six schools with anything from nobody to some hundred people. */
export const aPopulation: fc.Arbitrary<Someone[]> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(6, 20, 50, 110))
  .chain(([schools, most]) => fc.array(someone(schools), { maxLength: most }));

/** What happens between two snapshots: who leaves or shares no more, who shares something else, who comes. */
export const aChange = fc.record({
  gone: fc.uniqueArray(fc.nat(110), { maxLength: 4 }),
  more: fc.uniqueArray(fc.nat(110), { maxLength: 4 }),
  come: fc.array(someone(7), { maxLength: 6 }),
});

/** Positions are the keys of people, so that somebody stays the same person. */
export function afterwards(
  people: readonly (Someone | null)[],
  { gone, more, come }: { gone: number[]; more: number[]; come: Someone[] },
): (Someone | null)[] {
  const stay = people.map((one, n) => {
    if (gone.includes(n)) return null;
    return one && more.includes(n) ? { ...one, items: one.items + 1 } : one;
  });
  return [...stay, ...come];
}

export function partsOf(people: readonly (Someone | null)[], asOf = "2026-11-20"): Part[] {
  const parts = new Map<string, Part & { people: Map<number, number> }>();
  people.forEach((one, n) => {
    if (!one) return;
    const key = `${one.school}/${one.group}`;
    const part = parts.get(key) ?? { key, place: [one.school, one.group], items: 0, people: new Map(), asOf };
    parts.set(key, part);
    if (one.items === 0) return;
    part.items += one.items;
    part.people.set(n, one.items);
  });
  return [...parts.values()];
}

/** Every cut that is offered: the board, each school, each function group, and each group at each school. */
export function cutsOf(parts: readonly Part[]) {
  const schools = [undefined, ...new Set(parts.map((part) => part.place[0]!))];
  return schools.flatMap((school) =>
    [undefined, ...groups].map((group) => {
      const wanted = (place: readonly string[]) =>
        (school === undefined || place[0] === school) && (group === undefined || place[1] === group);
      return { wanted, parts: parts.filter((part) => wanted(part.place)) };
    }),
  );
}

export const peopleBehind = (parts: readonly Part[]) =>
  new Set(parts.flatMap((part) => [...part.people.keys()]));
