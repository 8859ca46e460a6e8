import type { Problem, ProblemKey } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";

type Figures = Record<string, string | number>;

const texts: Record<ProblemKey, (figures: Figures) => string> = {
  required: () => m.ui_problem_required(),
  too_long: ({ max }) => (max === undefined ? m.ui_problem_too_long() : m.ui_problem_too_long_max({ max })),
  too_short: ({ max: min }) =>
    min === undefined ? m.ui_problem_too_short() : m.ui_problem_too_short_min({ min }),
  too_many: ({ max }) => (max === undefined ? m.ui_problem_too_many() : m.ui_problem_too_many_max({ max })),
  before_vision_of_now: () => m.ui_problem_before_vision_of_now(),
  not_an_email: () => m.ui_problem_not_an_email(),
  not_a_day: () => m.ui_problem_not_a_day(),
  not_a_time: () => m.ui_problem_not_a_time(),
  not_a_number: () => m.ui_problem_not_a_number(),
  not_employed_then: () => m.ui_problem_not_employed_then(),
  not_hours: () => m.ui_problem_not_hours(),
  not_euros: () => m.ui_problem_not_euros(),
  out_of_range: ({ min, max }) =>
    min === undefined || max === undefined
      ? m.ui_problem_out_of_range()
      : m.ui_problem_out_of_range_between({ min, max }),
  choose_one: () => m.ui_problem_choose_one(),
  not_known: () => m.ui_problem_not_known(),
  already_taken: () => m.ui_problem_already_taken(),
  end_before_start: () => m.ui_problem_end_before_start(),
  not_yet: () => m.ui_problem_not_yet(),
  stale: () => m.ui_problem_stale(),
  wrong_code: () => m.ui_problem_wrong_code(),
  weak_password: ({ max: min }) =>
    min === undefined ? m.ui_problem_weak_password() : m.ui_problem_weak_password_min({ min }),
  passwords_differ: () => m.ui_problem_passwords_differ(),
  wrong_password: () => m.ui_problem_wrong_password(),
  too_many_tries: ({ max: minutes }) =>
    minutes === undefined ? m.ui_problem_too_many_tries() : m.ui_problem_too_many_tries_minutes({ minutes }),
  loop: () => m.ui_problem_loop(),
  not_allowed: () => m.ui_problem_not_allowed(),
  locked: () => m.ui_problem_locked(),
  nothing_to_share: () => m.ui_problem_nothing_to_share(),
  already_shared: () => m.ui_problem_already_shared(),
  both_shared: () => m.ui_problem_both_shared(),
  own_partner: () => m.ui_problem_own_partner(),
  own_role: () => m.ui_problem_own_role(),
  other_school: () => m.ui_problem_other_school(),
  overlaps: () => m.ui_problem_overlaps(),
  not_a_brin: () => m.ui_problem_not_a_brin(),
  time_with_day: () => m.ui_problem_time_with_day(),
  day_with_time: () => m.ui_problem_day_with_time(),
  say_one: () => m.ui_problem_say_one(),
  partner_changed: () => m.ui_problem_partner_changed(),
  date_fixed: () => m.ui_problem_date_fixed(),
  double_booked: () => m.ui_problem_double_booked(),
  gone_by: () => m.ui_problem_gone_by(),
  in_future: () => m.ui_problem_in_future(),
  before_employment: () => m.ui_problem_before_employment(),
  after_employment: () => m.ui_problem_after_employment(),
  too_far_ahead: () => m.ui_problem_too_far_ahead(),
  too_long_ago: () => m.ui_problem_too_long_ago(),
  column_twice: () => m.ui_problem_column_twice(),
  columns_missing: () => m.ui_problem_columns_missing(),
  same_team: () => m.ui_problem_same_team(),
  nothing_asked: () => m.ui_problem_nothing_asked(),
  only_once: () => m.ui_problem_only_once(),
  in_use: () => m.ui_problem_in_use(),
  closed: () => m.ui_problem_closed(),
  list_busy: () => m.ui_problem_list_busy(),
  too_few_pupils: ({ min }) =>
    min === undefined ? m.ui_problem_too_few_pupils() : m.ui_problem_too_few_pupils_min({ min }),
  not_open: () => m.ui_problem_not_open(),
  assigned: () => m.ui_problem_assigned(),
  sign_up_closed: () => m.ui_problem_sign_up_closed(),
  full: () => m.ui_problem_full(),
  still_to_come: () => m.ui_problem_still_to_come(),
  file_type: () => m.ui_problem_file_type(),
  file_empty: () => m.ui_problem_file_empty(),
  file_too_big: ({ max }) =>
    max === undefined ? m.ui_problem_file_too_big() : m.ui_problem_file_too_big_max({ max }),
  file_unsafe: () => m.ui_problem_file_unsafe(),
  not_a_link: () => m.ui_problem_not_a_link(),
  file_or_link: () => m.ui_problem_file_or_link(),
  one_of_two: () => m.ui_problem_one_of_two(),
  ask_something: () => m.ui_problem_ask_something(),
  already_asked: () => m.ui_problem_already_asked(),
  activity_over: () => m.ui_problem_activity_over(),
  request_runs: () => m.ui_problem_request_runs(),
  open_with_goal: () => m.ui_problem_open_with_goal(),
  more_than_answered: ({ max }) =>
    max === undefined ? m.ui_problem_more_than_answered() : m.ui_problem_more_than_answered_max({ max }),
  not_your_partner: () => m.ui_problem_not_your_partner(),
  step_not_ahead: () => m.ui_problem_step_not_ahead(),
  tell_words_first: () => m.ui_problem_tell_words_first(),
  role_or_words: () => m.ui_problem_role_or_words(),
  step_there_already: () => m.ui_problem_step_there_already(),
  lands_once: () => m.ui_problem_lands_once(),
};

/** What happened and what to do, in the language of the reader. */
export function problemText(problem: Problem): string {
  const [key, figures] = Array.isArray(problem) ? problem : [problem, {}];
  return texts[key](figures);
}
