import type { AccessRow } from "../access-table.ts";
import type { CanarySchool } from "../canary-school.ts";
import { staff, type Looker } from "../lookers.ts";

/** What the school needs is for who works there and for HR; the board and the administrator have no part in it. */
const school: readonly Looker[] = [...staff, "hrAdviser"];
const leader: readonly Looker[] = ["schoolLeader"];
const mix: readonly Looker[] = ["schoolLeader", "hrAdviser"];

const rowsOf = (which: keyof CanarySchool["roles"], laidAside: boolean): AccessRow[] => {
  const url = (w: CanarySchool) => `/roles/${w.roles[which]}`;
  const thing = `roles, ${which}`;
  // What is laid aside is not edited or given: its leader is sent to its page.
  const writes = laidAside ? { reads: [], passesOn: leader } : { reads: leader };
  return [
    { route: "/roles/:id", thing, url, reads: school, posts: leader },
    { route: "/roles/:id/edit", thing, url: (w) => `${url(w)}/edit`, ...writes, posts: leader },
    { route: "/roles/:id/holdings", thing, url: (w) => `${url(w)}/holdings`, ...writes, posts: leader },
  ];
};

export const roleProfileRows: AccessRow[] = [
  { route: "/roles", thing: "one's own school", url: () => "/roles", reads: [...school, "elsewhere"] },
  {
    route: "/roles",
    thing: "of the school",
    url: (w) => `/roles?school=${w.school.school.id}`,
    reads: school,
  },
  {
    route: "/roles/new",
    thing: "for one's own school",
    url: () => "/roles/new",
    reads: [...leader, "elsewhere"],
    posts: [...leader, "elsewhere"],
  },
  {
    route: "/roles/new",
    thing: "for the school",
    url: (w) => `/roles/new?school=${w.school.school.id}`,
    reads: leader,
    posts: leader,
  },
  {
    route: "/roles/mix",
    thing: "of one's own school",
    url: () => "/roles/mix",
    reads: [...mix, "elsewhere"],
    posts: [...leader, "elsewhere"],
  },
  {
    route: "/roles/mix",
    thing: "one scale of the school",
    url: (w) => `/roles/mix?school=${w.school.school.id}&scale=LC`,
    reads: mix,
    posts: leader,
  },
  ...rowsOf("held", false),
  ...rowsOf("laidAside", true),
];
