import type { Policy } from "#app/features/auth/policy.ts";

/** How a viewer stands to a subject someone wants to be asked about. HR advisers, board members and administrators have no row here. */
export const expertiseRelations = ["own", "colleague"] as const;
export type ExpertiseRelation = (typeof expertiseRelations)[number];

export const expertisePolicy = {
  /** While she works at the school, and for who works there. */
  read: expertiseRelations,
  show: ["own"],
  change: ["own"],
  withdraw: ["own"],
  /** What she could be asked about, from what she did and shared with the school. */
  see_proposals: ["own"],
} as const satisfies Policy<ExpertiseRelation>;

export type ExpertiseAct = keyof typeof expertisePolicy;
