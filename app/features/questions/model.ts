import type { Audience, Owner } from "#app/features/items/model.ts";
import { daysOfSchoolYear } from "#app/lib/school-year.ts";

export const questionForms = ["question", "aim"] as const;
export const questionStates = ["proposed", "active", "answered", "parked"] as const;
export const origins = ["talent", "ambition", "practice", "school_theme", "assigned"] as const;
export const levels = ["individual", "team", "school"] as const;
export const judgements = ["aligns", "partly", "rubs", "separate"] as const;
export const hindranceKinds = ["time", "roster", "cover", "money", "support", "career"] as const;
export const conclusions = ["answered", "parked"] as const;

export type QuestionForm = (typeof questionForms)[number];
export type QuestionState = (typeof questionStates)[number];
export type Origin = (typeof origins)[number];
export type Level = (typeof levels)[number];
export type Judgement = (typeof judgements)[number];
export type HindranceKind = (typeof hindranceKinds)[number];
export type Conclusion = (typeof conclusions)[number];

// Proposed by a leader it is nobody's question yet; it becomes hers by accepting it, and she may leave it aside.
const nextStates: Record<QuestionState, readonly QuestionState[]> = {
  proposed: ["active", "parked"],
  active: ["answered", "parked"],
  answered: ["active"],
  parked: ["active"],
};

/** Whether a question can go from one state to another; staying is no step. */
export const canBecome = (from: QuestionState, to: QuestionState) => nextStates[from].includes(to);

type Span = { state: QuestionState; openedOn: string; closedOn: string | null };

/** A question counts in a school year when it was active on any day of it; a proposed one never was. */
export function countsInSchoolYear({ state, openedOn, closedOn }: Span, year: number): boolean {
  const { from, to } = daysOfSchoolYear(year);
  return state !== "proposed" && openedOn <= to && (closedOn === null || closedOn >= from);
}

/** Where a link to the vision points, in the words it was made to. */
export type AlignmentTarget = {
  ambitionId: number | null;
  lineageId: number | null;
  goalId: number | null;
  /** Title of the ambition, or text of the goal. */
  title: string;
  /** Colour and mark of the ambition; a goal without one has none. */
  slot: number | null;
  /** Its words changed since, or the current vision no longer has it. */
  past: boolean;
};

export type AlignmentView = AlignmentTarget & {
  id: number;
  questionId: number;
  judgement: Judgement;
  why: string | null;
  partnerLine: string | null;
  partnerName: string | null;
  version: number;
};

export type NamedValue = "immediate" | "potential" | "applied" | "realised" | "transformative";

/** A question as a card shows it: words, marks of ambitions, the values named in notes this viewer may read, who reads it. */
export type QuestionCardRow = {
  id: number;
  text: string;
  form: QuestionForm;
  state: QuestionState;
  conclusion: string | null;
  openedOn: string;
  closedOn: string | null;
  schoolId: number;
  ownerTeamId: number | null;
  owner: Owner;
  audiences: Audience[];
  alignments: Pick<AlignmentView, "id" | "title" | "slot" | "past" | "judgement" | "lineageId">[];
  values: NamedValue[];
};

/** Something that was in the way, with a sharing of its own. */
export type HindranceRow = {
  id: number;
  text: string;
  kind: HindranceKind | null;
  resolvedOn: string | null;
  openedOn: string;
  owner: Owner;
  audiences: Audience[];
};
