import { m } from "#app/paraglide/messages.js";
import type { ActOf } from "../table.ts";

export const handoverActs: {
  [T in "handover_list" | "expertise"]: Record<ActOf<T>, () => string>;
} = {
  handover_list: {
    read_passed_on: m.privacy_act_handover_list_read_passed_on,
    see_goals: m.privacy_act_handover_list_see_goals,
    see_agreements: m.privacy_act_handover_list_see_agreements,
    read_received: m.privacy_act_handover_list_read_received,
    start: m.privacy_act_handover_list_start,
    write: m.privacy_act_handover_list_write,
    mark_done: m.privacy_act_handover_list_mark_done,
    close: m.privacy_act_handover_list_close,
  },
  expertise: {
    read: m.privacy_act_expertise_read,
    show: m.privacy_act_expertise_show,
    change: m.privacy_act_expertise_change,
    withdraw: m.privacy_act_expertise_withdraw,
    see_proposals: m.privacy_act_expertise_see_proposals,
  },
};
