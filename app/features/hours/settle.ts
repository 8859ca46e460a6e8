import type { Day } from "#app/lib/school-year.ts";

type Right = { id?: number; from: Day; to: Day; amount: number };

/** What was used of each right, by day: what ends first is used first, so that least is lost. What exceeds every right takes none. */
export function settle(rights: readonly Right[], uses: readonly { on: Day; amount: number }[]) {
  const left = [...rights]
    .sort((a, b) => a.to.localeCompare(b.to) || a.from.localeCompare(b.from) || (a.id ?? 0) - (b.id ?? 0))
    .map((right) => ({ ...right }));
  const taken: { id: number | undefined; on: Day; amount: number }[] = [];
  for (const use of [...uses].sort((a, b) => a.on.localeCompare(b.on))) {
    let still = use.amount;
    for (const right of left) {
      if (still === 0 || right.from > use.on || right.to < use.on) continue;
      const amount = Math.min(still, right.amount);
      right.amount -= amount;
      still -= amount;
      if (amount > 0) taken.push({ id: right.id, on: use.on, amount });
    }
  }
  return taken;
}
