import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";

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

export const sideWords = {
  staff: m.cycles_side_staff,
  partner: m.cycles_side_partner,
  both: m.cycles_side_both,
};

export const formWords = {
  text: m.cycles_ask_text,
  questions: m.cycles_ask_questions,
  vision: m.cycles_ask_vision,
};

type Named = { nameNl: string; nameEn: string };

/** What a template is called in the language of the reader. */
export const templateName = ({ nameNl, nameEn }: Named) => (getLocale() === "en" ? nameEn : nameNl);

/** The choices of a closed list, in words. */
export const optionsOf = <K extends string>(words: Record<K, () => string>) =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value]() }));
