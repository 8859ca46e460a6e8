import type { Policy } from "#app/features/auth/policy.ts";

/** How a viewer stands to what someone still shares with a team she left: it is hers to know and to end, and nobody else's. */
export const formerTeamRelations = ["own"] as const;
export type FormerTeamRelation = (typeof formerTeamRelations)[number];

export const formerTeamPolicy = {
  see: formerTeamRelations,
  withdraw: formerTeamRelations,
} as const satisfies Policy<FormerTeamRelation>;
