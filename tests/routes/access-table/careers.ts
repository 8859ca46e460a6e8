import type { AccessRow } from "../access-table.ts";
import type { CanarySchool } from "../canary-school.ts";
import { ofTheBoard, staff, type Looker } from "../lookers.ts";

/** Who works somewhere has a path, or can begin one: the people of the office do. */
const working = [...ofTheBoard, "elsewhere"] as const satisfies readonly Looker[];

type Step = "own" | "wish" | "left" | "toldStep";
/** Whose each step is; a step that cannot be told has no page to tell it on. */
const steps: Record<Step, { owner: Looker; mayTell: boolean }> = {
  own: { owner: "teacher", mayTell: false },
  wish: { owner: "teacher", mayTell: true },
  left: { owner: "teacher", mayTell: false },
  toldStep: { owner: "teammate", mayTell: true },
};

const rowsOf = ([which, { owner, mayTell }]: [string, (typeof steps)[Step]]): AccessRow[] =>
  ["", "/edit", "/telling", "/removal"].map((part) => ({
    route: `/career/steps/:id${part}`,
    thing: `step, ${which}`,
    url: (w: CanarySchool) => `/career/steps/${w.careers[which as Step]}${part}`,
    reads: part === "/telling" && !mayTell ? [] : [owner],
    posts: [owner],
  }));

export const careerRows: AccessRow[] = [
  { route: "/career", url: () => "/career", reads: working, posts: working },
  {
    route: "/career",
    thing: "at a school",
    url: (w) => `/career?school=${w.school.school.id}`,
    reads: working.filter((who) => !["hrAdviser", "boardMember", "administrator", "elsewhere"].includes(who)),
    posts: working,
  },
  {
    route: "/career/telling",
    url: () => "/career/telling",
    reads: ["teacher", "teammate", "schoolLeader"],
    posts: working,
  },
  { route: "/career/steps/new", url: () => "/career/steps/new", reads: working, posts: working },
  ...Object.entries(steps).flatMap(rowsOf),
  {
    route: "/people/:id",
    thing: "who told her path",
    url: (w) => `/people/${w.school.teammate.personId}`,
    reads: [...staff, "hrAdviser", "administrator"],
  },
  {
    route: "/people/:id",
    thing: "who took back what she told",
    url: (w) => `/people/${w.school.schoolLeader.personId}`,
    reads: [...staff, "hrAdviser", "administrator", "boardMember"],
  },
  {
    route: "/items/:id/sharing",
    thing: "a career path",
    url: (w) => `/items/${w.careers.pathId}/sharing`,
    reads: [],
    posts: [],
  },
  {
    route: "/items/:id/removal",
    thing: "a career path",
    url: (w) => `/items/${w.careers.matePathId}/removal`,
    reads: ["teammate"],
    posts: ["teammate"],
  },
];
