import type { Policy } from "#app/features/auth/policy.ts";

/** How a viewer stands to what someone still shares with a team she left: it is hers to know and to end, and nobody else's. */
export const formerTeamRelations = ["own"] as const;
export type FormerTeamRelation = (typeof formerTeamRelations)[number];

export const formerTeamPolicy = {
  see: formerTeamRelations,
  withdraw: formerTeamRelations,
} as const satisfies Policy<FormerTeamRelation>;

/** What goes along from a school one leaves to the next, and what stays shared: hers to say, and nobody else's to know. */
export const movingPolicy = {
  see: formerTeamRelations,
  say: formerTeamRelations,
} as const satisfies Policy<FormerTeamRelation>;
