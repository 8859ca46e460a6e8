import type { Policy } from "#app/features/auth/policy.ts";

/** How a viewer stands to a change of gesprekspartner: it is a matter of the one whose partner changed, and of nobody else. */
export const handoverRelations = ["own"] as const;
export type HandoverRelation = (typeof handoverRelations)[number];

export const handoverPolicy = {
  see: handoverRelations,
  pass_on: handoverRelations,
} as const satisfies Policy<HandoverRelation>;

/**
 * How a viewer stands to what someone hands over who leaves, or changes role or team. `partner` is her gesprekspartner; once
 * her employment is over, who was that on her last day and still works there. A receiver knows her own line, and nothing of why.
 * HR advisers, board members and administrators have no row here.
 */
export const handoverListRelations = ["own", "partner", "school_leader", "receiver"] as const;
export type HandoverListRelation = (typeof handoverListRelations)[number];

export const handoverListPolicy = {
  /** That there is one, with its last day, and what she ticked. What she did not tick is hers alone. */
  read_passed_on: ["own", "partner", "school_leader"],
  /** On which goals her work bears, in what the viewer may read anyway. */
  see_goals: ["own", "partner", "school_leader"],
  see_agreements: ["own", "partner"],
  read_received: ["receiver"],
  start: ["own", "partner"],
  write: ["own"],
  mark_done: ["partner", "receiver"],
  close: ["own", "partner"],
} as const satisfies Policy<HandoverListRelation>;

export type HandoverListAct = keyof typeof handoverListPolicy;
