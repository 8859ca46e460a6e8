import type { AccessRow } from "../access-table.ts";
import type { CanarySchool } from "../canary-school.ts";
import { signedIn, staff, type Looker } from "../lookers.ts";

type Who = { reads: readonly Looker[]; writes?: readonly Looker[]; answers?: readonly Looker[] };

/** Who reads a story, who writes it, and who was asked to: her answer is heard at the same place. */
const stories: Record<keyof CanarySchool["stories"], Who> = {
  private: { reads: ["teacher"] },
  partner: { reads: ["teacher", "partner"] },
  school: { reads: staff },
  released: { reads: ["teacher", "boardMember"] },
  ofTwo: {
    reads: ["teacher", "teammate", "otherTeacher"],
    writes: ["teacher", "teammate"],
    answers: ["teacher", "teammate", "otherTeacher"],
  },
};

const evidence: Record<keyof CanarySchool["evidence"], readonly Looker[]> = {
  private: ["teacher"],
  partner: ["teacher", "partner"],
  school: staff,
};

const owner: readonly Looker[] = ["teacher"];
const both = (who: readonly Looker[]) => ({ reads: who, posts: who });
const ofItem = (named: string, id: (w: CanarySchool) => number): AccessRow[] =>
  ["sharing", "removal"].map((part) => ({
    route: `/items/:id/${part}`,
    thing: named,
    url: (w) => `/items/${id(w)}/${part}`,
    ...both(owner),
  }));

const storyRowsOf = ([which, { reads, writes = owner, answers = owner }]: [string, Who]): AccessRow[] => {
  const named = `stories, ${which}`;
  const id = (w: CanarySchool) => w.stories[which as keyof CanarySchool["stories"]];
  const at = (part: string) => ({
    route: `/stories/:id/${part}`,
    thing: named,
    url: (w: CanarySchool) => `/stories/${id(w)}/${part}`,
  });
  return [
    { route: "/stories/:id", thing: named, url: (w) => `/stories/${id(w)}`, reads },
    { ...at("edit"), ...both(writes) },
    { ...at("sharing"), ...both(owner) },
    { ...at("release"), reads: owner, posts: writes },
    { ...at("authors"), ...both(answers) },
    ...ofItem(named, id),
  ];
};

const evidenceRowsOf = ([which, reads]: [string, readonly Looker[]]): AccessRow[] => {
  const named = `evidence, ${which}`;
  const id = (w: CanarySchool) => w.evidence[which as keyof CanarySchool["evidence"]];
  return [
    { route: "/evidence/:id", thing: named, url: (w) => `/evidence/${id(w)}`, reads },
    {
      route: "/evidence/:id/edit",
      thing: named,
      url: (w) => `/evidence/${id(w)}/edit`,
      ...both(owner),
    },
    // A link has no file.
    {
      route: "/evidence/:id/file",
      thing: named,
      url: (w) => `/evidence/${id(w)}/file`,
      reads: which === "school" ? [] : reads,
    },
    ...ofItem(named, id),
  ];
};

export const storyRows: AccessRow[] = [
  { route: "/stories", url: () => "/stories", reads: signedIn },
  { route: "/stories/new", url: () => "/stories/new", ...both(signedIn) },
  { route: "/evidence", url: () => "/evidence", reads: signedIn },
  { route: "/evidence/new", url: () => "/evidence/new", ...both(signedIn) },
  ...Object.entries(stories).flatMap(storyRowsOf),
  ...Object.entries(evidence).flatMap(evidenceRowsOf),
];
