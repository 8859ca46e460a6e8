import { RuleBroken } from "#app/lib/refusals.ts";

/** What a command found wrong, by field. @throws when it was not refused, or for another reason */
export function problemsOf(command: () => unknown) {
  try {
    command();
  } catch (refusal) {
    if (refusal instanceof RuleBroken) return refusal.problems;
    throw refusal;
  }
  throw new Error("It was not refused.");
}
