import type { Policy } from "#app/features/auth/policy.ts";

/** How a viewer stands to an item. HR advisers, board members and administrators have no row here: they read no content. */
export const itemRelations = [
  "owner",
  "member_of_owning_team",
  "shared_with_partner",
  "shared_with_team",
  "shared_with_school",
  "invited_to_activity",
  "author_of_story",
] as const;
export type ItemRelation = (typeof itemRelations)[number];

export const itemPolicy = {
  read: itemRelations,
  change: ["owner", "member_of_owning_team"],
  share: ["owner", "member_of_owning_team"],
  delete: ["owner", "member_of_owning_team"],
} as const satisfies Policy<ItemRelation>;
