import type { AccessRow } from "../access-table.ts";
import type { CanarySchool } from "../canary-school.ts";
import { signedIn, staff, type Looker } from "../lookers.ts";

type Who = {
  reads: readonly Looker[];
  writes?: readonly Looker[];
  answers?: readonly Looker[];
  owns?: readonly Looker[];
};

const homeTeam: Looker[] = ["teacher", "teammate", "partner"];

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
  ofTeam: { reads: homeTeam, writes: homeTeam, answers: homeTeam, owns: homeTeam },
};

const evidence: Record<keyof CanarySchool["evidence"], readonly Looker[]> = {
  private: ["teacher"],
  partner: ["teacher", "partner"],
  school: staff,
  ofTeam: homeTeam,
};

const owner: readonly Looker[] = ["teacher"];
const both = (who: readonly Looker[]) => ({ reads: who, posts: who });
const ofItem = (named: string, id: (w: CanarySchool) => number, owns = owner): AccessRow[] =>
  ["sharing", "removal"].map((part) => ({
    route: `/items/:id/${part}`,
    thing: named,
    url: (w) => `/items/${id(w)}/${part}`,
    ...both(owns),
  }));

const storyRowsOf = ([which, { reads, writes = owner, answers = owner, owns = owner }]: [
  string,
  Who,
]): AccessRow[] => {
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
    { ...at("sharing"), ...both(owns) },
    { ...at("release"), reads: owns, posts: writes },
    { ...at("authors"), ...both(answers) },
    ...ofItem(named, id, owns),
  ];
};

const evidenceRowsOf = ([which, reads]: [string, readonly Looker[]]): AccessRow[] => {
  const named = `evidence, ${which}`;
  const id = (w: CanarySchool) => w.evidence[which as keyof CanarySchool["evidence"]];
  const owns = which === "ofTeam" ? homeTeam : owner;
  return [
    { route: "/evidence/:id", thing: named, url: (w) => `/evidence/${id(w)}`, reads },
    {
      route: "/evidence/:id/edit",
      thing: named,
      url: (w) => `/evidence/${id(w)}/edit`,
      ...both(owns),
    },
    // A link has no file.
    {
      route: "/evidence/:id/file",
      thing: named,
      url: (w) => `/evidence/${id(w)}/file`,
      reads: which === "school" || which === "ofTeam" ? [] : reads,
    },
    ...ofItem(named, id, owns),
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
