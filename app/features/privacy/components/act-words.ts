import { m } from "#app/paraglide/messages.js";
import type { ActOf, Thing } from "../table.ts";

// Every act of the tables in words; one that has none does not compile.

export const thingWords: Record<Thing, () => string> = {
  conversation: m.privacy_thing_conversation,
  agreement: m.privacy_thing_agreement,
  handover: m.privacy_thing_handover,
  question: m.privacy_thing_question,
  activity: m.privacy_thing_activity,
  note: m.privacy_thing_note,
  item: m.privacy_thing_item,
  alignment: m.privacy_thing_alignment,
  attention: m.privacy_thing_attention,
  report: m.privacy_thing_report,
  vision: m.privacy_thing_vision,
  goal: m.privacy_thing_goal,
  cycle: m.privacy_thing_cycle,
  template: m.privacy_thing_template,
  teams: m.privacy_thing_teams,
  team: m.privacy_thing_team,
  staff: m.privacy_thing_staff,
  person: m.privacy_thing_person,
  employment: m.privacy_thing_employment,
  school: m.privacy_thing_school,
};

export const actWords: { [T in Thing]: Record<ActOf<T>, () => string> } = {
  conversation: {
    read_content: m.privacy_act_conversation_read_content,
    read_record: m.privacy_act_conversation_read_record,
    prepare: m.privacy_act_conversation_prepare,
    plan: m.privacy_act_conversation_plan,
    write_record: m.privacy_act_conversation_write_record,
    sign: m.privacy_act_conversation_sign,
    reopen: m.privacy_act_conversation_reopen,
    cancel: m.privacy_act_conversation_cancel,
    see_facts: m.privacy_act_conversation_see_facts,
  },
  agreement: {
    read: m.privacy_act_agreement_read,
    tick: m.privacy_act_agreement_tick,
    move: m.privacy_act_agreement_move,
    drop: m.privacy_act_agreement_drop,
    view: m.privacy_act_agreement_view,
  },
  handover: {
    see: m.privacy_act_handover_see,
    pass_on: m.privacy_act_handover_pass_on,
  },
  question: {
    read: m.privacy_act_question_read,
    change: m.privacy_act_question_change,
    conclude: m.privacy_act_question_conclude,
    align: m.privacy_act_question_align,
    accept: m.privacy_act_question_accept,
    write_hindrance: m.privacy_act_question_write_hindrance,
    write_partner_line: m.privacy_act_question_write_partner_line,
    read_revisions: m.privacy_act_question_read_revisions,
  },
  activity: {
    read: m.privacy_act_activity_read,
    change: m.privacy_act_activity_change,
    invite: m.privacy_act_activity_invite,
    answer_invitation: m.privacy_act_activity_answer_invitation,
    read_declined: m.privacy_act_activity_read_declined,
  },
  note: {
    read: m.privacy_act_note_read,
    change: m.privacy_act_note_change,
    link: m.privacy_act_note_link,
  },
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
  attention: {
    open: m.privacy_act_attention_open,
    see_of_the_school: m.privacy_act_attention_see_of_the_school,
  },
  report: {
    open: m.privacy_act_report_open,
    see_coverage_by_name: m.privacy_act_report_see_coverage_by_name,
    see_coverage_totals: m.privacy_act_report_see_coverage_totals,
  },
  vision: {
    read: m.privacy_act_vision_read,
    edit: m.privacy_act_vision_edit,
  },
  goal: {
    read: m.privacy_act_goal_read,
    change: m.privacy_act_goal_change,
  },
  cycle: {
    read: m.privacy_act_cycle_read,
    make: m.privacy_act_cycle_make,
    start: m.privacy_act_cycle_start,
    close: m.privacy_act_cycle_close,
  },
  template: {
    read: m.privacy_act_template_read,
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
    see_roles: m.privacy_act_person_see_roles,
    grant_roles: m.privacy_act_person_grant_roles,
  },
  employment: {
    see: m.privacy_act_employment_see,
    see_terms: m.privacy_act_employment_see_terms,
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
};
