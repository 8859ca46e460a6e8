import { m } from "#app/paraglide/messages.js";

/** What may be done with the roles a school described and with its function mix, in words. */
export const roleActs = {
  role_profile: {
    read: m.privacy_act_role_profile_read,
    write: m.privacy_act_role_profile_write,
    give: m.privacy_act_role_profile_give,
    see_facilities: m.privacy_act_role_profile_see_facilities,
    see_former_holders: m.privacy_act_role_profile_see_former_holders,
    see_leaving: m.privacy_act_role_profile_see_leaving,
    see_interest: m.privacy_act_role_profile_see_interest,
  },
  function_mix: {
    see: m.privacy_act_function_mix_see,
    see_names: m.privacy_act_function_mix_see_names,
    wish: m.privacy_act_function_mix_wish,
  },
};
