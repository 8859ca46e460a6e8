import { dayOf } from "#app/lib/amsterdam.ts";
import type { Problem } from "#app/lib/problems.ts";
import { daysLater, type Day } from "#app/lib/school-year.ts";

export type ConversationState =
  "to_plan" | "planned" | "held" | "signed" | "closed_unsigned" | "cancelled" | "held_elsewhere";
export type ConversationKind = "start" | "progress" | "look_back" | "career" | "team" | "free";
/** The kinds of a talk between two. */
export const kindsOfTwo = [
  "start",
  "progress",
  "look_back",
  "career",
  "free",
] as const satisfies ConversationKind[];
export type ConversationPart = "staff" | "partner" | "leader" | "process_facilitator" | "member";
/** How it went with an earlier question, in its owner's word. */
export const howItWentWords = ["answered", "further", "stalled", "became_another"] as const;
export type HowItWent = (typeof howItWentWords)[number];
export type PromptForm = "text" | "questions" | "vision";

/** Which states follow on which; a reopening leads from signed back to held. */
const following: Record<ConversationState, readonly ConversationState[]> = {
  to_plan: ["planned", "cancelled", "held_elsewhere"],
  planned: ["planned", "held", "cancelled", "held_elsewhere"],
  held: ["signed", "closed_unsigned"],
  signed: ["held"],
  closed_unsigned: [],
  cancelled: [],
  held_elsewhere: [],
};

export const mayBecome = (state: ConversationState, next: ConversationState) =>
  following[state].includes(next);

/** The states in which nothing of preparation, agenda or record is written any more. */
export const lockedStates = [
  "signed",
  "closed_unsigned",
  "cancelled",
  "held_elsewhere",
] as const satisfies ConversationState[];
export const isLocked = (state: ConversationState) => lockedStates.some((locked) => locked === state);

/** Who leads the talk prepares the other side of it: the partner, or the leader of a team. */
export const leads = (part: ConversationPart) => part === "partner" || part === "leader";

/** Not yet held: its date may move and it may be cancelled. */
export const isAhead = (state: ConversationState) => state === "to_plan" || state === "planned";

/** How it stands with the date as one party sees it: hers to answer, waiting for the other, or agreed upon. */
export type ProposalState = "to_answer" | "waiting" | "settled";

/**
 * A date is a proposal of who set it until the other says that it suits; it stands all the same. Undefined without one.
 * A talk whose date nobody is known to have proposed is settled.
 */
export function proposalOf(
  talk: { state: ConversationState; proposedBy: number | null; acceptedAt: number | null },
  personId: number,
): ProposalState | undefined {
  if (talk.state !== "planned") return undefined;
  if (talk.acceptedAt !== null || talk.proposedBy === null) return "settled";
  return talk.proposedBy === personId ? "waiting" : "to_answer";
}

/**
 * Whether a talk may be told of as held elsewhere on a day.
 * @returns the reason it may not, for beside the field
 */
export function problemOfElsewhere(heldOn: Day, at: { today: Day; employedFrom: Day }): Problem | undefined {
  if (heldOn > at.today) return "in_future";
  return heldOn < at.employedFrom ? "before_employment" : undefined;
}

/**
 * Whether a talk may be said to have been held on a day.
 * @returns the reason it may not, for beside the field
 */
export function problemOfHolding(
  conversation: { state: ConversationState; scheduledAt: number | null },
  heldOn: Day,
  now: Date,
): Problem | undefined {
  if (conversation.state !== "planned" || conversation.scheduledAt === null) return "not_yet";
  if (now.getTime() < conversation.scheduledAt || heldOn > dayOf(now)) return "not_yet";
  return heldOn < dayOf(conversation.scheduledAt) ? "end_before_start" : undefined;
}

/** The last day an unsigned record stays open; `days` is the dated rule `record_closes_unsigned_after`. */
export const closingDay = (from: Day, days: number): Day => daysLater(from, days);

/** Whether an answer goes across when its writer shares: words, and not kept for herself. */
export const goesAcross = (answer: { text: string; keptPrivate: boolean }) =>
  !answer.keptPrivate && answer.text.trim() !== "";

export type ReviewWords = { howItWent: HowItWent | null; helped: string | null; hindered: string | null };

export const saysSomething = (review: ReviewWords) =>
  Boolean(review.howItWent || review.helped?.trim() || review.hindered?.trim());

/** Sharing as seen by one party: what she may do and read now. */
export type Sharing = "not_shared" | "waiting_for_other" | "both_shared";

/** Neither reads the other before both shared. */
export function sharingOf(mine: number | null | undefined, others: (number | null)[]): Sharing {
  if (!mine) return "not_shared";
  return others.some((sharedAt) => sharedAt !== null) ? "both_shared" : "waiting_for_other";
}

export type DateDoubt = "weekend" | "free_day" | "not_a_working_day" | "past";

/** What to warn of before a date is set: doubts, never refusals. `daysWorked` holds the digits 1 (Monday) to 7. */
export function doubtsAbout(
  day: Day,
  {
    today,
    freeDays,
    daysWorked,
  }: { today: Day; freeDays: { fromDay: Day; toDay: Day }[]; daysWorked: string | null },
): DateDoubt[] {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
  const doubts: DateDoubt[] = [];
  if (day < today) doubts.push("past");
  if (weekday > 5) doubts.push("weekend");
  else if (daysWorked && !daysWorked.includes(String(weekday))) doubts.push("not_a_working_day");
  if (freeDays.some((free) => free.fromDay <= day && day <= free.toDay)) doubts.push("free_day");
  return doubts;
}
