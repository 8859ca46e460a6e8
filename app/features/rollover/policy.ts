import type { Policy } from "#app/features/auth/policy.ts";
import { cycleRelations, type CycleRelation } from "#app/features/cycles/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";

/** Who runs the cycle of a school takes it over to the next year: its leader, and HR of her scope. */
export const rolloverPolicy = {
  see: ["leader_of_the_school", "hr_adviser_of_the_school"],
  make_cycle: ["leader_of_the_school", "hr_adviser_of_the_school"],
  close_cycle: ["leader_of_the_school", "hr_adviser_of_the_school"],
  extend_memberships: ["leader_of_the_school", "hr_adviser_of_the_school"],
  /** Roles are given by who leads the school, and so are they prolonged. */
  extend_holdings: ["leader_of_the_school"],
  /** Whether the year sheet of a team is agreed on: HR reads no sheets. */
  see_sheets: ["leader_of_the_school"],
} as const satisfies Policy<CycleRelation>;

export const rolloverRelations = (viewer: Viewer, schoolId: number): CycleRelation[] =>
  cycleRelations(viewer, schoolId);
