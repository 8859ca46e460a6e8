import { m } from "#app/paraglide/messages.js";

export const helpActWords = {
  read: m.privacy_act_help_read,
  beside_plans: m.privacy_act_help_beside_plans,
  begin_question: m.privacy_act_help_begin_question,
};
