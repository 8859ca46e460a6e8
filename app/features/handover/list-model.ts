import type { Agreement } from "#app/features/agreements/model.ts";

export type HandoverReason = "leaves" | "changes_role" | "changes_team";
export type LineKind = "agreement" | "role" | "group" | "contact" | "material" | "other";

/** By hand only when she goes on here: that someone leaves is entered by HR. */
export const reasonsByHand = ["changes_role", "changes_team"] as const satisfies readonly HandoverReason[];

/** Of what is not known to the school, in her own words. */
export const ownKinds = ["contact", "material", "other"] as const satisfies readonly LineKind[];

export const isOwnWords = (kind: LineKind) => (ownKinds as readonly LineKind[]).includes(kind);

/** A handover as who may know of it sees it. */
export type HandoverFacts = {
  id: number;
  personId: number;
  givenName: string;
  reason: HandoverReason;
  lastDay: string;
  closed: boolean;
  /** For who writes it; it would tell another how often she did. */
  version: number | null;
  isOwn: boolean;
  mayMarkDone: boolean;
  mayClose: boolean;
};

/** Something on her checklist: what is known of her work, or her own words. `key` is what the form says of it. */
export type ChecklistRow = {
  key: string;
  kind: LineKind;
  text: string;
  /** A promise of the school stays between the two: it can be ticked, and goes to nobody else. */
  stays: boolean;
  /** Null while it is only offered. */
  lineId: number | null;
  passed: boolean;
  toId: number | null;
  doneOn: string | null;
};

/** A line she ticked, as others read it. */
export type PassedLine = {
  id: number;
  kind: LineKind;
  text: string;
  to: { id: number; name: string } | null;
  doneOn: string | null;
  /** The group or role it is about: its own page makes the change that belongs to it. */
  teamId: number | null;
  profileId: number | null;
  version: number;
};

/** On which goal her work bears, and by what: only what the viewer may read. */
export type GoalBearing = {
  id: number;
  text: string;
  parts: { by: "group" | "role" | "question" | "activity"; id: number; text: string }[];
};

/** A handover on the page of a person. */
export type ShownHandover = HandoverFacts & {
  lines: PassedLine[];
  agreements: Agreement[];
  roles: { id: number; title: string }[];
};

/** A handover in full; the checklist for herself alone. */
export type HandoverOnPage = ShownHandover & {
  checklist: ChecklistRow[] | null;
  receivers: { id: number; name: string }[];
  goals: GoalBearing[];
};

/** What was passed on to the one who looks: the line and who gave it. */
export type Received = Omit<PassedLine, "to"> & { from: { id: number; name: string } };
