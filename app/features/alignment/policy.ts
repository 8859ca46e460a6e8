import type { Policy, Standing } from "#app/features/auth/policy.ts";

/**
 * The overview of vision and learning. Who reads content sees it live, over what she may read; HR advisers and board
 * members only totals of a snapshot; administrators nothing.
 */
export const alignmentPolicy = {
  see_live: ["staff_of_school", "team_leader", "school_leader"],
  see_snapshots: ["hr_adviser", "board_member"],
} as const satisfies Policy<Standing>;
