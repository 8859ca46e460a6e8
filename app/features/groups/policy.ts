import type { Policy } from "#app/features/auth/policy.ts";

/** How a viewer stands to what a group keeps. `member_of_group`: of an expert team, development group or network. */
export const groupRelations = [
  "member",
  "member_of_group",
  "driver",
  "leader",
  "colleague",
  "school_leader",
] as const;
export type GroupRelation = (typeof groupRelations)[number];

const ofTheSchool = ["member", "leader", "colleague", "school_leader"] as const;

/**
 * What a group keeps beside its members. Its aim and who led are the school's to know; how it looks back and what it writes
 * about itself are its members', until they open their page. The administration reads none of it.
 */
export const groupPolicy = {
  see_rounds: ofTheSchool,
  /** Who leads and who may decide what changes with a round: groups choose that themselves, teams have a leader. */
  start_round: ["member_of_group", "leader", "school_leader"],
  look_back: ["member"],
  set_purpose: ["driver", "leader", "school_leader"],
  write_page: ["member"],
  read_opened_page: ofTheSchool,
  add_product: ["member"],
} as const satisfies Policy<GroupRelation>;

export const productRelations = ["maker", "member_of_making_team", "school_when_opened"] as const;
export type ProductRelation = (typeof productRelations)[number];

/** Something that was made: of who made it until it is opened to the school. */
export const productPolicy = {
  read: productRelations,
  change: ["maker", "member_of_making_team"],
  remove: ["maker", "member_of_making_team"],
} as const satisfies Policy<ProductRelation>;
