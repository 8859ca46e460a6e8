import type { AccessRow } from "../access-table.ts";
import type { CanarySchool } from "../canary-school.ts";
import { signedIn, type Looker } from "../lookers.ts";

type Talk = keyof CanarySchool["talks"];

const both: Looker[] = ["teacher", "partner"];

/** Who opens a conversation: its parties, a partner only as long as she is that or it is not signed. */
const opens: Record<Talk, readonly Looker[]> = {
  planned: both,
  draft: both,
  held: both,
  signed: both,
  formerHeld: ["teacher", "formerPartner"],
  formerSigned: ["teacher"],
  passedOn: ["teacher"],
  ofTeam: ["teacher", "teammate", "partner"],
  ofLeader: ["schoolLeader", "boardMember"],
};
const talks = Object.keys(opens) as Talk[];

/** Both read it and post there: the room and its parts. */
const room = [
  "sharing",
  "agenda",
  "notes",
  "questions",
  "reviews",
  "agreements",
  "held",
  "sign-off",
  "reopening",
];

/** In these states its parts are looked at one by one. */
const wholeRoom: Talk[] = ["planned", "formerHeld", "formerSigned", "passedOn", "ofTeam"];

/** Its date can be set by who leads it and by the staff member, until it is held; a member of a team talk reads it only. */
const plans: Partial<Record<Talk, readonly Looker[]>> = {
  planned: both,
  draft: both,
  ofTeam: ["partner"],
  ofLeader: ["schoolLeader", "boardMember"],
};

const at = (part: string, talk: Talk) => (w: CanarySchool) =>
  `/conversations/${w.talks[talk]}${part ? `/${part}` : ""}`;

export const conversationRows: AccessRow[] = [
  { route: "/conversations", url: () => "/conversations", reads: signedIn },
  { route: "/conversations/new", url: () => "/conversations/new", reads: signedIn, posts: signedIn },
  ...talks.flatMap((talk): AccessRow[] => [
    { route: "/conversations/:id", thing: talk, url: at("", talk), reads: opens[talk] },
    {
      route: "/conversations/:id/prepare",
      thing: talk,
      url: at("prepare", talk),
      reads: opens[talk],
      posts: opens[talk],
    },
    { route: "/conversations/:id/preview", thing: talk, url: at("preview", talk), reads: opens[talk] },
    {
      route: "/conversations/:id/answers",
      thing: talk,
      url: at("answers", talk),
      reads: [],
      posts: opens[talk],
    },
    ...(wholeRoom.includes(talk) ? room : []).map((part) => ({
      route: `/conversations/:id/${part}`,
      thing: talk,
      url: at(part, talk),
      reads: opens[talk],
      posts: opens[talk],
    })),
    ...["date", "cancellation"].map((part) => ({
      route: `/conversations/:id/${part}`,
      thing: talk,
      url: at(part, talk),
      reads: plans[talk] ?? [],
      posts: plans[talk] ?? [],
    })),
  ]),
  { route: "/conversations/:id/record/:no", thing: "signed", url: at("record/1", "signed"), reads: both },
  {
    route: "/conversations/:id/record/:no",
    thing: "formerSigned",
    url: at("record/1", "formerSigned"),
    reads: ["teacher"],
  },
  {
    route: "/conversations/:id/record/:no",
    thing: "passed on to the new partner",
    url: at("record/1", "passedOn"),
    reads: both,
  },
  {
    route: "/conversations/:id/record/:no",
    thing: "no such revision",
    url: at("record/2", "signed"),
    reads: [],
  },

  {
    route: "/handover/:id",
    url: (w) => `/handover/${w.handoverId}`,
    reads: ["teacher"],
    posts: ["teacher"],
  },
  { route: "/agreements", url: () => "/agreements", reads: signedIn },
  { route: "/agreements/:id", url: (w) => `/agreements/${w.agreementId}`, reads: both, posts: both },
  {
    route: "/agreements/:id",
    thing: "passed on to the new partner",
    url: (w) => `/agreements/${w.passedAgreementId}`,
    reads: both,
    posts: both,
  },
];
