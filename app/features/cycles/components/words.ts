import { m } from "#app/paraglide/messages.js";

// The choices of this feature in words. Functions, because the language is known only when they are asked.

/** What a conversation of a kind is called. */
export const kindWords = {
  start: m.cycles_kind_start,
  progress: m.cycles_kind_progress,
  look_back: m.cycles_kind_look_back,
  career: m.cycles_kind_career,
  team: m.cycles_kind_team,
  free: m.cycles_kind_free,
};

export const cycleStateWords = {
  draft: m.cycles_state_draft,
  open: m.cycles_state_open,
  closed: m.cycles_state_closed,
};

export const factWords = {
  to_plan: m.cycles_fact_to_plan,
  planned: m.cycles_fact_planned,
  held: m.cycles_fact_held,
  signed: m.cycles_fact_signed,
};
