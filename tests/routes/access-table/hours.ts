import type { AccessRow } from "../access-table.ts";
import { signedIn, type Looker } from "../lookers.ts";

const runs: Looker[] = ["hrAdviser", "administrator", "elsewhere"];

/** Planning facts: her own, of one's people, of a school by name for who leads or advises it; the administrator none of another. */
export const hoursRows: AccessRow[] = [
  { route: "/hours", thing: "one's own", url: () => "/hours", reads: signedIn },
  {
    route: "/hours",
    thing: "of a school by name",
    url: (w) => `/hours?school=${w.school.school.id}&year=2026`,
    reads: ["schoolLeader", "hrAdviser"],
  },
  {
    route: "/hours/:id",
    url: (w) => `/hours/${w.school.teacher.personId}?year=2026-2027`,
    reads: ["teacher", "partner", "schoolLeader", "hrAdviser"],
  },
  {
    route: "/hours/:id/entitlements",
    url: (w) => `/hours/${w.school.teacher.personId}/entitlements`,
    reads: ["hrAdviser"],
    posts: ["hrAdviser"],
  },
  { route: "/settings/cao-rules", url: () => "/settings/cao-rules", reads: runs, posts: runs },
];
