import type { AccessRow } from "../access-table.ts";
import type { CanarySchool } from "../canary-school.ts";
import { staff, type Looker } from "../lookers.ts";

/** Who works at a school: hers and no other's subjects are there. */
const teaching = [...staff, "elsewhere"] as const satisfies readonly Looker[];
const reading: readonly Looker[] = ["teacher", "partner", "schoolLeader"];

type Which = "kept" | "ticked" | "given";
const lineUrl = (w: CanarySchool, which: Which) =>
  `/people/${w.school.teacher.personId}/handover/${w.handover[which]}`;

const line = (which: Which, reads: readonly Looker[], posts: readonly Looker[]): AccessRow => ({
  route: "/people/:id/handover/:line",
  thing: `a line, ${which}`,
  url: (w) => lineUrl(w, which),
  reads,
  posts,
});

export const handoverRows: AccessRow[] = [
  { route: "/expertise", url: () => "/expertise", reads: teaching, posts: teaching },
  {
    route: "/expertise/:id",
    url: (w) => `/expertise/${w.expertiseId}`,
    reads: ["teacher"],
    posts: ["teacher"],
  },
  {
    route: "/people/:id/handover",
    url: (w) => `/people/${w.school.teacher.personId}/handover`,
    reads: reading,
    posts: ["teacher", "partner"],
  },
  {
    route: "/people/:id/handover",
    thing: "none under way",
    url: (w) => `/people/${w.school.teammate.personId}/handover`,
    reads: ["teammate", "partner"],
    posts: ["teammate", "partner"],
  },
  {
    route: "/people/:id/handover",
    thing: "begun by herself, nothing ticked",
    url: (w) => `/people/${w.school.otherTeacher.personId}/handover`,
    reads: ["otherTeacher", "otherLeader"],
    posts: ["otherTeacher", "otherLeader"],
  },
  line("kept", ["teacher"], ["teacher"]),
  line("ticked", reading, ["teacher", "partner"]),
  line("given", [...reading, "teammate"], ["teacher", "partner", "teammate"]),
];
