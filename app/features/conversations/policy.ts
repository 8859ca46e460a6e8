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
  "passed_partner",
  "leader_of_team",
  "school_leader",
  "hr_adviser",
] as const;
export type ConversationRelation = (typeof conversationRelations)[number];

const parties = ["staff", "partner", "team_party"] as const;

export const conversationPolicy = {
  read_content: parties,
  /** A signed record as it was frozen; who it was passed on to reads no more than that. */
  read_record: [...parties, "passed_partner"],
  prepare: parties,
  plan: parties,
  write_record: parties,
  sign: parties,
  reopen: parties,
  cancel: parties,
  /** That it is planned, held or signed, with the date, by name. */
  see_facts: conversationRelations,
} as const satisfies Policy<ConversationRelation>;

export type ConversationAct = keyof typeof conversationPolicy;

/** Acts that open the conversation itself: all but knowing that it is there. */
export type PartyAct = Exclude<ConversationAct, "see_facts">;
