import type { Policy } from "#app/features/auth/policy.ts";

/**
 * How a viewer stands to an agreement. A former partner keeps only what she herself still owes; a new partner inherits
 * only what the school side still owes, and reads of the staff member's own what was passed on to her. HR advisers, board members and administrators have no row here.
 */
export const agreementRelations = ["owner", "staff", "party", "partner", "passed_partner", "team"] as const;
export type AgreementRelation = (typeof agreementRelations)[number];

export const agreementPolicy = {
  read: agreementRelations,
  tick: ["owner"],
  move: ["owner"],
  drop: ["owner"],
  /** To say how it looks from one's own side. */
  view: ["owner", "staff", "party", "partner"],
} as const satisfies Policy<AgreementRelation>;

export type AgreementAct = keyof typeof agreementPolicy;
