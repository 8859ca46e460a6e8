import type { Audience, Owner } from "#app/features/items/model.ts";

/** What is found stands in groups, by what a school calls it, in this order. */
export const searchGroups = [
  "questions",
  "activities",
  "notes",
  "stories",
  "evidence",
  "hindrances",
  "agreements",
  "conversations",
  "vision",
  "goals",
  "people",
  "teams",
] as const;
export type SearchGroup = (typeof searchGroups)[number];

export const MOST_TYPED = 200;
const MOST_WORDS = 8;

/**
 * What someone typed as an expression of the full-text index, or null where nothing in it can be looked for. Words are
 * looked for by how they begin, all of them; what stands between quotes is looked for as it stands. Everything is quoted, so
 * no sign of the index's own language is left in it.
 */
export function matchOf(typed: string): string | null {
  const phrases = [...typed.normalize("NFC").matchAll(/["“”„]([^"“”„]*)["“”„]|([^\s"“”„]+)/g)].flatMap(
    ([, whole, loose]) =>
      whole === undefined ? wordsIn(loose ?? "").map(beginning) : exactly(wordsIn(whole)),
  );
  const asked = phrases.slice(0, MOST_WORDS);
  return asked.some((phrase) => phrase.length > 3) ? asked.join(" ") : null;
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const beginning = (word: string) => ([...word].length > 1 ? `"${word}"*` : `"${word}"`);
const exactly = (words: readonly string[]) => (words.length > 0 ? [`"${words.join(" ")}"`] : []);

/** Signs around a found word in a snippet: no text of a person holds them, input takes them out. */
export const FOUND_BEGINS = "\u0002";
export const FOUND_ENDS = "\u0003";

export type Piece = { text: string; found: boolean };

/**
 * The lines of a snippet that hold what was looked for, in pieces with that marked. Words that stand in one row of the index,
 * such as a question and why it is asked, are lines of their own.
 */
export const linesOf = (snippet: string): Piece[][] =>
  snippet
    .split("\n")
    .filter((line) => line.includes(FOUND_BEGINS))
    .map(piecesOf);

function piecesOf(line: string): Piece[] {
  return line
    .replace(/\s+/g, " ")
    .split(FOUND_BEGINS)
    .flatMap((part, i) => {
      if (i === 0) return [{ text: part, found: false }];
      const [found = "", rest = ""] = part.split(FOUND_ENDS);
      return [
        { text: found, found: true },
        { text: rest, found: false },
      ];
    })
    .filter((piece) => piece.text !== "");
}

/** Whether a line is the title itself, so that the two need not stand under each other. */
export const isTitle = (line: readonly Piece[], title: string) =>
  line
    .map((piece) => piece.text)
    .join("")
    .trim() === title.replace(/\s+/g, " ").trim();

/** What a result needs besides the words it was found in; nothing of it is more than its page shows. */
export type Told = {
  title?: string;
  /** Of own or team content: who reads it. */
  readers?: { owner: Owner; audiences: Audience[] };
  /** Of a story: since when the board reads it. */
  releasedOn?: string | null;
  /** What was in the way is read with its question, where the viewer reads that. */
  questionId?: number | null;
  talk?: { other: string | null; team: string | null; day: string | null; at: number | null; seen: TalkSeen };
  vision?: { schoolId: number | null; lineageId: number | null; slot: number | null };
};
type TalkSeen = "only_you" | "parties";

export type FoundRow = Told & {
  group: SearchGroup;
  textId: number;
  source: string;
  target: number;
  lines: Piece[][];
};
