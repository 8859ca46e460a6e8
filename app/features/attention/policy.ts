import type { Policy, Standing } from "#app/features/auth/policy.ts";

/** What needs attention: everyone opens the page, what stands on it is for the one it concerns. */
export const attentionPolicy = {
  open: ["everyone"],
  /** Of what is hers: her questions, activities, agreements and path; and with the other, of an agreement of the two. */
  see_of_own: ["everyone"],
  put_off: ["everyone"],
  /** Of ambitions and visions: never of a person or of something one person owns. */
  see_of_the_school: ["team_leader", "school_leader"],
  /** Of goals: the school's for who leads the school, a team's for who leads the team. */
  see_of_goals: ["team_leader", "school_leader"],
  /** Of networks, development groups and roles. */
  see_of_groups_and_roles: ["school_leader"],
  /** That who has a role goes. */
  see_leaving: ["school_leader", "hr_adviser"],
  /** Which codes a school does without. */
  switch_off: ["school_leader", "hr_adviser"],
} as const satisfies Policy<Standing>;
