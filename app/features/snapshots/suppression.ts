/**
 * Numbers about what people learn, made safe for who may not read it: the board's HR advisers and board members. Whoever
 * reads them is taken to know who works where and as what, every number that was ever shown, and to add and subtract.
 *
 * The people are put in groups of at least k who have something behind the number; a number is shown only where it is the sum
 * of whole groups. So whatever is added up or subtracted comes out at whole groups again, and two numbers never differ by
 * fewer than k people. Over time a group's number moves only when at least k people moved it. Decision 0027.
 */

/** The smallest part there is: a school, and within it a function group. Only parts in which somebody works are parts. */
export type Part = {
  key: string;
  /** Where it stands along each dimension, the one that is split first coming first. */
  place: readonly string[];
  items: number;
  /** Who is behind the items, by key, each with how many. */
  people: ReadonlyMap<number, number>;
  /** The day it was counted; an earlier one where the number of then still stands. */
  asOf: string;
};

/** One measure as it is given out: its parts, and which of them are only known together. */
export type Release = { k: number; parts: ReadonlyMap<string, Part>; groups: readonly (readonly string[])[] };

export type Shown = { items: number; asOf: string };

/**
 * What may be known of a measure.
 * @param history every earlier release of the same measure, the newest first
 */
export function release(counted: readonly Part[], k: number, history: readonly Release[] = []): Release {
  const parts = withLostParts(counted, history[0]);
  let next: Release = { k, parts, groups: split([...parts.values()], k).map((group) => group.map(keyOf)) };
  for (;;) {
    const clash = findClash(next, history);
    if (!clash) return next;
    const [before] = history;
    const apart = clash.with === before ? carried(next, before, clash.keys) : merged(next, clash.keys);
    if (!apart) return { ...before!, k };
    next = apart;
  }
}

/**
 * The number of the parts asked for, or null where too few people are behind it or behind what would follow from it.
 * @param wanted of the place of a part: whether it belongs to the number
 */
export function shownOf({ k, parts, groups }: Release, wanted: (place: readonly string[]) => boolean) {
  const isIn = (key: string) => wanted(parts.get(key)!.place);
  const whole = groups.filter((group) => group.some(isIn));
  if (whole.length === 0 || !whole.every((group) => group.every(isIn))) return null;
  const found = whole.flat().map((key) => parts.get(key)!);
  if (peopleIn(found).size < k) return null;
  return found.reduce<Shown>(
    ({ items, asOf }, part) => ({ items: items + part.items, asOf: part.asOf < asOf ? part.asOf : asOf }),
    { items: 0, asOf: found[0]!.asOf },
  );
}

/**
 * Splits along one dimension after the other. What is too small stays together with what else is too small, and where that is
 * not enough with the next smallest: so at least two are hidden, and at least k people are behind them.
 */
function split(parts: readonly Part[], k: number, depth = 0): Part[][] {
  if (depth >= (parts[0]?.place.length ?? 0)) return parts.length > 0 ? [[...parts]] : [];
  const byPlace = Map.groupBy(parts, (part) => part.place[depth]!);
  const sorted = [...byPlace.values()].sort(smallestFirst);
  const together: Part[] = [];
  while (sorted.length > 0 && (peopleIn(sorted[0]!).size < k || isTooSmall(together, k)))
    together.push(...sorted.shift()!);
  const groups = together.length > 0 ? [together, ...sorted] : sorted;
  return groups.flatMap((group) => split(group, k, depth + 1));
}

const isTooSmall = (parts: readonly Part[], k: number) => parts.length > 0 && peopleIn(parts).size < k;

const smallestFirst = (a: readonly Part[], b: readonly Part[]) =>
  peopleIn(a).size - peopleIn(b).size || (a[0]!.key < b[0]!.key ? -1 : 1);

const keyOf = (part: Part) => part.key;

/** Everybody behind these parts with how many items; a person in several parts is one person. */
function peopleIn(parts: Iterable<Part | undefined>): Map<number, number> {
  const people = new Map<number, number>();
  for (const part of parts)
    for (const [id, count] of part?.people ?? []) people.set(id, (people.get(id) ?? 0) + count);
  return people;
}

/** Parts that were there before and where nobody works any more: nothing is behind them now. */
function withLostParts(counted: readonly Part[], before: Release | undefined): Map<string, Part> {
  const parts = new Map(counted.map((part) => [part.key, part]));
  const asOf = counted[0]?.asOf ?? "";
  for (const part of before?.parts.values() ?? [])
    if (!parts.has(part.key)) parts.set(part.key, { ...part, items: 0, people: new Map(), asOf });
  return parts;
}

type Clash = { with: Release; keys: ReadonlySet<string> };

/** The first set of parts known both then and now, between which fewer than k people make the difference. */
function findClash(next: Release, history: readonly Release[]): Clash | null {
  for (const earlier of history) {
    for (const keys of knownInBoth(next, earlier, earlier === history[0])) {
      const changed = countChanged(keys, next, earlier);
      if (changed > 0 && changed < next.k) return { with: earlier, keys };
    }
  }
  return null;
}

function countChanged(keys: ReadonlySet<string>, now: Release, then: Release): number {
  const [a, b] = [now, then].map(({ parts }) => peopleIn([...keys].map((key) => parts.get(key))));
  const everybody = new Set([...a!.keys(), ...b!.keys()]);
  return [...everybody].filter((id) => a!.get(id) !== b!.get(id)).length;
}

/**
 * The smallest sets of parts that are whole groups in both releases, without those that were hidden.
 * @param latest that a number goes tells something too, beside the one that was shown until now
 */
function knownInBoth(now: Release, then: Release, latest: boolean): Set<string>[] {
  const setOf = new Map<string, Set<string>>();
  const hidden = new Set<string>();
  for (const { groups, parts, k } of [now, then]) {
    const telling = latest && groups === now.groups;
    for (const group of groups) {
      const here = group.filter((key) => now.parts.has(key));
      const joined = new Set(here.flatMap((key) => [...(setOf.get(key) ?? [key])]));
      for (const key of joined) setOf.set(key, joined);
      const people = peopleIn(group.map((key) => parts.get(key))).size;
      if (people > 0 && people < k && !telling) here.forEach((key) => hidden.add(key));
    }
  }
  return [...new Set(setOf.values())].filter((keys) => ![...keys].some((key) => hidden.has(key)));
}

/** These parts keep the numbers of the release before, and its groups. A part that was not there yet counts nothing. */
function carried(next: Release, before: Release, keys: ReadonlySet<string>): Release {
  const parts = new Map(next.parts);
  for (const key of keys)
    parts.set(key, before.parts.get(key) ?? { ...parts.get(key)!, items: 0, people: new Map() });
  const unknown = [...keys].filter((key) => !before.parts.has(key)).map((key) => [key]);
  const theirs = before.groups.filter((group) => group.some((key) => keys.has(key)));
  const others = next.groups.filter((group) => !group.some((key) => keys.has(key)));
  return { ...next, parts, groups: [...others, ...theirs, ...unknown] };
}

/** These parts are known together with the smallest group beside them; null where there is nothing beside them. */
function merged(next: Release, keys: ReadonlySet<string>): Release | null {
  const asParts = (group: readonly string[]) => group.map((key) => next.parts.get(key)!);
  const beside = next.groups.filter((group) => !group.some((key) => keys.has(key)));
  const [smallest] = [...beside].sort((a, b) => smallestFirst(asParts(a), asParts(b)));
  if (!smallest) return null;
  return { ...next, groups: [...beside.filter((group) => group !== smallest), [...keys, ...smallest]] };
}
