import type { Problem } from "#app/lib/problems.ts";

/** What a page got back for a form that was refused: what was typed, and why. */
export type FormAnswer = {
  fields: Record<string, string | string[]>;
  problems: Record<string, Problem>;
  conflict?: { theirs: Record<string, string>; version: number };
};

/** The answer for one of the forms of a page (its hidden field `act`), and of those the one with this key in this field. */
export function answerFor(
  answer: FormAnswer | undefined,
  act: string,
  field?: string,
  key?: number,
): FormAnswer | undefined {
  if (!answer || answer.fields.act !== act) return undefined;
  return field === undefined || answer.fields[field] === String(key) ? answer : undefined;
}
