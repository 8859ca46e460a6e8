import type { Policy } from "#app/features/auth/policy.ts";
import { itemPolicy, type ItemRelation } from "#app/features/items/policy.ts";

/** Evidence is an item with a sharing of its own, whatever it is evidence of. */
export const evidencePolicy = {
  read: itemPolicy.read,
  change: itemPolicy.change,
} as const satisfies Policy<ItemRelation>;
