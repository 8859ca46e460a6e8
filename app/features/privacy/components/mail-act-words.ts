import { m } from "#app/paraglide/messages.js";

/** What may be done with mail, with the turn of the year and with what moves along, in words. */
export const mailActs = {
  mail_choices: {
    see: m.privacy_act_mail_choices_see,
    change: m.privacy_act_mail_choices_change,
  },
  moving: { see: m.privacy_act_moving_see, say: m.privacy_act_moving_say },
  mail_log: { see: m.privacy_act_mail_log_see },
  rollover: {
    see: m.privacy_act_rollover_see,
    make_cycle: m.privacy_act_rollover_make_cycle,
    close_cycle: m.privacy_act_rollover_close_cycle,
    extend_memberships: m.privacy_act_rollover_extend_memberships,
    extend_holdings: m.privacy_act_rollover_extend_holdings,
    see_sheets: m.privacy_act_rollover_see_sheets,
  },
};
