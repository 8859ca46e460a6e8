import { m } from "#app/paraglide/messages.js";
import type { FeedbackStanding, VisitState } from "../model.ts";

export const standingWords: Record<FeedbackStanding, () => string> = {
  open: m.feedback_standing_open,
  given: m.feedback_standing_given,
  declined: m.feedback_standing_declined,
  withdrawn: m.feedback_standing_withdrawn,
  expired: m.feedback_standing_expired,
};

export const visitStateWords: Record<VisitState, () => string> = {
  asked: m.feedback_visit_state_asked,
  agreed: m.feedback_visit_state_agreed,
  declined: m.feedback_visit_state_declined,
  done: m.feedback_visit_state_done,
  cancelled: m.feedback_visit_state_cancelled,
};

/** Three ways of looking that are offered; what the two agree is kept in these words or in their own. */
export const offeredWays = (): string[] => [
  m.feedback_visit_way_describe(),
  m.feedback_visit_way_one_thing(),
  m.feedback_visit_way_ask_afterwards(),
];
