import { m } from "#app/paraglide/messages.js";
import type { FlashKey } from "#app/lib/flash.ts";
import type { MenuKey } from "./menu.ts";

export const menuWords: Record<MenuKey, () => string> = {
  me: m.home_me,
  conversations: m.home_conversations,
  questions: m.home_questions,
  activities: m.home_activities,
  stories: m.stories_title,
  my_team: m.home_my_team,
  vision: m.home_vision,
  alignment: m.home_alignment,
  requests: m.requests_title,
  attention: m.home_attention,
  teams: m.home_teams,
  cycles: m.home_cycles,
  reports: m.home_reports,
  hours: m.home_hours,
  people: m.home_people,
  settings: m.home_settings,
};

export const flashWords: Record<FlashKey, () => string> = {
  saved: m.home_flash_saved,
  shared: m.home_flash_shared,
  withdrawn: m.home_flash_withdrawn,
  deleted: m.home_flash_deleted,
  noted: m.home_flash_noted,
  planned: m.home_flash_planned,
  cancelled: m.home_flash_cancelled,
  signed: m.home_flash_signed,
  reopened: m.home_flash_reopened,
  invited: m.home_flash_invited,
  sent: m.home_flash_sent,
  started: m.home_flash_started,
  accepted: m.home_flash_accepted,
  declined: m.home_flash_declined,
  waiting: m.home_flash_waiting,
  added: m.home_flash_added,
  asked: m.home_flash_asked,
  removed: m.home_flash_removed,
  ticked: m.home_flash_ticked,
  let_go: m.home_flash_let_go,
  left_open: m.home_flash_left_open,
  adopted: m.home_flash_adopted,
  dates_set: m.home_flash_dates_set,
  signed_out: m.home_flash_signed_out,
};
