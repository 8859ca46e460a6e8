import type { Policy } from "#app/features/auth/policy.ts";

// What colleagues, a visitor or pupils say is for the one who asked. Leaders, HR advisers and administrators have no row here.

/** How someone stands to feedback that was asked. */
export const feedbackRelations = ["asker", "giver", "guest_with_link"] as const;
export type FeedbackRelation = (typeof feedbackRelations)[number];

export const feedbackPolicy = {
  read: feedbackRelations,
  give: ["giver", "guest_with_link"],
  decline: ["giver"],
  withdraw: ["asker"],
} as const satisfies Policy<FeedbackRelation>;

export type FeedbackAct = keyof typeof feedbackPolicy;

/** How someone stands to a lesson visit. */
export const visitRelations = ["visited", "visitor", "visited_once_shared"] as const;
export type VisitRelation = (typeof visitRelations)[number];

export const visitPolicy = {
  read: ["visited", "visitor"],
  arrange: ["visited", "visitor"],
  hold: ["visited", "visitor"],
  cancel: ["visited", "visitor"],
  answer: ["visitor"],
  write_notes: ["visitor"],
  read_notes: ["visitor", "visited_once_shared"],
  write_reflection: ["visited"],
  read_reflection: ["visited"],
} as const satisfies Policy<VisitRelation>;

export type VisitAct = keyof typeof visitPolicy;

/** How someone stands to a pupil survey. */
export const surveyRelations = ["owner"] as const;
export type SurveyRelation = (typeof surveyRelations)[number];

export const surveyPolicy = {
  read: surveyRelations,
  change: surveyRelations,
  delete: surveyRelations,
} as const satisfies Policy<SurveyRelation>;

export type SurveyAct = keyof typeof surveyPolicy;
