import type { Policy, Standing } from "#app/features/auth/policy.ts";
import { standingOf, type Viewer } from "#app/features/auth/viewer.ts";

/** Reports hold planning facts, and numbers of content that small groups are safe in; never a word. Who leads only a team finds none. */
export const reportPolicy = {
  open: ["school_leader", "hr_adviser", "board_member"],
  /** Who had a conversation and when: the leader of her own school, the HR adviser of her scope. */
  see_coverage_by_name: ["school_leader", "hr_adviser"],
  /** The same as totals per school, without names. */
  see_coverage_totals: ["board_member"],
  /** Hours, euros and places with the list behind every sum: the leader of her own school, the HR adviser of her scope. */
  see_names: ["school_leader", "hr_adviser"],
  /** The same as totals per school, without a list. */
  see_totals: ["board_member"],
  /** Cost centre and employee number: of the staff administration, for who keeps it. */
  see_administration: ["hr_adviser"],
  /** Hours, euros, talks and plans as totals without a name, for the council and the annual report. */
  account: ["school_leader", "hr_adviser", "board_member"],
  /** Who begins and who leaves: days only. That someone goes is known to who leads her school and to HR. */
  see_starters_and_leavers: ["school_leader", "hr_adviser"],
} as const satisfies Policy<Standing>;

const named = ["school_leader", "hr_adviser"] as const;
const all = [...named, "board_member"] as const;

/** Who opens which report: where names are the point of it, nobody but who leads or advises. */
export const readersOf = {
  coverage: all,
  budget: all,
  hours: all,
  "work-division": named,
  functions: named,
  // Counts of content: for who reads none of it, and no one else.
  barriers: ["hr_adviser", "board_member"],
  council: all,
  "annual-report": all,
  "starters-leavers": named,
} as const satisfies Policy<Standing>;

/** All that decides what somebody finds in a report: a file that was made for other standings or schools is not hers any more. */
export const reachOf = (viewer: Viewer) =>
  JSON.stringify([viewer.boardId, standingOf(viewer), viewer.ledSchoolIds, viewer.hrSchoolIds]);
