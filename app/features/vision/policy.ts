import type { Policy } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { GoalOwner, VisionPlace } from "./model.ts";

/** How a viewer stands to a vision. A vision holds nothing of a person: everyone of the board reads it. */
export type VisionRelation =
  | "of_the_board"
  | "leader_of_the_school"
  | "member_of_the_board"
  | "administrator_of_an_empty_place"
  | "asked_to_write_along";

// A new school has no leader yet: the administrator may enter its first vision, and nothing after it.
const keepers = ["leader_of_the_school", "member_of_the_board", "administrator_of_an_empty_place"] as const;

export const visionPolicy = {
  read: ["of_the_board"],
  draft: [...keepers, "asked_to_write_along"],
  adopt: keepers,
  /** Asking colleagues to write along, and taking that back. */
  invite: ["leader_of_the_school", "member_of_the_board"],
} as const satisfies Policy<VisionRelation>;

export type VisionAct = keyof typeof visionPolicy;

export type GoalRelation =
  "of_the_board" | "leader_of_the_school" | "leader_of_the_team" | "member_of_the_board";

export const goalPolicy = {
  read: ["of_the_board"],
  change: ["leader_of_the_school", "leader_of_the_team", "member_of_the_board"],
} as const satisfies Policy<GoalRelation>;

/**
 * @param adopted whether this place has ever adopted a vision
 * @param asked whether she is asked to write the draft along, and still belongs there
 */
export function visionRelations(
  viewer: Viewer,
  { schoolId }: VisionPlace,
  { adopted, asked }: { adopted: boolean; asked: boolean },
): VisionRelation[] {
  const held: VisionRelation[] = ["of_the_board"];
  if (schoolId !== null && viewer.ledSchoolIds.includes(schoolId)) held.push("leader_of_the_school");
  if (schoolId === null && viewer.boardMember) held.push("member_of_the_board");
  if (viewer.administrator && !adopted) held.push("administrator_of_an_empty_place");
  if (asked) held.push("asked_to_write_along");
  return held;
}

/** A goal is changed by the leader of who owns it: a team's by its team leader, a school's by its school leader. */
export function goalRelations(viewer: Viewer, { schoolId, teamId }: GoalOwner): GoalRelation[] {
  const held: GoalRelation[] = ["of_the_board"];
  if (teamId !== null) {
    if (viewer.ledTeamIds.includes(teamId)) held.push("leader_of_the_team");
  } else if (schoolId !== null) {
    if (viewer.ledSchoolIds.includes(schoolId)) held.push("leader_of_the_school");
  } else if (viewer.boardMember) held.push("member_of_the_board");
  return held;
}
