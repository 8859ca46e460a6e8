/**
 * A figure of an account that leaves the house: what it is, how many people it is made of, and how many could be behind it. The
 * last two are never shown.
 */
export type Figure = { value: number; people: number; staff: number };

/** Whether a figure tells about a group. That nobody did something tells of no one, where enough people work. */
export const isOfMany = ({ people, staff }: Figure, smallest: number) =>
  staff >= smallest && (people === 0 || people >= smallest);

/**
 * What may be shown of a column, and its sum. A sum is of what is shown and of nothing else: so no figure that is kept back can
 * be found by taking the others from it, whatever part of the board somebody prints.
 * @param smallest from how many people on a figure is shown
 */
export function shownOf(column: readonly (Figure | null)[], smallest: number) {
  const shown = column.map((figure) => figure && (isOfMany(figure, smallest) ? figure.value : undefined));
  const told = shown.filter((value) => typeof value === "number");
  const keptBack = shown.includes(undefined);
  // A sum of nothing beside what is kept back would read as if there were nothing.
  const sum = told.reduce((total, value) => total + value, 0);
  return {
    /** Per figure: its value, undefined where it is kept back, null where there is none. */
    shown,
    sum: told.length === 0 || (keptBack && sum === 0) ? undefined : sum,
    keptBack,
  };
}

/**
 * Which figures of one column may stand beside their sum, for who reads no names: those of many, and of the others at least two
 * together of at least the smallest group, so that taking the shown ones from the sum gives no one's. Where that cannot be, the sum
 * is kept back too.
 */
export function besideSum(column: readonly Pick<Figure, "people" | "staff">[], smallest: number) {
  const hidden = new Set(
    column.flatMap((figure, n) => (isOfMany({ value: 0, ...figure }, smallest) ? [] : [n])),
  );
  const next = column
    .map(({ people }, n) => ({ people, n }))
    .filter(({ people, n }) => people > 0 && !hidden.has(n))
    .sort((a, b) => a.people - b.people);
  // One alone is always of few, so enough people means two figures at least.
  const isSafe = () =>
    hidden.size === 0 || [...hidden].reduce((sum, n) => sum + column[n]!.people, 0) >= smallest;
  while (!isSafe() && next.length > 0) hidden.add(next.shift()!.n);
  return { shown: column.map((_, n) => !hidden.has(n)), sum: isSafe() };
}
