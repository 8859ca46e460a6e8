import type { Policy } from "#app/features/auth/policy.ts";

/** How a viewer stands to the year sheet of a team; who has no row here finds nothing there: also HR, board and administrator. */
export const planRelations = ["member", "leader", "school_leader", "school_leader_in_charge"] as const;
export type PlanRelation = (typeof planRelations)[number];

/**
 * The sheet of a team: its members write it together; its leader says what there is and, as the team agreed, fixes it. Where a
 * team has no leader its school leader does. Names of people stand on it, so colleagues of other teams do not read it.
 */
export const planPolicy = {
  read: ["member", "leader", "school_leader"],
  write: ["member", "leader", "school_leader_in_charge"],
  set_frame: ["leader", "school_leader_in_charge"],
  agree: ["leader", "school_leader_in_charge"],
  /** Hours and money of people beside it: of those whose hours are the viewer's anyway. */
  see_room: ["leader", "school_leader"],
  export_hours: ["leader", "school_leader"],
} as const satisfies Policy<PlanRelation>;

export type PlanAct = keyof typeof planPolicy;
