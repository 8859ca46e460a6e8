import type { Policy, Standing } from "#app/features/auth/policy.ts";

/** How a viewer stands to a team, or to the school it belongs to. */
export const teamRelations = [
  "member",
  "colleague",
  "leader",
  "school_leader",
  "hr_adviser",
  "administrator",
  "invited_to_group",
  "group_member",
] as const;
export type TeamRelation = (typeof teamRelations)[number];

/** Where standing alone decides: the list, and the form for a new team. */
export const teamsPolicy = {
  list: ["staff_of_school", "team_leader", "school_leader", "hr_adviser", "administrator"],
  add: ["school_leader", "hr_adviser", "administrator"],
} as const satisfies Policy<Standing>;

/** A team: no hierarchy lies in being a member; its leader is a role. */
export const teamPolicy = {
  see: ["member", "colleague", "leader", "school_leader", "hr_adviser", "administrator"],
  change: ["school_leader", "hr_adviser", "administrator"],
  appoint_leader: ["school_leader", "administrator"],
  see_shared: ["member", "leader"],
  see_conversations: ["leader", "school_leader"],
  /** A talk of the whole team beside those of the cycle; its leader is a party to it. */
  start_talk: ["leader"],
  /** A network or development group grows by its members; who is asked says yes herself. */
  invite: ["group_member"],
  answer_invitation: ["invited_to_group"],
} as const satisfies Policy<TeamRelation>;
