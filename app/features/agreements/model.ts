import type { NameParts } from "#app/lib/name.ts";

export type AgreementSide = "own" | "school";
export type AgreementKind = "do" | "time" | "money" | "roster" | "room" | "coach" | "cover";
export type AgreementState = "open" | "done" | "dropped";
export type View = "enough" | "not_enough";

/** Parts of an afspraak for which there is a word of its own; `do` needs none. */
export const agreementKindList = ["do", "time", "money", "roster", "room", "coach", "cover"] as const;

/** One agreement as a viewer reads it. */
export type Agreement = {
  id: number;
  text: string;
  side: AgreementSide;
  kind: AgreementKind;
  minutes: number | null;
  cents: number | null;
  dueOn: string | null;
  agreedOn: string;
  state: AgreementState;
  doneOn: string | null;
  version: number;
  conversationId: number | null;
  itemId: number | null;
  teamId: number | null;
  owner: NameParts & { personId: number };
  /** Who promised it in the talk, where it went on with another since; otherwise null. */
  promisedBy: string | null;
  /** The staff member it is for; null for an agreement of a team. */
  forPerson: (NameParts & { personId: number }) | null;
  /** Open, and its day is over. */
  late: boolean;
  /** How often its day was moved: told to its owner only, null for everyone else. */
  movedTimes: number | null;
  views: { personId: number; givenName: string; view: View }[];
  /** The viewer reads it because it was passed on to her. */
  passedOn: boolean;
  mine: boolean;
  mayTick: boolean;
  mayView: boolean;
};

/** An open agreement is late from the day after its date. */
export const isLate = ({ state, dueOn }: { state: AgreementState; dueOn: string | null }, today: string) =>
  state === "open" && dueOn !== null && dueOn < today;

/** Whether the two see it differently: one says done and the other not yet, or the other way round. A reason to talk. */
export function viewsDiffer({ state, views }: Pick<Agreement, "state" | "views">): boolean {
  const says = (view: View) => views.some((one) => one.view === view);
  if (says("enough") && says("not_enough")) return true;
  return state === "done" ? says("not_enough") : state === "open" && says("enough");
}
