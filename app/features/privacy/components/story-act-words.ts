import { m } from "#app/paraglide/messages.js";
import type { ActOf } from "../table.ts";

export const storyActs: Record<ActOf<"story">, () => string> = {
  read: m.privacy_act_story_read,
  change: m.privacy_act_story_change,
  share: m.privacy_act_story_share,
  invite: m.privacy_act_story_invite,
  answer: m.privacy_act_story_answer,
  release: m.privacy_act_story_release,
  withdraw_release: m.privacy_act_story_withdraw_release,
};

export const careerActs: Record<ActOf<"career">, () => string> = {
  read: m.privacy_act_career_read,
  change: m.privacy_act_career_change,
  tell: m.privacy_act_career_tell,
  read_told: m.privacy_act_career_read_told,
  know_wish: m.privacy_act_career_know_wish,
};

export const evidenceActs: Record<ActOf<"evidence">, () => string> = {
  read: m.privacy_act_evidence_read,
  change: m.privacy_act_evidence_change,
};
