import type { AccessRow } from "../access-table.ts";
import type { CanarySchool } from "../canary-school.ts";
import type { Looker } from "../lookers.ts";

const runs = ["hrAdviser", "administrator"] as const satisfies readonly Looker[];
const moving = ["schoolLeader", ...runs] as const satisfies readonly Looker[];

const of = (w: CanarySchool) => `/people/${w.school.teacher.personId}`;

export const moverRows: AccessRow[] = [
  { route: "/people/:id/move", url: (w) => `${of(w)}/move`, reads: moving, posts: moving },
  {
    route: "/people/:id/transfer",
    url: (w) => `${of(w)}/transfer?employment=${w.school.teacher.employmentId}`,
    reads: runs,
    posts: runs,
  },
  {
    route: "/people/:id/transfer",
    thing: "another's employment",
    url: (w) => `${of(w)}/transfer?employment=${w.school.teammate.employmentId}`,
    reads: [],
    posts: runs,
  },
  { route: "/people/:id/start", url: (w) => `${of(w)}/start`, reads: runs },
  {
    route: "/me/former-teams/:id",
    thing: "a team she left",
    url: (w) => `/me/former-teams/${w.school.otherTeam.id}`,
    reads: ["teacher"],
    posts: ["teacher"],
  },
  {
    route: "/me/moving/:school",
    thing: "a school one left for another",
    url: (w) => `/me/moving/${w.school.office.id}`,
    reads: ["formerPartner"],
    posts: ["formerPartner"],
  },
  {
    route: "/me/former-teams/:id",
    thing: "her own team",
    url: (w) => `/me/former-teams/${w.school.team.id}`,
    reads: [],
    posts: [],
  },
];
