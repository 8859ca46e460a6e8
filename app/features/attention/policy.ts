import type { Policy, Standing } from "#app/features/auth/policy.ts";

/** What needs attention: everyone opens the page, what stands on it is for the one it concerns. */
export const attentionPolicy = {
  open: ["everyone"],
  /** Of ambitions and visions: never of a person or of something one person owns. */
  see_of_the_school: ["team_leader", "school_leader"],
} as const satisfies Policy<Standing>;
