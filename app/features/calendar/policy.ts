import type { Policy } from "#app/features/auth/policy.ts";

/** A private calendar address is one person's: nobody else is told that it is there. */
export const feedPolicy = {
  make: ["own"],
  revoke: ["own"],
  /** Whoever has the address reads who and when, as a shared calendar does. */
  read: ["own", "who_has_the_address"],
} as const satisfies Policy<"own" | "who_has_the_address">;
