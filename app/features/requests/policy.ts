import type { Policy } from "#app/features/auth/policy.ts";

/**
 * How a viewer stands to a request. Nobody answers her own: `partner` and `school_leader` are never the asker, and of who
 * leads the school herself only her own gesprekspartner. `organiser` is the asker too, of a group only while its activity is
 * hers. What was taken back is hers alone again. A former partner, a board member and an administrator have no row here.
 */
export const requestRelations = [
  "asker",
  "organiser",
  "partner",
  "school_leader",
  "hr_adviser",
  "shared_with_school",
  "takes_part",
] as const;
export type RequestRelation = (typeof requestRelations)[number];

export const requestPolicy = {
  /** All of it: what it is for, and every word. */
  read: ["asker", "partner", "school_leader"],
  answer: ["partner", "school_leader"],
  withdraw: ["asker"],
  book: ["asker", "partner", "school_leader"],
  finish: ["organiser", "school_leader"],
  /** Who, kind, hours, money, source and how it stands; what it is for only where cover or money of the school was asked. */
  read_facts: ["hr_adviser"],
  /** Why a group got its yes, where its activity is shared with the school. */
  read_why: ["asker", "partner", "school_leader", "shared_with_school"],
  /** What it takes of each who takes part, and of whose hours: of a group that got its yes, before one says yes oneself. */
  read_amounts: ["asker", "partner", "school_leader", "takes_part"],
} as const satisfies Policy<RequestRelation>;
