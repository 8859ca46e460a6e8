import { asList } from "#app/features/items/components/readers-words.ts";
import { m } from "#app/paraglide/messages.js";
import type { StoryPrompt } from "../model.ts";

// Functions, because the language is known only when they are asked.

export const promptWords: Record<StoryPrompt, { ask: () => string; hint?: () => string }> = {
  happened: { ask: m.stories_happened },
  kept: { ask: m.stories_kept, hint: m.stories_kept_hint },
  used: { ask: m.stories_used, hint: m.stories_used_hint },
  better: { ask: m.stories_better, hint: m.stories_better_hint },
  view: { ask: m.stories_view },
};

/** Whose story it is: its owner, and who said yes to writing along. */
export const writersInWords = (ownerName: string, authors: readonly { name: string; state: string }[]) =>
  asList([ownerName, ...authors.filter(({ state }) => state === "accepted").map(({ name }) => name)]);
