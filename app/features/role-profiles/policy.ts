import type { Policy } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";

/** How a viewer stands to a role the school described, or to someone in it or on her way to it. */
export const roleProfileRelations = [
  "own",
  "colleague",
  "partner_of_who_told",
  "leader_of_the_school",
  "hr_adviser_of_the_school",
] as const;
export type RoleProfileRelation = (typeof roleProfileRelations)[number];

/** What the school needs, and who does it, is for everyone who works there. What is one person's is not. */
export const roleProfilePolicy = {
  read: ["colleague", "leader_of_the_school", "hr_adviser_of_the_school"],
  write: ["leader_of_the_school"],
  give: ["leader_of_the_school"],
  /** What someone gets for it: herself, who gave it, and HR, which arranges it. */
  see_facilities: ["own", "leader_of_the_school", "hr_adviser_of_the_school"],
  see_former_holders: ["leader_of_the_school", "hr_adviser_of_the_school"],
  /** That who has the role goes, and when. Nobody else finds a trace of it, dates of the role included. */
  see_leaving: ["leader_of_the_school", "hr_adviser_of_the_school"],
  /** Who told she would like to: from her explicit yes, until she takes it back. */
  see_interest: ["own", "partner_of_who_told", "leader_of_the_school", "hr_adviser_of_the_school"],
} as const satisfies Policy<RoleProfileRelation>;

export type FunctionMixRelation = "leader_of_the_school" | "hr_adviser_of_the_school";

/** Places per scale. A staff fact, no content: by name for HR, and for who leads the school and decides on its places. */
export const functionMixPolicy = {
  see: ["leader_of_the_school", "hr_adviser_of_the_school"],
  see_names: ["leader_of_the_school", "hr_adviser_of_the_school"],
  wish: ["leader_of_the_school"],
} as const satisfies Policy<FunctionMixRelation>;

/** The relations that follow from the school alone. */
export function schoolRelations(viewer: Viewer, schoolId: number): RoleProfileRelation[] {
  const held: RoleProfileRelation[] = [];
  if (viewer.employments.some((employment) => employment.schoolId === schoolId)) held.push("colleague");
  return [...held, ...mixRelations(viewer, schoolId)];
}

/** As schoolRelations, for the function mix: a colleague has no part in it. */
export function mixRelations(viewer: Viewer, schoolId: number): FunctionMixRelation[] {
  const held: FunctionMixRelation[] = [];
  if (viewer.ledSchoolIds.includes(schoolId)) held.push("leader_of_the_school");
  if (viewer.hrSchoolIds.includes(schoolId)) held.push("hr_adviser_of_the_school");
  return held;
}
