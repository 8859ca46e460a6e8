import type { Policy, Standing } from "#app/features/auth/policy.ts";

/** How a viewer stands to someone's hours and money at a school. Nobody is her own HR adviser: a right is set by another. */
export const hoursRelations = ["own", "partner", "school_leader", "hr_adviser"] as const;
export type HoursRelation = (typeof hoursRelations)[number];

/**
 * The hours and money of one person at one school: what she is entitled to, what was agreed and what it took. These are planning
 * facts: kind, hours, euros and source; a title only where school money or cover is asked, or where the activity is shared.
 */
export const hoursPolicy = {
  see: hoursRelations,
  set_entitlement: ["hr_adviser"],
} as const satisfies Policy<HoursRelation>;

/** Where standing alone decides: names for who leads or advises a school, totals for the board too. */
export const hoursListPolicy = {
  open: ["everyone"],
  see_names: ["school_leader", "hr_adviser"],
  see_totals: ["school_leader", "hr_adviser", "board_member"],
} as const satisfies Policy<Standing>;

/** The rows of the collective agreements. */
export const caoPolicy = {
  read: ["hr_adviser", "administrator"],
  check: ["hr_adviser", "administrator"],
  set: ["hr_adviser", "administrator"],
} as const satisfies Policy<Standing>;
