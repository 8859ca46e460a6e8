import type { Policy } from "#app/features/auth/policy.ts";
import { itemPolicy, itemRelations } from "#app/features/items/policy.ts";

/** How a viewer stands to an activity: as to any item, and by what she answered, may sign up for or answers for. */
export const activityRelations = [
  ...itemRelations,
  "takes_part",
  "declined_invitation",
  "open_to_sign_up",
  "school_leader",
  "partner",
] as const;
export type ActivityRelation = (typeof activityRelations)[number];

/**
 * An activity is an item; who was invited reads it, and nobody takes part without saying yes herself, but for a training
 * her school leader or gesprekspartner assigns. After a no nothing is left of it for her but that she was asked, and the
 * way back. Names of who takes part are for those who do, who organises it and who answers for them.
 */
export const activityPolicy = {
  read: itemPolicy.read,
  change: itemPolicy.change,
  invite: itemPolicy.change,
  answer_invitation: ["invited_to_activity", "declined_invitation", ...itemPolicy.change],
  sign_up: ["open_to_sign_up"],
  /** Who was invited, who said no, who waits for a place. */
  read_declined: itemPolicy.change,
  read_participants: [...itemPolicy.change, "takes_part", "school_leader"],
  /** Those among the participants whose gesprekspartner she is. */
  read_own_people: ["partner"],
  assign: ["school_leader", "partner"],
  start_group: [...itemPolicy.change, "takes_part"],
  link_own_question: itemPolicy.read,
  /** Time, money or cover for it: for herself, and with places for a group. */
  ask: [...itemPolicy.change, "takes_part"],
  ask_for_group: itemPolicy.change,
} as const satisfies Policy<ActivityRelation>;
