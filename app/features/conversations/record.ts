import type { AgreementKind, AgreementSide } from "#app/features/agreements/model.ts";
import type { ConversationKind, ConversationPart, ConversationState, HowItWent } from "./model.ts";

export const noteScopeList = ["me", "us", "record"] as const;
export type NoteScope = (typeof noteScopeList)[number];
export const signOffKindList = ["seen", "agreed", "seen_with_response"] as const;
export type SignOffKind = (typeof signOffKindList)[number];
export const howItWentList = [
  "answered",
  "further",
  "stalled",
  "became_another",
] as const satisfies HowItWent[];

type By = { personId: number; givenName: string };

/** What a point was put on the agenda from. */
export type AgendaSource = "hindrance" | "question" | "note" | "activity" | "agreement" | "other";

export type AgendaPoint = {
  id: number;
  text: string;
  by: By;
  source: AgendaSource | null;
  /** The key of what it came from, where the viewer may read that too. */
  opens: number | null;
  version: number;
};

/** A talk ahead, with what came onto its agenda from elsewhere. */
export type TalkAhead = {
  id: number;
  scheduledAt: number | null;
  name: string;
  items: number[];
  agreements: number[];
};

type About = { staffId: number | null; teamId: number | null };

/** Of these talks those with this person, or of this team; a few are enough to choose from. */
export const talksAbout = <T extends TalkAhead & About>(
  talks: readonly T[],
  { staffId, teamId }: About,
): T[] =>
  talks
    .filter((talk) =>
      staffId === null ? teamId !== null && talk.teamId === teamId : talk.staffId === staffId,
    )
    .slice(0, 4);

/** How much of someone's words fits in one point. */
export const POINT_AT_MOST = 300;

/** Longer words as one line for the agenda, cut at a word. */
export function asPoint(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  if (line.length <= POINT_AT_MOST) return line;
  const cut = line.slice(0, POINT_AT_MOST - 1);
  return `${cut.slice(0, cut.lastIndexOf(" ") + 1 || cut.length).trimEnd()}…`;
}

export type RecordNote = {
  id: number;
  scope: NoteScope;
  text: string;
  author: By;
  writtenAt: number;
  version: number;
};

/** One side's word about an earlier question, as far as the viewer may read it. */
export type ReviewSide = By & {
  howItWent: HowItWent | null;
  helped: string | null;
  hindered: string | null;
  /** Read by all parties; otherwise only the one who wrote it sees it here. */
  shared: boolean;
};

export type ReviewedQuestion = {
  id: number;
  text: string;
  /** The viewer says how it went; the others say what helped and what was in the way. */
  mine: boolean;
  madeHere: boolean;
  /** Proposed by the other and not accepted yet; nobody's question. */
  proposed: boolean;
  version: number;
  /** Nobody else reads this question yet: her own, unshared. */
  onlyMine: boolean;
  sides: ReviewSide[];
};

export type SignOff = By & { kind: SignOffKind; response: string | null; at: number };

export type Revision = {
  no: number;
  at: number;
  sha256: string;
  reopened: { at: number; by: string; reason: string } | null;
  signOffs: SignOff[];
};

/** What signing freezes. Names stand as they were; `me` and `us` notes are never in it. */
export type FrozenRecord = {
  /** 2 since the record has a running text; what was frozen before has none. */
  format: 1 | 2;
  conversation: { kind: ConversationKind; heldOn: string | null; team: string | null };
  parties: { personId: number; name: string; givenName: string; part: ConversationPart; signs: boolean }[];
  agenda: { text: string; by: number }[];
  text?: string;
  notes: { text: string; by: number; at: number }[];
  reviews: {
    questionId: number;
    question: string;
    howItWent: HowItWent | null;
    sides: { by: number; helped: string | null; hindered: string | null }[];
  }[];
  questions: { id: number; text: string }[];
  agreements: {
    id: number;
    text: string;
    side: AgreementSide;
    kind: AgreementKind;
    owner: number;
    ownerName: string;
    minutes: number | null;
    cents: number | null;
    dueOn: string | null;
  }[];
};

/** JSON with its keys in order and no spaces: the same record always gives the same bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonicalJson(part)}`);
  return `{${entries.join(",")}}`;
}

/** Open: both write. Frozen: someone signed, so nothing of the record moves. Locked: it is over. */
export type RecordStanding = "open" | "frozen" | "locked";

/** How the record stands on a day: an unsigned one closes after its last day, also before the nightly work says so. */
export function standingOfRecord(
  conversation: { state: ConversationState; closesOn: string | null },
  signedByAnyone: boolean,
  today: string,
): RecordStanding {
  const { state, closesOn } = conversation;
  if (state !== "to_plan" && state !== "planned" && state !== "held") return "locked";
  if (state === "held" && closesOn !== null && closesOn < today) return "locked";
  return signedByAnyone ? "frozen" : "open";
}

/** Who begins with the pen: the staff member; of a team its process facilitator, else who leads. Parties come in order. */
export const firstWithPen = <P extends { part: ConversationPart }>(parties: readonly P[]): P =>
  parties.find((party) => party.part === "staff" || party.part === "process_facilitator") ?? parties[0]!;

/** Whether everyone whose signature the record needs has signed this revision. */
export const isComplete = (parties: { personId: number; signs: boolean }[], signedBy: number[]) =>
  parties.filter((party) => party.signs).every((party) => signedBy.includes(party.personId));

/** What the pieces of the room need to know of the talk itself. */
export type Talk = {
  id: number;
  state: ConversationState;
  kind: ConversationKind;
  version: number;
  scheduledAt: number | null;
  heldOn: string | null;
  closesOn: string | null;
  teamName: string | null;
  me: { personId: number; part: ConversationPart; signs: boolean };
  other?: { personId: number; givenName: string };
  parties: { personId: number; givenName: string; part: ConversationPart; signs: boolean }[];
  mayReopen: boolean;
  /** Signed, and one who signed is no partner (or no member) any more: nobody opens it again. */
  partnerChanged: boolean;
};
