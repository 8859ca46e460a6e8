import type { Policy } from "#app/features/auth/policy.ts";
import { itemPolicy, type ItemRelation } from "#app/features/items/policy.ts";

/** A note is an item; what made it possible is told by who owns the later note. */
export const notePolicy = {
  read: itemPolicy.read,
  change: itemPolicy.change,
  link: itemPolicy.change,
} as const satisfies Policy<ItemRelation>;
