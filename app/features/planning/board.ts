import type { ConversationState, ProposalState } from "#app/features/conversations/model.ts";
import type { NameParts } from "#app/lib/name.ts";
import { schoolYearOf, type Day } from "#app/lib/school-year.ts";
import type { Span } from "./model.ts";

/** Which talk a date is for: the one that has none yet, one of a moment of the cycle, or a free one. */
export type Choice = "open" | "free" | number;

export type TalkAhead = {
  id: number;
  momentId: number | null;
  kind: string;
  state: string;
  scheduledAt: number | null;
  minutes: number;
  version: number;
};

/** The talk of one person that a choice means, one without a date first; undefined where it is still to be made. */
export function talkFor<T extends TalkAhead>(choice: Choice, ahead: readonly T[]): T | undefined {
  const meant = ahead.filter((talk) => {
    if (choice === "open") return true;
    return choice === "free" ? talk.kind === "free" : talk.momentId === choice;
  });
  const when = ({ scheduledAt }: T) => scheduledAt ?? 0;
  return [...meant].sort((a, b) => when(a) - when(b) || a.id - b.id)[0];
}

/** Why someone has no conversation ahead; what is hers to keep (a reason for leave) is not among them. */
export type WhyNone = "no_partner" | "away" | "leaves" | "had_one" | "cancelled" | "new" | "none_made";

export function whyNone(one: {
  partnerId: number | null;
  away: boolean;
  fromDay: Day;
  toDay: Day | null;
  today: Day;
  talks: readonly { state: ConversationState; heldOn: Day | null }[];
}): WhyNone {
  if (one.partnerId === null) return "no_partner";
  if (one.away) return "away";
  const year = schoolYearOf(one.today);
  if (one.talks.some(({ heldOn }) => heldOn !== null && schoolYearOf(heldOn) === year)) return "had_one";
  if (one.toDay !== null) return "leaves";
  if (one.talks.some(({ state }) => state === "cancelled")) return "cancelled";
  return schoolYearOf(one.fromDay) === year ? "new" : "none_made";
}

export type BoardPerson = NameParts & {
  employmentId: number;
  personId: number;
  /** Only where the same person stands here twice. */
  functionName: string | null;
  daysWorked: string | null;
  fromDay: Day;
  toDay: Day | null;
  partner: { id: number; name: string } | null;
  /** The viewer is her gesprekspartner and may set dates. */
  mine: boolean;
  away: Span[];
  awayNow: { until: Day | null } | null;
  last: { id: number; heldOn: Day; state: ConversationState; open: boolean } | null;
  next: {
    id: number;
    state: ConversationState;
    scheduledAt: number | null;
    open: boolean;
    /** She asked for it and it has no date yet. */
    asked: boolean;
    proposal?: ProposalState;
  } | null;
  /** Another talk that waits for the viewer's answer: asked for, or with a date to say yes to. */
  waiting: { id: number; scheduledAt: number | null } | null;
  why: WhyNone | null;
  /** Not held yet and open to the viewer; empty where dates are not hers to set. */
  ahead: TalkAhead[];
  momentIds: number[];
};

/**
 * Who still needs a date for a choice: she is the viewer's to plan with, is there, and has none. For "the talk that has no
 * date yet" also not who had one this school year.
 */
export function lacksDate(
  { mine, awayNow, next, why, ahead, momentIds }: BoardPerson,
  choice: Choice = "open",
): boolean {
  if (!mine || awayNow !== null) return false;
  if (ahead.some((talk) => talk.state === "to_plan" && talkFor(choice, [talk]) !== undefined)) return true;
  if (typeof choice === "number") return !momentIds.includes(choice);
  return next === null && (choice === "free" || why !== "had_one");
}

/** The moment a talk made for someone belongs to; undefined makes a free one. */
export function momentFor(
  choice: Choice,
  one: Pick<BoardPerson, "momentIds">,
  required: readonly number[],
): number | undefined {
  if (choice === "free") return undefined;
  return choice === "open" ? required.find((id) => !one.momentIds.includes(id)) : choice;
}
