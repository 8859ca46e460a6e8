import type { AccessRow } from "../access-table.ts";
import type { Looker } from "../lookers.ts";

const runs: Looker[] = ["schoolLeader", "hrAdviser"];

/** Who runs the cycle of the school goes over to its next year; at another board one does so for one's own. */
export const rolloverRows: AccessRow[] = [
  {
    route: "/cycles/rollover",
    url: (w) => `/cycles/rollover?school=${w.school.school.id}`,
    reads: runs,
    posts: runs,
  },
];
