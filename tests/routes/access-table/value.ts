import type { AccessRow } from "../access-table.ts";
import type { CanarySchool } from "../canary-school.ts";
import { signedIn, staff, type Looker } from "../lookers.ts";

const noteReaders: Record<keyof CanarySchool["notes"], readonly Looker[]> = {
  private: ["teacher"],
  partner: ["teacher", "partner"],
  school: staff,
};

/** Naming values is for whoever changes the note: here only who wrote it. */
const naming = Object.keys(noteReaders).map((thing): AccessRow => ({
  route: "/notes/:id/values",
  thing: `notes, ${thing}`,
  url: (w) => `/notes/${w.notes[thing as keyof CanarySchool["notes"]]}/values`,
  reads: ["teacher"],
  posts: ["teacher"],
}));

export const valueRows: AccessRow[] = [
  { route: "/notes/chain", url: () => "/notes/chain", reads: signedIn },
  { route: "/notes/unclassed", url: () => "/notes/unclassed", reads: signedIn },
  { route: "/notes/sending", url: () => "/notes/sending", reads: [], posts: signedIn },
  ...naming,
  {
    route: "/activities/:id/look-back",
    thing: "of the teacher, who looked back for herself; the school reads the activity",
    url: (w) => `/activities/${w.lookedBackOn}/look-back`,
    reads: ["teacher"],
    posts: ["teacher"],
  },
  {
    route: "/activities/:id",
    thing: "the same activity, which the school reads",
    url: (w) => `/activities/${w.lookedBackOn}`,
    reads: staff,
    posts: ["teacher"],
  },
  {
    route: "/activities/:id/look-back",
    thing: "an activity without a look-back",
    url: (w) => `/activities/${w.activities.private}/look-back`,
    reads: [],
    posts: [],
  },
];
