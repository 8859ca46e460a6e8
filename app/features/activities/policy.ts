import type { Policy } from "#app/features/auth/policy.ts";
import { itemPolicy, type ItemRelation } from "#app/features/items/policy.ts";

/** An activity is an item; who was invited reads it, and nobody takes part without saying yes herself. */
export const activityPolicy = {
  read: itemPolicy.read,
  change: itemPolicy.change,
  invite: itemPolicy.change,
  answer_invitation: ["invited_to_activity", ...itemPolicy.change],
  read_declined: itemPolicy.change,
} as const satisfies Policy<ItemRelation>;
