import { m } from "#app/paraglide/messages.js";

/** What may be done with hours, money and the rows of the agreements, in words. */
export const hoursActs = {
  hours: {
    see: m.privacy_act_hours_see,
    set_entitlement: m.privacy_act_hours_set_entitlement,
  },
  hours_list: {
    open: m.privacy_act_hours_list_open,
    see_names: m.privacy_act_hours_list_see_names,
    see_totals: m.privacy_act_hours_list_see_totals,
  },
  cao: {
    read: m.privacy_act_cao_read,
    check: m.privacy_act_cao_check,
    set: m.privacy_act_cao_set,
  },
};
