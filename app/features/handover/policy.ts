import type { Policy } from "#app/features/auth/policy.ts";

/** How a viewer stands to a change of gesprekspartner: it is a matter of the one whose partner changed, and of nobody else. */
export const handoverRelations = ["own"] as const;
export type HandoverRelation = (typeof handoverRelations)[number];

export const handoverPolicy = {
  see: handoverRelations,
  pass_on: handoverRelations,
} as const satisfies Policy<HandoverRelation>;
