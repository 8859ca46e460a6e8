import type { SQL } from "drizzle-orm";

// One table says who may do what; the same rows give `can` for a page and a button, the SQL scope of a list,
// and the printed page at /privacy. A relation is how a viewer stands to a thing on this very day.

export const standing = [
  "everyone",
  "staff_of_school",
  "team_leader",
  "school_leader",
  "hr_adviser",
  "board_member",
  "administrator",
] as const;

/** What a viewer is, apart from any one thing. */
export type Standing = (typeof standing)[number];

/** Rows of one feature: act -> relations that may. Anything not named is refused. */
export type Policy<Relation extends string = string> = Record<string, readonly Relation[]>;

/** Whether one of the relations held suffices for the act. */
export const allows = <R extends string, P extends Policy<R>>(policy: P, act: keyof P, held: readonly R[]) =>
  held.some((relation) => policy[act]!.includes(relation));

/** The relations of an act as conditions: a list shows exactly the rows a page would open. */
export function scopes<R extends string, P extends Policy<R>>(
  policy: P,
  act: keyof P,
  conditions: Record<R, SQL>,
): SQL[] {
  return policy[act]!.map((relation) => conditions[relation]);
}
