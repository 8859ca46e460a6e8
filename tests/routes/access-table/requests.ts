import type { AccessRow } from "../access-table.ts";
import type { CanarySchool } from "../canary-school.ts";
import { ofTheBoard, signedIn, staff, type Looker } from "../lookers.ts";

type Who = { reads: readonly Looker[]; facts?: boolean; withdraws?: Looker };

const ofTeacher: readonly Looker[] = ["teacher", "partner", "schoolLeader"];

/** Who reads all of a request and may say something about it; whether the HR adviser reads its facts; who can take it back. */
const requests: Record<keyof CanarySchool["requests"], Who> = {
  own: { reads: ofTeacher, facts: true, withdraws: "teacher" },
  cover: { reads: ofTeacher, facts: true, withdraws: "teacher" },
  declined: { reads: ofTeacher },
  withdrawn: { reads: ["teacher"] },
  group: { reads: ["partner", "schoolLeader"], facts: true, withdraws: "partner" },
  ofLeader: { reads: ["schoolLeader", "boardMember"], facts: true, withdraws: "schoolLeader" },
};

/** Who works somewhere can ask; the people of the office do. */
const asking = [...ofTheBoard, "elsewhere"] as const satisfies readonly Looker[];

const rowsOf = ([which, { reads, facts, withdraws }]: [string, Who]): AccessRow[] => {
  const url = (w: CanarySchool) => `/requests/${w.requests[which as keyof CanarySchool["requests"]]}`;
  const thing = `requests, ${which}`;
  const takers: Looker[] = withdraws ? [withdraws] : [];
  return [
    {
      route: "/requests/:id",
      thing,
      url,
      reads: facts ? [...reads, "hrAdviser"] : reads,
      posts: reads,
    },
    {
      route: "/requests/:id/withdrawal",
      thing,
      url: (w) => `${url(w)}/withdrawal`,
      reads: takers,
      posts: takers,
    },
  ];
};

export const requestRows: AccessRow[] = [
  { route: "/requests", url: () => "/requests", reads: signedIn },
  { route: "/requests/new", url: () => "/requests/new", reads: asking, posts: asking },
  {
    route: "/activities/:id",
    thing: "with a yes for a group",
    url: (w) => `/activities/${w.groupActivityId}`,
    reads: staff,
    posts: ["partner"],
  },
  ...Object.entries(requests).flatMap(rowsOf),
];
