import type { AccessRow } from "../access-table.ts";
import { ofTheBoard, signedIn, staff, type Looker } from "../lookers.ts";

const runs: Looker[] = ["hrAdviser", "administrator"];
const leads: Looker[] = ["partner", "otherLeader", "schoolLeader"];
const cycle: Looker[] = ["schoolLeader", "hrAdviser"];
const organises: Looker[] = ["schoolLeader", "hrAdviser", "administrator"];

/** The vision holds nothing of a person: the whole board reads it, and only who leads a place changes it there. */
const visionRows: AccessRow[] = [
  { route: "/vision", thing: "one's own", url: () => "/vision", reads: signedIn },
  {
    route: "/vision",
    thing: "of the school",
    url: (w) => `/vision?school=${w.school.school.id}`,
    reads: ofTheBoard,
  },
  {
    route: "/vision/edit",
    url: (w) => `/vision/edit?school=${w.school.school.id}`,
    reads: ["schoolLeader"],
    posts: ["schoolLeader"],
  },
  {
    route: "/vision/editors",
    url: (w) => `/vision/editors?school=${w.school.school.id}`,
    reads: ["schoolLeader"],
    posts: ["schoolLeader"],
  },
  {
    route: "/vision/conversation",
    url: (w) => `/vision/conversation?school=${w.school.school.id}`,
    reads: ["partner", "otherLeader"],
    posts: ["partner", "otherLeader"],
  },
  {
    route: "/vision/versions",
    url: (w) => `/vision/versions?school=${w.school.school.id}`,
    reads: ofTheBoard,
  },
  {
    route: "/goals/new",
    url: () => "/goals/new",
    reads: [...leads, "boardMember", "elsewhere"],
    posts: [...leads, "boardMember", "elsewhere"],
  },
  { route: "/goals/:id", url: (w) => `/goals/${w.goalId}`, reads: ofTheBoard, posts: ["schoolLeader"] },
  {
    route: "/goals/:id/edit",
    url: (w) => `/goals/${w.goalId}/edit`,
    reads: ["schoolLeader"],
    posts: ["schoolLeader"],
  },
];

/** Vision and learning: who reads content sees it live, HR and board totals, the administrator nothing. */
const overviewRows: AccessRow[] = [
  { route: "/ambitions/:id", url: (w) => `/ambitions/${w.lineageId}`, reads: ofTheBoard },
  {
    route: "/alignment",
    url: () => "/alignment",
    // Who reads no content is told so, on a page with nothing else on it.
    reads: signedIn,
  },
  {
    route: "/alignment/list",
    url: (w) => `/alignment/list?school=${w.school.school.id}&show=questions`,
    reads: staff,
  },
  // What stands on it is for the one it concerns; what does not is put off by nobody.
  { route: "/attention", url: () => "/attention", reads: signedIn, posts: signedIn },
  {
    route: "/settings/attention",
    url: () => "/settings/attention",
    reads: [...cycle, "elsewhere"],
    posts: [...cycle, "elsewhere"],
  },
];

const cycleRows: AccessRow[] = [
  { route: "/cycles", url: () => "/cycles", reads: [...cycle, "elsewhere"] },
  {
    route: "/cycles/new",
    url: () => "/cycles/new",
    reads: [...cycle, "elsewhere"],
    posts: [...cycle, "elsewhere"],
  },
  { route: "/cycles/:id", url: (w) => `/cycles/${w.cycleId}`, reads: cycle, posts: cycle },
  { route: "/cycles/:id/start", url: (w) => `/cycles/${w.cycleId}/start`, reads: cycle, posts: cycle },
  { route: "/cycles/:id/moments", url: (w) => `/cycles/${w.cycleId}/moments`, reads: cycle, posts: cycle },
  { route: "/cycles/:id/next", url: (w) => `/cycles/${w.cycleId}/next`, reads: cycle, posts: cycle },
  { route: "/templates", url: () => "/templates", reads: signedIn },
  {
    route: "/templates/:id",
    thing: "shipped",
    url: () => "/templates/1",
    reads: signedIn,
    posts: [...cycle, "elsewhere"],
  },
  {
    route: "/templates/:id",
    thing: "of the board",
    url: (w) => `/templates/${w.templateId}`,
    reads: ofTheBoard,
    posts: cycle,
  },
  {
    route: "/templates/:id/edit",
    thing: "shipped",
    url: () => "/templates/1/edit",
    reads: [...cycle, "elsewhere"],
    posts: [...cycle, "elsewhere"],
  },
  {
    route: "/templates/:id/edit",
    thing: "of the board",
    url: (w) => `/templates/${w.templateId}/edit`,
    reads: cycle,
    posts: cycle,
  },
];

const teamRows: AccessRow[] = [
  { route: "/teams", url: () => "/teams", reads: signedIn.filter((looker) => looker !== "boardMember") },
  {
    route: "/teams/new",
    url: () => "/teams/new",
    reads: [...organises, "elsewhere"],
    posts: [...organises, "elsewhere"],
  },
  {
    route: "/teams/:id",
    url: (w) => `/teams/${w.school.team.id}`,
    reads: [...staff, "hrAdviser", "administrator"],
  },
  {
    route: "/teams/:id/edit",
    url: (w) => `/teams/${w.school.team.id}/edit`,
    reads: organises,
    posts: organises,
  },
  {
    route: "/teams/:id/conversations",
    url: (w) => `/teams/${w.school.team.id}/conversations`,
    reads: ["partner", "schoolLeader"],
    posts: ["partner", "schoolLeader"],
  },
];

const person = (part: string, route: string, who: readonly Looker[]): AccessRow => ({
  route: `/people/:id/${route}`,
  url: (w) => `/people/${w.school.teacher.personId}/${part}`,
  reads: who,
  posts: who,
});

const peopleRows: AccessRow[] = [
  { route: "/people", url: () => "/people", reads: [...leads, ...runs, "elsewhere"] },
  {
    route: "/people/new",
    url: () => "/people/new",
    reads: [...runs, "elsewhere"],
    posts: [...runs, "elsewhere"],
  },
  { route: "/people/:id", url: (w) => `/people/${w.school.teacher.personId}`, reads: [...staff, ...runs] },
  person("edit", "edit", runs),
  { ...person("invitation", "invitation", runs), reads: [], passesOn: signedIn },
  person("employments", "employments", runs),
  person("roles", "roles", ["schoolLeader", "administrator"]),
  person("partner", "partner", organises),
  person("pauses", "pauses", runs),
  {
    route: "/settings/personnel-file",
    url: () => "/settings/personnel-file",
    reads: ["hrAdviser", "administrator", "elsewhere"],
    posts: ["administrator", "elsewhere"],
  },
  { route: "/settings", url: () => "/settings", reads: [], passesOn: [...runs, "elsewhere"] },
  {
    route: "/settings/schools",
    url: () => "/settings/schools",
    reads: [...runs, "elsewhere"],
    posts: ["administrator", "elsewhere"],
  },
  {
    route: "/settings/schools/:id",
    url: (w) => `/settings/schools/${w.school.school.id}`,
    reads: runs,
    posts: runs,
  },
];

export const schoolRows: AccessRow[] = [
  ...visionRows,
  ...overviewRows,
  ...cycleRows,
  ...teamRows,
  ...peopleRows,
];
