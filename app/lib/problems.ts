/** Everything that can be wrong with what someone sent. Closed: each has a text in both languages (ui/problem-text.ts). */
export const problemKeys = [
  "required",
  "too_long",
  "too_short",
  "too_many",
  "before_vision_of_now",
  "not_an_email",
  "not_a_day",
  "not_a_time",
  "not_a_number",
  "not_hours",
  "not_employed_then",
  "not_euros",
  "out_of_range",
  "choose_one",
  "not_known",
  "already_taken",
  "end_before_start",
  "not_yet",
  "stale",
  "wrong_code",
  "weak_password",
  "passwords_differ",
  "wrong_password",
  "too_many_tries",
  "loop",
  "not_allowed",
  "locked",
  "nothing_to_share",
  "already_shared",
  "both_shared",
  "own_partner",
  "own_role",
  "other_school",
  "overlaps",
  "not_a_brin",
  "partner_changed",
  "say_one",
  "time_with_day",
  "day_with_time",
  "date_fixed",
  "double_booked",
  "gone_by",
  "in_future",
  "before_employment",
  "nothing_asked",
  "only_once",
  "in_use",
  "closed",
  "list_busy",
  "too_few_pupils",
  "more_than_answered",
  "not_your_partner",
  "step_not_ahead",
  "tell_words_first",
  "role_or_words",
  "step_there_already",
  "lands_once",
  "not_open",
  "assigned",
  "sign_up_closed",
  "full",
  "still_to_come",
  "file_type",
  "file_empty",
  "file_too_big",
  "file_unsafe",
  "not_a_link",
  "file_or_link",
  "ask_something",
  "one_of_two",
  "already_asked",
  "activity_over",
  "request_runs",
  "open_with_goal",
  "same_team",
  "after_employment",
  "too_far_ahead",
  "too_long_ago",
  "column_twice",
  "columns_missing",
] as const;

export type ProblemKey = (typeof problemKeys)[number];

/** A problem, with the figures its text needs: `min` and `max`, or the one figure of its message as `max`. */
export type Problem = ProblemKey | [ProblemKey, Record<string, string | number>];

export function isProblemKey(text: string): text is ProblemKey {
  return (problemKeys as readonly string[]).includes(text);
}

/**
 * Reads the message of a schema (`required`, `too_long:300`) as a problem. What is no key are a library's own words, which
 * appear only where a field is missing altogether: they become `required`.
 */
export function readProblem(message: string): Problem {
  const [key = "", figure] = message.split(":");
  if (!isProblemKey(key)) return "required";
  return figure ? [key, { max: Number(figure) }] : key;
}
