// Two who write one draft: what each changed is put together part by part, from how every part read when the page was opened.

/** A part of a draft as one side has it. Its key is null while it is new; its stamp is the same only where it reads the same. */
export type Part<W> = { key: string | null; stamp: string; words: W };

/** How the parts read when the writer opened the page, in their order. */
export type Began = ReadonlyMap<string, string>;

/** A part that both changed, each in her own way; null is taken out. */
export type Clash<W> = { key: string; mine: W | null; theirs: W | null };

type Merged<W> = { rows: Part<W>[]; clashes: Clash<W>[] };

/**
 * The parts of both sides together. What only one of the two changed, added or took out, stands; what both changed is a clash:
 * the writer's own words stay in the rows, or theirs where she took the part out. What both added in the same words is one.
 */
export function mergeParts<W>(
  began: Began,
  typed: readonly Part<W>[],
  theirs: readonly Part<W>[],
): Merged<W> {
  const others = byKey(theirs);
  // What she got back after the other took it out stands nowhere: it is as new as what she added.
  const mine = typed.map((part) =>
    part.key !== null && (began.has(part.key) || others.has(part.key)) ? part : { ...part, key: null },
  );
  const own = byKey(mine);
  const clashes: Clash<W>[] = [];
  const kept = new Map<string, Part<W>>();
  for (const key of new Set([...own.keys(), ...others.keys()])) {
    const [base, a, b] = [began.get(key), own.get(key), others.get(key)];
    let part: Part<W> | undefined;
    if (a?.stamp === base) part = b;
    else if (b?.stamp === base || a?.stamp === b?.stamp) part = a;
    else {
      part = a ?? b;
      clashes.push({ key, mine: a?.words ?? null, theirs: b?.words ?? null });
    }
    if (part) kept.set(key, part);
  }
  const added = theirs.filter(({ key }) => key !== null && !began.has(key));
  const fresh = mine.filter((part) => part.key === null && !added.some(({ stamp }) => stamp === part.stamp));
  return { rows: inOrder(began, { mine, theirs }, kept, fresh), clashes };
}

const byKey = <W>(parts: readonly Part<W>[]) =>
  new Map(parts.flatMap((part) => (part.key === null ? [] : [[part.key, part] as const])));

type Sides<W> = { mine: readonly Part<W>[]; theirs: readonly Part<W>[] };

/** The order of who moved something, the writer first; what only the other side has comes after what it came after there. */
function inOrder<W>(
  began: Began,
  { mine, theirs }: Sides<W>,
  kept: ReadonlyMap<string, Part<W>>,
  fresh: readonly Part<W>[],
): Part<W>[] {
  const own = mine.flatMap((part) =>
    part.key === null ? (fresh.includes(part) ? [part] : []) : (kept.get(part.key) ?? []),
  );
  const others = theirs.flatMap(({ key }) => (key === null ? [] : (kept.get(key) ?? [])));
  const before = [...began.keys()];
  const now = own.flatMap(({ key }) => (key !== null && began.has(key) ? [key] : []));
  const moved = before.filter((key) => now.includes(key)).join() !== now.join();
  return moved ? weave(own, others) : weave(others, own);
}

function weave<W>(first: readonly Part<W>[], second: readonly Part<W>[]): Part<W>[] {
  const woven = [...first];
  second.forEach((part, place) => {
    if (woven.includes(part)) return;
    const before = second.slice(0, place).findLast((other) => woven.includes(other));
    woven.splice(before ? woven.indexOf(before) + 1 : 0, 0, part);
  });
  return woven;
}
