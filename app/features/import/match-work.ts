import type { KnownWork } from "./known.ts";
import type { StaffLine } from "./lines.ts";

/**
 * Which employment each line of one person at one school is about: the one that began on the same day, else the one with the
 * same function, else the only one there is. Each employment is taken once; a line without one is new work.
 */
export function matchWork(
  lines: readonly StaffLine[],
  known: readonly KnownWork[],
  today: string,
): Map<StaffLine, KnownWork> {
  const matched = new Map<StaffLine, KnownWork>();
  const left = new Set(known);
  const take = (fits: (line: StaffLine, work: KnownWork) => boolean) => {
    for (const line of lines) {
      if (matched.has(line)) continue;
      const work = [...left].find((one) => fits(line, one));
      if (!work) continue;
      matched.set(line, work);
      left.delete(work);
    }
  };
  const sameFunction = (line: StaffLine, work: KnownWork) =>
    line.functionName.toLowerCase() === work.functionName.toLowerCase();
  const goesOn = (work: KnownWork) => work.toDay === null || work.toDay >= today;
  const isOver = (line: StaffLine) => Boolean(line.toDay && line.toDay < today);
  take((line, work) => line.fromDay === work.fromDay && sameFunction(line, work));
  take((line, work) => line.fromDay === work.fromDay);
  // What is over on the list is not the work that goes on here.
  take((line, work) => !isOver(line) && goesOn(work) && sameFunction(line, work));
  const open = lines.filter((line) => !matched.has(line) && !isOver(line));
  const running = [...left].filter(goesOn);
  if (open.length === 1 && running.length === 1 && lines.length === 1) matched.set(open[0]!, running[0]!);
  return matched;
}
