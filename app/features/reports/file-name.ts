import type { FileForm, FileOf } from "./report.ts";

const LONGEST = 120;

/**
 * `uren-de-wissel-2026-2027.xlsx`: the report in the reader's language, the school or board, the year or day, and how it is cut.
 * @param place the board, where it is not of one school
 */
export function fileNameOf({ what, school, when, cut = [] }: FileOf, place: string, form: FileForm): string {
  const name = [what, school ?? place, when, ...cut].map(asPart).filter(Boolean).join("-");
  return `${name.slice(0, LONGEST).replace(/-+$/, "")}.${form}`;
}

/** Letters and digits of any alphabet, and lines between them. */
const asPart = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
