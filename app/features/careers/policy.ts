import type { Policy } from "#app/features/auth/policy.ts";

/** How a viewer stands to a career path. A board member has a row only as somebody's gesprekspartner; an administrator has none. */
export const careerRelations = [
  "owner",
  "told_partner",
  "partner",
  "leader_of_the_school",
  "hr_adviser_of_the_school",
] as const;
export type CareerRelation = (typeof careerRelations)[number];

export const careerPolicy = {
  /** The words, earlier ones, the steps, what stands beside a signal. */
  read: ["owner"],
  change: ["owner"],
  tell: ["owner"],
  /** Only what she told, while the one she told is her gesprekspartner. */
  read_told: ["told_partner"],
  /** That she would like a role, from her own yes; nothing else of the step. */
  know_wish: ["partner", "leader_of_the_school", "hr_adviser_of_the_school"],
} as const satisfies Policy<CareerRelation>;
