import type { Policy } from "#app/features/auth/policy.ts";

/**
 * How a viewer stands to a conversation. The parties read its content; a partner or a member of a team talk keeps that
 * after her relation ended only until it is signed or closed. The others know the planning facts, never a word of it.
 */
export const conversationRelations = [
  "staff",
  "partner",
  "team_party",
  "current_partner",
  "former_partner",
  "leader_of_team",
  "school_leader",
  "hr_adviser",
] as const;
export type ConversationRelation = (typeof conversationRelations)[number];

const parties = ["staff", "partner", "team_party"] as const;

export const conversationPolicy = {
  read_content: parties,
  prepare: parties,
  plan: parties,
  write_record: parties,
  sign: parties,
  reopen: parties,
  cancel: parties,
  /** To tell that it was held somewhere else, without a word of it. */
  hold_elsewhere: parties,
  /** That it is planned, held or signed, with the date, by name. */
  see_facts: conversationRelations,
} as const satisfies Policy<ConversationRelation>;

export type ConversationAct = keyof typeof conversationPolicy;

/** Acts that open the conversation itself: all but knowing that it is there. */
export type PartyAct = Exclude<ConversationAct, "see_facts">;
