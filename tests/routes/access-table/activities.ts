import type { AccessRow } from "../access-table.ts";
import type { CanarySchool } from "../canary-school.ts";
import { signedIn, type Looker } from "../lookers.ts";

/** The team it is open to, and the teacher whose it is. */
const ofOpen: Looker[] = ["teacher", "otherTeacher", "formerPartner", "otherLeader"];
const open = (part: string) => (w: CanarySchool) => `/activities/${w.openId}${part}`;
const assigned = (part: string) => (w: CanarySchool) => `/activities/${w.assignedId}${part}`;

/** Signing up, assigning, groups, telling the team and one's own questions: each on an activity with people in it. */
export const activityRows: AccessRow[] = [
  {
    route: "/activities/afterwards",
    url: () => "/activities/afterwards",
    reads: signedIn,
    posts: signedIn,
  },
  { route: "/activities/:id", thing: "open to a team", url: open(""), reads: ofOpen, posts: ["teacher"] },
  {
    route: "/activities/:id",
    thing: "assigned",
    url: assigned(""),
    reads: ["partner", "teammate"],
    posts: ["partner"],
  },
  {
    route: "/activities/:id/participation",
    thing: "assigned",
    url: assigned("/participation"),
    reads: ["partner", "teammate"],
    posts: ["partner", "teammate"],
  },
  { route: "/activities/:id/sign-up", url: open("/sign-up"), reads: ofOpen, posts: ofOpen },
  {
    route: "/activities/:id/sign-up",
    thing: "not open",
    url: assigned("/sign-up"),
    reads: ["partner"],
    posts: ["partner"],
  },
  {
    route: "/activities/:id/assignment",
    url: assigned("/assignment"),
    reads: ["partner"],
    posts: ["partner"],
  },
  {
    route: "/activities/:id/group",
    url: open("/group"),
    reads: ["teacher", "otherTeacher"],
    posts: ["teacher", "otherTeacher"],
  },
  { route: "/activities/:id/agreement", url: open("/agreement"), reads: ["teacher"], posts: ["teacher"] },
  { route: "/activities/:id/questions", url: open("/questions"), reads: ofOpen, posts: ofOpen },
  {
    route: "/teams/:id/invitation",
    url: (w) => `/teams/${w.groupId}/invitation`,
    reads: ["teacher", "otherTeacher"],
    posts: ["teacher", "otherTeacher"],
  },
];
