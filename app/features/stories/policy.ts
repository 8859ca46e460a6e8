import type { Policy } from "#app/features/auth/policy.ts";
import { itemPolicy, itemRelations } from "#app/features/items/policy.ts";

/** As to every item; and who said yes to writing along, and a board member once it was released for the annual report. */
export const storyRelations = [...itemRelations, "author_who_accepted", "board_reads_released"] as const;
export type StoryRelation = (typeof storyRelations)[number];

export const storyPolicy = {
  read: [...itemPolicy.read, "board_reads_released"],
  change: [...itemPolicy.change, "author_who_accepted"],
  share: itemPolicy.share,
  invite: itemPolicy.change,
  answer: ["author_of_story"],
  release: itemPolicy.share,
  /** As easily as it was given, and by everyone whose name is under it. */
  withdraw_release: [...itemPolicy.share, "author_who_accepted"],
} as const satisfies Policy<StoryRelation>;

export type StoryAct = keyof typeof storyPolicy;
