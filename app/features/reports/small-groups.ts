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
  return {
    /** Per figure: its value, undefined where it is kept back, null where there is none. */
    shown,
    sum: told.length > 0 ? told.reduce((sum, value) => sum + value, 0) : undefined,
    keptBack: shown.includes(undefined),
  };
}
