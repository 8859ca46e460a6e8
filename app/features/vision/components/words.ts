import { m } from "#app/paraglide/messages.js";

// The choices of this feature in words. Functions, because the language is known only when they are asked.

export const termWords = { short: m.vision_term_short, long: m.vision_term_long };

export const leaderPartWords = {
  joins: m.vision_leader_part_joins,
  makes_possible: m.vision_leader_part_makes_possible,
  at_distance: m.vision_leader_part_at_distance,
};

export const goalStateWords = {
  open: m.vision_goal_state_open,
  reached: m.vision_goal_state_reached,
  let_go: m.vision_goal_state_let_go,
};

/** Whose goal it is, in words. */
export function goalOwnerWords(goal: { teamName: string | null; schoolName: string | null }): string {
  if (goal.teamName) return m.vision_goal_of_team({ team: goal.teamName });
  return goal.schoolName ? m.vision_goal_of_school({ school: goal.schoolName }) : m.vision_goal_of_board();
}

/** The leader's own part as she says it herself. */
export const myPartWords = {
  joins: m.vision_goal_my_part_joins,
  makes_possible: m.vision_goal_my_part_makes_possible,
  at_distance: m.vision_goal_my_part_at_distance,
};

/** The choices of one kind as a Choice takes them. */
export const optionsOf = <T extends string>(words: Record<T, () => string>) =>
  (Object.keys(words) as T[]).map((value) => ({ value, label: words[value]() }));

export const goalEndWords = { reached: m.vision_goal_end_reached, let_go: m.vision_goal_end_let_go };
