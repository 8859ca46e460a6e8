import { solve, type Model } from "yalps";

/** A number that is given out: which of the smallest parts it is the sum of, and what it says. */
export type Told = { parts: readonly string[]; items: number };

/**
 * What somebody can work out who has every number that was given out: the least and the most that a sum of parts can be,
 * exactly, by linear programming. Nobody knows how many items a part has, only that it is not less than none.
 */
export function boundsOf(wanted: readonly string[], told: readonly Told[]): { least: number; most: number } {
  const parts = new Set([...told.flatMap((one) => one.parts), ...wanted]);
  const variables = Object.fromEntries(
    [...parts].map((part) => [
      part,
      {
        ...Object.fromEntries(told.flatMap((one, n) => (one.parts.includes(part) ? [[`told${n}`, 1]] : []))),
        wanted: wanted.includes(part) ? 1 : 0,
      },
    ]),
  );
  const constraints = Object.fromEntries(told.map((one, n) => [`told${n}`, { equal: one.items }]));
  const end = (direction: Model["direction"]) => {
    const { status, result } = solve({ direction, objective: "wanted", constraints, variables });
    if (status === "unbounded") return Infinity;
    if (status !== "optimal") throw new Error(`Numbers that contradict each other: ${status}.`);
    return result;
  };
  return { least: end("minimize"), most: end("maximize") };
}
