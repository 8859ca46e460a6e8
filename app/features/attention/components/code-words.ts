import { m } from "#app/paraglide/messages.js";
import type { Code, SignalGroup } from "../model.ts";

// Apart from the words of the rows: only the page of switches carries these.

/** Whom a group of codes is said to, for who says which of them a school keeps. */
export const toldToWords: Record<SignalGroup, () => string> = {
  owner: m.attention_told_owner,
  both: m.attention_told_both,
  school: m.attention_told_school,
};

/** What a code is about, for who says which of them a school keeps. */
export const codeWords: Record<Code, () => string> = {
  own_promise: m.attention_code_own_promise,
  look_back_due: m.attention_code_look_back_due,
  activity_without_note: m.attention_code_activity_without_note,
  question_without_activity: m.attention_code_question_without_activity,
  agreement_moved_twice: m.attention_code_agreement_moved_twice,
  path_without_step: m.attention_code_path_without_step,
  promise_not_arranged: m.attention_code_promise_not_arranged,
  views_differ: m.attention_code_views_differ,
  agreement_without_conversation: m.attention_code_agreement_without_conversation,
  goal_without_others: m.attention_code_goal_without_others,
  not_embedded: m.attention_code_not_embedded,
  no_follow_up: m.attention_code_no_follow_up,
  rubbing: m.attention_code_rubbing,
  ambition_without_shared_question: m.attention_code_ambition_without_shared_question,
  too_many_focal_points: m.attention_code_too_many_focal_points,
  island: m.attention_code_island,
  role_without_place: m.attention_code_role_without_place,
};
