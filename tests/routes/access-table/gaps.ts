import type { AccessRow } from "../access-table.ts";
import { signedIn } from "../lookers.ts";

/** A question proposed outside a talk: her partner proposes, she answers, the two of them read it. */
export const proposalRows: AccessRow[] = [
  {
    route: "/people/:id/question",
    url: (w) => `/people/${w.school.teacher.personId}/question`,
    reads: ["partner"],
    posts: ["partner"],
  },
  {
    route: "/questions/new",
    thing: "for someone",
    url: (w) => `/questions/new?for=${w.school.teacher.personId}`,
    reads: [],
    passesOn: signedIn,
    posts: signedIn,
  },
  {
    route: "/questions/:id",
    thing: "proposed",
    url: (w) => `/questions/${w.proposalId}`,
    reads: [],
    passesOn: ["teacher", "partner"],
  },
  {
    route: "/questions/:id/proposal",
    url: (w) => `/questions/${w.proposalId}/proposal`,
    reads: ["teacher", "partner"],
    posts: ["teacher"],
  },
];
