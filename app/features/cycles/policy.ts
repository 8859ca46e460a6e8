import type { Policy } from "#app/features/auth/policy.ts";
import { isHrAdviser, isSchoolLeader, type Viewer } from "#app/features/auth/viewer.ts";

/** How a viewer stands to the cycle of a school. */
export type CycleRelation = "leader_of_the_school" | "hr_adviser_of_the_school";

export const cyclePolicy = {
  read: ["leader_of_the_school", "hr_adviser_of_the_school"],
  make: ["leader_of_the_school", "hr_adviser_of_the_school"],
  start: ["leader_of_the_school", "hr_adviser_of_the_school"],
  change: ["leader_of_the_school", "hr_adviser_of_the_school"],
  close: ["leader_of_the_school", "hr_adviser_of_the_school"],
  reopen: ["leader_of_the_school", "hr_adviser_of_the_school"],
  remove: ["leader_of_the_school", "hr_adviser_of_the_school"],
} as const satisfies Policy<CycleRelation>;

/** What a conversation asks is no secret: everyone of the board reads the prompts of both sides. Who runs cycles writes them. */
export type TemplateRelation = "of_the_board" | "school_leader" | "hr_adviser";
export const templatePolicy = {
  read: ["of_the_board"],
  write: ["school_leader", "hr_adviser"],
} as const satisfies Policy<TemplateRelation>;

export function templateRelations(viewer: Viewer): TemplateRelation[] {
  const held: TemplateRelation[] = ["of_the_board"];
  if (isSchoolLeader(viewer)) held.push("school_leader");
  if (isHrAdviser(viewer)) held.push("hr_adviser");
  return held;
}

export function cycleRelations(viewer: Viewer, schoolId: number): CycleRelation[] {
  const held: CycleRelation[] = [];
  if (viewer.ledSchoolIds.includes(schoolId)) held.push("leader_of_the_school");
  if (viewer.hrSchoolIds.includes(schoolId)) held.push("hr_adviser_of_the_school");
  return held;
}
