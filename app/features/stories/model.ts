import { audienceValue, type Audience, type Owner } from "#app/features/items/model.ts";
import type { ValueKind } from "#app/features/value/model.ts";

/** What a story can tell. They stand beside each other: a story begins and ends where its writer wants. */
export const storyPrompts = ["happened", "kept", "used", "better", "view"] as const;
export type StoryPrompt = (typeof storyPrompts)[number];

export const authorStates = ["invited", "accepted", "declined", "withdrawn"] as const;
export type AuthorState = (typeof authorStates)[number];

/** Readers a note in a story can be opened to, apart from the audiences of an item: who writes along, and the annual report. */
export const AUTHORS = "authors";
export const RELEASE = "release";

export type StoryAuthor = { personId: number; name: string; state: AuthorState };

/** A story as a list shows it: nothing of the notes in it. */
export type StoryRow = {
  id: number;
  title: string | null;
  opening: string;
  writtenOn: string;
  releasedOn: string | null;
  owner: Owner;
  audiences: Audience[];
};

/** Everybody a story reaches, as values: its audiences, who writes along or is of the team it is of, and the board once it is
 * released. */
export const reachOf = (story: {
  audiences: readonly Audience[];
  authors: readonly { state: AuthorState }[];
  ownerTeamId: number | null;
  releasedOn: string | null;
}): string[] => [
  ...story.audiences.map(audienceValue),
  ...(story.ownerTeamId !== null ||
  story.authors.some(({ state }) => state === "invited" || state === "accepted")
    ? [AUTHORS]
    : []),
  ...(story.releasedOn === null ? [] : [RELEASE]),
];

/** What a note's owner said yes to, out of the column and into it. */
export const yesFrom = (yesTo: string): string[] => yesTo.split(" ").filter(Boolean);
export const yesIn = (values: readonly string[]): string => [...new Set(values)].sort().join(" ");

/**
 * Whether the words of a note in a story are for this reader: she may read the note itself, or its owner said yes to one of
 * the ways in which the story reaches her.
 */
export const showsPart = (
  part: { readable: boolean; yesTo: string },
  reachedBy: readonly string[],
): boolean => part.readable || yesFrom(part.yesTo).some((value) => reachedBy.includes(value));

/** After which telling a note stands when the story is read as one text: where the value named in it would be told. */
export function placeOf(values: readonly ValueKind[]): StoryPrompt {
  const places: Record<ValueKind, StoryPrompt> = {
    immediate: "happened",
    potential: "kept",
    applied: "used",
    realised: "better",
    transformative: "view",
  };
  return values[0] ? places[values[0]] : "happened";
}

/** The readers a story reaches of whom a note's owner did not say yes: to them its words are left out. */
export const notYetYes = (yesTo: string, reach: readonly string[]): string[] => {
  const yes = yesFrom(yesTo);
  return reach.filter((value) => !yes.includes(value));
};
