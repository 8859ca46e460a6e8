import type { Policy, Standing } from "#app/features/auth/policy.ts";

/** How a viewer stands to a person, or to one of her employments. */
export const staffRelations = [
  "own",
  "colleague",
  "partner",
  "team_leader",
  "school_leader",
  "hr_adviser",
  "administrator",
] as const;
export type StaffRelation = (typeof staffRelations)[number];

/** Where standing alone decides: the list, and the form for someone new. */
export const staffPolicy = {
  list: ["team_leader", "school_leader", "hr_adviser", "administrator"],
  add: ["hr_adviser", "administrator"],
} as const satisfies Policy<Standing>;

/** A person. Colleagues see a name, a function and teams; no one reads content here. */
export const personPolicy = {
  see: staffRelations,
  list: ["team_leader", "partner", "school_leader", "hr_adviser", "administrator"],
  see_account: ["hr_adviser", "administrator"],
  change: ["hr_adviser", "administrator"],
  employ: ["hr_adviser", "administrator"],
  invite: ["hr_adviser", "administrator"],
  /** A learning question, hers only when she accepts it. */
  propose_question: ["partner"],
  see_roles: ["own", "partner", "team_leader", "school_leader", "hr_adviser", "administrator"],
  /** A school leader grants and ends team leaders of her own school only; the command looks at the role. */
  grant_roles: ["school_leader", "administrator"],
} as const satisfies Policy<StaffRelation>;

/** One employment of a person: its partner, its pauses, its terms. */
export const employmentPolicy = {
  see: ["own", "partner", "team_leader", "school_leader", "hr_adviser", "administrator"],
  see_terms: ["own", "hr_adviser", "administrator"],
  /** A last day that is still to come. */
  see_end: ["own", "partner", "school_leader", "hr_adviser", "administrator"],
  change: ["hr_adviser", "administrator"],
  /** Another home team as of a day, within the school. */
  move: ["school_leader", "hr_adviser", "administrator"],
  set_partner: ["school_leader", "hr_adviser", "administrator"],
  pause: ["hr_adviser", "administrator"],
} as const satisfies Policy<StaffRelation>;
