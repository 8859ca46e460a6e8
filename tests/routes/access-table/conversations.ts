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
  filed: both,
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
  "text",
  "pen",
  "questions",
  "reviews",
  "agreements",
  "held",
  "sign-off",
  "reopening",
];

/** In these states its parts are looked at one by one. */
const wholeRoom: Talk[] = ["planned", "formerHeld", "formerSigned", "passedOn", "ofTeam"];

/**
 * Its date is a matter of who leads it and of the staff member; once it is held the page says that it stands. A member of a
 * team talk reads it only.
 */
const plans: Record<Talk, readonly Looker[]> = { ...opens, ofTeam: ["partner"] };

/** The new partner reads a signed record that was passed on, on paper too, and nothing else of that talk. */
const prints: Partial<Record<Talk, readonly Looker[]>> = { passedOn: both };

/** Of a talk of two that was held here, the two say how it was for them. */
const perceives: Partial<Record<Talk, readonly Looker[]>> = {
  held: both,
  signed: both,
  filed: both,
  formerHeld: opens.formerHeld,
  formerSigned: ["teacher"],
  passedOn: ["teacher"],
};

/** A signed record can go to the personnel file where the board set so: the two who signed decide. */
const files: Partial<Record<Talk, readonly Looker[]>> = {
  signed: both,
  filed: both,
};

const at = (part: string, talk: Talk) => (w: CanarySchool) =>
  `/conversations/${w.talks[talk]}${part ? `/${part}` : ""}`;

export const conversationRows: AccessRow[] = [
  { route: "/conversations", url: () => "/conversations", reads: signedIn },
  { route: "/conversations/new", url: () => "/conversations/new", reads: signedIn, posts: signedIn },
  {
    route: "/conversations/elsewhere",
    url: () => "/conversations/elsewhere",
    reads: signedIn,
    posts: signedIn,
  },
  ...talks.flatMap((talk): AccessRow[] => [
    { route: "/conversations/:id", thing: talk, url: at("", talk), reads: opens[talk] },
    {
      route: "/conversations/:id/prepare",
      thing: talk,
      url: at("prepare", talk),
      reads: opens[talk],
      posts: opens[talk],
    },
    {
      route: "/conversations/:id/print",
      thing: talk,
      url: at("print", talk),
      reads: prints[talk] ?? opens[talk],
    },
    {
      route: "/conversations/:id/record.pdf",
      thing: talk,
      url: at("record.pdf", talk),
      reads: prints[talk] ?? opens[talk],
    },
    {
      route: "/conversations/:id/perception",
      thing: talk,
      url: at("perception", talk),
      reads: perceives[talk] ?? [],
      posts: perceives[talk] ?? [],
    },
    {
      route: "/conversations/:id/filing",
      thing: talk,
      url: at("filing", talk),
      reads: files[talk] ?? [],
      posts: files[talk] ?? [],
    },
    { route: "/conversations/:id/invite.ics", thing: talk, url: at("invite.ics", talk), reads: opens[talk] },
    { route: "/conversations/:id/preview", thing: talk, url: at("preview", talk), reads: opens[talk] },
    {
      route: "/conversations/:id/answers",
      thing: talk,
      url: at("answers", talk),
      reads: [],
      posts: opens[talk],
    },
    {
      route: "/conversations/:id/rubbing",
      thing: talk,
      url: at("rubbing", talk),
      reads: talk === "ofTeam" ? opens.ofTeam : [],
    },
    { route: "/conversations/:id/pulse", thing: talk, url: at("pulse", talk), reads: opens[talk] },
    {
      route: "/conversations/:id/text/saving",
      thing: talk,
      url: at("text/saving", talk),
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
    ...["date", "acceptance", "elsewhere", "cancellation"].map((part) => ({
      route: `/conversations/:id/${part}`,
      thing: talk,
      url: at(part, talk),
      reads: plans[talk],
      posts: plans[talk],
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
  {
    route: "/conversations/:id/record.pdf",
    thing: "a version both sent to the personnel file",
    url: at("record.pdf?no=1", "filed"),
    reads: [...both, "hrAdviser"],
  },
  {
    route: "/conversations/:id/record.pdf",
    thing: "a signed version that did not go there",
    url: at("record.pdf?no=1", "signed"),
    reads: both,
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
