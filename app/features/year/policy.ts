import type { Policy } from "#app/features/auth/policy.ts";

/** A school year on one page is of the one who lived it: nobody opens another's, whatever she may read of its parts. */
export const yearPolicy = {
  read: ["own"],
  take_along: ["own"],
} as const satisfies Policy<"own">;
