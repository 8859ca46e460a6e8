import type { Policy, Standing } from "#app/features/auth/policy.ts";

/** Help holds nothing of anyone: everyone reads it. Who leads a team or a school finds it beside what she plans. */
export const helpPolicy = {
  read: ["everyone"],
  beside_plans: ["team_leader", "school_leader"],
  /** A question is of someone who works at a school. */
  begin_question: ["staff_of_school", "team_leader", "school_leader"],
} as const satisfies Policy<Standing>;
