import { m } from "#app/paraglide/messages.js";
import { activityActWords, requestActWords } from "./activity-act-words.ts";
import { attentionActWords } from "./attention-act-words.ts";
import { groupActWords, productActWords } from "./group-act-words.ts";
import type { ActOf, Thing } from "../table.ts";
import { handoverActs } from "./handover-act-words.ts";
import { helpActWords } from "./help-act-words.ts";
import { hoursActs } from "./hours-act-words.ts";
import { importActs } from "./import-act-words.ts";
import { mailActs } from "./mail-act-words.ts";
import { reportActs } from "./report-act-words.ts";
import { careerActs, evidenceActs, storyActs } from "./story-act-words.ts";
import { roleActs } from "./role-act-words.ts";
import { goalActs, visionActs } from "./vision-act-words.ts";

// Every act of the tables in words; one that has none does not compile.

export const actWords: { [T in Thing]: Record<ActOf<T>, () => string> } = {
  conversation: {
    read_content: m.privacy_act_conversation_read_content,
    read_record: m.privacy_act_conversation_read_record,
    prepare: m.privacy_act_conversation_prepare,
    plan: m.privacy_act_conversation_plan,
    write_record: m.privacy_act_conversation_write_record,
    sign: m.privacy_act_conversation_sign,
    reopen: m.privacy_act_conversation_reopen,
    perceive: m.privacy_act_conversation_perceive,
    read_filed_record: m.privacy_act_conversation_read_filed_record,
    consent_to_file: m.privacy_act_conversation_consent_to_file,
    cancel: m.privacy_act_conversation_cancel,
    hold_elsewhere: m.privacy_act_conversation_hold_elsewhere,
    see_facts: m.privacy_act_conversation_see_facts,
  },
  calendar_feed: {
    make: m.privacy_act_calendar_feed_make,
    revoke: m.privacy_act_calendar_feed_revoke,
    read: m.privacy_act_calendar_feed_read,
  },
  agreement: {
    read: m.privacy_act_agreement_read,
    tick: m.privacy_act_agreement_tick,
    move: m.privacy_act_agreement_move,
    drop: m.privacy_act_agreement_drop,
    view: m.privacy_act_agreement_view,
  },
  year: { read: m.privacy_act_year_read, take_along: m.privacy_act_year_take_along },
  former_team: {
    see: m.privacy_act_former_team_see,
    withdraw: m.privacy_act_former_team_withdraw,
  },
  handover: {
    see: m.privacy_act_handover_see,
    pass_on: m.privacy_act_handover_pass_on,
  },
  ...handoverActs,
  question: {
    read: m.privacy_act_question_read,
    change: m.privacy_act_question_change,
    conclude: m.privacy_act_question_conclude,
    align: m.privacy_act_question_align,
    accept: m.privacy_act_question_accept,
    ask_feedback: m.privacy_act_question_ask_feedback,
    join: m.privacy_act_question_join,
    write_hindrance: m.privacy_act_question_write_hindrance,
    write_partner_line: m.privacy_act_question_write_partner_line,
    read_revisions: m.privacy_act_question_read_revisions,
  },
  feedback: {
    read: m.privacy_act_feedback_read,
    give: m.privacy_act_feedback_give,
    decline: m.privacy_act_feedback_decline,
    withdraw: m.privacy_act_feedback_withdraw,
  },
  lesson_visit: {
    read: m.privacy_act_lesson_visit_read,
    arrange: m.privacy_act_lesson_visit_arrange,
    hold: m.privacy_act_lesson_visit_hold,
    cancel: m.privacy_act_lesson_visit_cancel,
    answer: m.privacy_act_lesson_visit_answer,
    write_notes: m.privacy_act_lesson_visit_write_notes,
    read_notes: m.privacy_act_lesson_visit_read_notes,
    write_reflection: m.privacy_act_lesson_visit_write_reflection,
    read_reflection: m.privacy_act_lesson_visit_read_reflection,
  },
  pupil_survey: {
    read: m.privacy_act_pupil_survey_read,
    change: m.privacy_act_pupil_survey_change,
    delete: m.privacy_act_pupil_survey_delete,
  },
  activity: activityActWords,
  request: requestActWords,
  note: {
    read: m.privacy_act_note_read,
    change: m.privacy_act_note_change,
    link: m.privacy_act_note_link,
  },
  story: storyActs,
  evidence: evidenceActs,
  product: productActWords,
  career: careerActs,
  item: {
    read: m.privacy_act_item_read,
    change: m.privacy_act_item_change,
    share: m.privacy_act_item_share,
    delete: m.privacy_act_item_delete,
  },
  alignment: {
    see_live: m.privacy_act_alignment_see_live,
    see_snapshots: m.privacy_act_alignment_see_snapshots,
  },
  attention: attentionActWords,
  ...hoursActs,
  ...importActs,
  ...mailActs,
  ...roleActs,
  ...reportActs,
  vision: visionActs,
  goal: goalActs,
  help: helpActWords,
  cycle: {
    read: m.privacy_act_cycle_read,
    make: m.privacy_act_cycle_make,
    start: m.privacy_act_cycle_start,
    change: m.privacy_act_cycle_change,
    close: m.privacy_act_cycle_close,
    reopen: m.privacy_act_cycle_reopen,
    remove: m.privacy_act_cycle_remove,
  },
  template: {
    read: m.privacy_act_template_read,
    write: m.privacy_act_template_write,
  },
  teams: {
    list: m.privacy_act_teams_list,
    add: m.privacy_act_teams_add,
  },
  team: {
    see: m.privacy_act_team_see,
    change: m.privacy_act_team_change,
    appoint_leader: m.privacy_act_team_appoint_leader,
    see_shared: m.privacy_act_team_see_shared,
    see_conversations: m.privacy_act_team_see_conversations,
    plan_conversation: m.privacy_act_team_plan_conversation,
    invite: m.privacy_act_team_invite,
    answer_invitation: m.privacy_act_team_answer_invitation,
  },
  group: groupActWords,
  plan: {
    read: m.privacy_act_plan_read,
    write: m.privacy_act_plan_write,
    set_frame: m.privacy_act_plan_set_frame,
    agree: m.privacy_act_plan_agree,
    see_room: m.privacy_act_plan_see_room,
    export_hours: m.privacy_act_plan_export_hours,
  },
  staff: {
    list: m.privacy_act_staff_list,
    add: m.privacy_act_staff_add,
  },
  person: {
    see: m.privacy_act_person_see,
    list: m.privacy_act_person_list,
    see_account: m.privacy_act_person_see_account,
    change: m.privacy_act_person_change,
    employ: m.privacy_act_person_employ,
    invite: m.privacy_act_person_invite,
    propose_question: m.privacy_act_person_propose_question,
    see_roles: m.privacy_act_person_see_roles,
    grant_roles: m.privacy_act_person_grant_roles,
  },
  employment: {
    see: m.privacy_act_employment_see,
    see_terms: m.privacy_act_employment_see_terms,
    see_end: m.privacy_act_employment_see_end,
    move: m.privacy_act_employment_move,
    change: m.privacy_act_employment_change,
    set_partner: m.privacy_act_employment_set_partner,
    pause: m.privacy_act_employment_pause,
  },
  school: {
    see: m.privacy_act_school_see,
    change: m.privacy_act_school_change,
    add: m.privacy_act_school_add,
    rename_board: m.privacy_act_school_rename_board,
  },
  personnel_file: {
    see: m.privacy_act_personnel_file_see,
    change: m.privacy_act_personnel_file_change,
  },
  agreed_setting: {
    see: m.privacy_act_agreed_setting_see,
    decide: m.privacy_act_agreed_setting_decide,
  },
};
