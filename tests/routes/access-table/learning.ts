import type { AccessRow } from "../access-table.ts";
import type { CanarySchool } from "../canary-school.ts";
import { signedIn, staff, type Looker } from "../lookers.ts";

const homeTeam: Looker[] = ["teacher", "teammate", "partner"];

/** Who reads an item: its owner, and whom it is shared with on this day. */
const reads = {
  questions: {
    private: ["teacher"],
    partner: ["teacher", "partner"],
    team: homeTeam,
    school: staff,
    ofTeam: homeTeam,
    formerPartner: ["teacher"],
    passedOn: ["teacher", "partner"],
    ofLeader: ["schoolLeader", "boardMember"],
  },
  activities: { private: ["teacher"], school: staff, invited: ["teacher", "otherTeacher"] },
  notes: { private: ["teacher"], partner: ["teacher", "partner"], school: staff },
} satisfies { [K in "questions" | "activities" | "notes"]: Record<keyof CanarySchool[K], readonly Looker[]> };

/** Who changes it: its owner, or for an item of a team who is in that team. */
const changes = (thing: string): readonly Looker[] =>
  thing === "ofTeam" ? homeTeam : thing === "ofLeader" ? ["schoolLeader"] : ["teacher"];

type Kind = keyof typeof reads;

function itemRows(kind: Kind, changing: string[]): AccessRow[] {
  return Object.entries<readonly Looker[]>(reads[kind]).flatMap(([thing, readers]): AccessRow[] => {
    const id = (w: CanarySchool) => (w[kind] as Record<string, number>)[thing]!;
    const owners = changes(thing);
    const named = `${kind}, ${thing}`;
    return [
      {
        route: `/${kind}/:id`,
        thing: named,
        url: (w) => `/${kind}/${id(w)}`,
        reads: readers,
        posts: kind === "activities" ? owners : undefined,
      },
      ...changing.map((part) => ({
        route: `/${kind}/:id/${part}`,
        thing: named,
        url: (w: CanarySchool) => `/${kind}/${id(w)}/${part}`,
        reads: owners,
        posts: owners,
      })),
      ...["sharing", "removal"].map((part) => ({
        route: `/items/:id/${part}`,
        thing: named,
        url: (w: CanarySchool) => `/items/${id(w)}/${part}`,
        reads: owners,
        posts: owners,
      })),
    ];
  });
}

const lists = (kind: Kind): AccessRow[] => [
  { route: `/${kind}`, url: () => `/${kind}`, reads: signedIn },
  { route: `/${kind}/new`, url: () => `/${kind}/new`, reads: signedIn, posts: signedIn },
];

export const learningRows: AccessRow[] = [
  ...lists("questions"),
  ...lists("activities"),
  ...lists("notes"),
  ...itemRows("questions", ["edit", "alignments", "conclusion", "hindrances"]),
  ...itemRows("activities", ["edit"]),
  ...itemRows("notes", ["edit"]),
  {
    route: "/activities/:id/participation",
    url: (w) => `/activities/${w.activities.invited}/participation`,
    reads: ["teacher", "teammate", "otherTeacher"],
    posts: ["teacher", "teammate", "otherTeacher"],
  },
  {
    route: "/alignments/:id/partner-line",
    url: (w) => `/alignments/${w.alignmentId}/partner-line`,
    reads: ["partner"],
    posts: ["partner"],
  },
  {
    route: "/hindrances/:id",
    url: (w) => `/hindrances/${w.hindranceId}`,
    reads: ["teacher"],
    posts: ["teacher"],
  },
];
