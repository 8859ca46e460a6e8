import { m } from "#app/paraglide/messages.js";

/** What may be done with what a group keeps, in words. */
export const groupActWords = {
  see_rounds: m.privacy_act_group_see_rounds,
  start_round: m.privacy_act_group_start_round,
  look_back: m.privacy_act_group_look_back,
  set_purpose: m.privacy_act_group_set_purpose,
  write_page: m.privacy_act_group_write_page,
  read_opened_page: m.privacy_act_group_read_opened_page,
  add_product: m.privacy_act_group_add_product,
};

/** What may be done with something that was made, in words. */
export const productActWords = {
  read: m.privacy_act_product_read,
  change: m.privacy_act_product_change,
  remove: m.privacy_act_product_remove,
};
