import { m } from "#app/paraglide/messages.js";

/** What may be done with an activity, in words. */
export const activityActWords = {
  read: m.privacy_act_activity_read,
  change: m.privacy_act_activity_change,
  invite: m.privacy_act_activity_invite,
  answer_invitation: m.privacy_act_activity_answer_invitation,
  sign_up: m.privacy_act_activity_sign_up,
  read_declined: m.privacy_act_activity_read_declined,
  read_participants: m.privacy_act_activity_read_participants,
  read_own_people: m.privacy_act_activity_read_own_people,
  assign: m.privacy_act_activity_assign,
  start_group: m.privacy_act_activity_start_group,
  link_own_question: m.privacy_act_activity_link_own_question,
  ask: m.privacy_act_activity_ask,
  ask_for_group: m.privacy_act_activity_ask_for_group,
};

/** What may be done with a request for time, money or cover, in words. */
export const requestActWords = {
  read: m.privacy_act_request_read,
  answer: m.privacy_act_request_answer,
  withdraw: m.privacy_act_request_withdraw,
  book: m.privacy_act_request_book,
  finish: m.privacy_act_request_finish,
  read_facts: m.privacy_act_request_read_facts,
  read_why: m.privacy_act_request_read_why,
  read_amounts: m.privacy_act_request_read_amounts,
};
