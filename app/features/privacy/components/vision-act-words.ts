import { m } from "#app/paraglide/messages.js";

export const visionActs = {
  read: m.privacy_act_vision_read,
  draft: m.privacy_act_vision_draft,
  adopt: m.privacy_act_vision_adopt,
  invite: m.privacy_act_vision_invite,
};

export const goalActs = {
  read: m.privacy_act_goal_read,
  change: m.privacy_act_goal_change,
};
