import { m } from "#app/paraglide/messages.js";

/** What may be seen and done of what needs attention, in words. */
export const attentionActWords = {
  open: m.privacy_act_attention_open,
  see_of_own: m.privacy_act_attention_see_of_own,
  put_off: m.privacy_act_attention_put_off,
  see_of_the_school: m.privacy_act_attention_see_of_the_school,
  see_of_goals: m.privacy_act_attention_see_of_goals,
  see_of_groups_and_roles: m.privacy_act_attention_see_of_groups_and_roles,
  see_leaving: m.privacy_act_attention_see_leaving,
  switch_off: m.privacy_act_attention_switch_off,
};
