import { m } from "#app/paraglide/messages.js";
import type { Capital, NoteForWhom, NoteSense, ValueKind } from "../model.ts";

// Functions, because the language is known only when they are asked.

/** Plain words first; the field's term stands small beside them. */
export const valueWords: Record<ValueKind, () => string> = {
  immediate: m.value_immediate,
  potential: m.value_potential,
  applied: m.value_applied,
  realised: m.value_realised,
  transformative: m.value_transformative,
};

export const valueTerms: Record<ValueKind, () => string> = {
  immediate: m.value_term_immediate,
  potential: m.value_term_potential,
  applied: m.value_term_applied,
  realised: m.value_term_realised,
  transformative: m.value_term_transformative,
};

export const capitalWords: Record<Capital, () => string> = {
  human: m.value_capital_human,
  social: m.value_capital_social,
  tangible: m.value_capital_tangible,
  reputational: m.value_capital_reputational,
  learning: m.value_capital_learning,
};

export const senseWords: Record<NoteSense, () => string> = {
  positive: m.value_sense_positive,
  none: m.value_sense_none,
  negative: m.value_sense_negative,
};

export const forWhomWords: Record<NoteForWhom, () => string> = {
  self: m.value_for_self,
  pupils: m.value_for_pupils,
  team: m.value_for_team,
  school: m.value_for_school,
};

/** The values named, for who hears the page instead of seeing its icons. */
export const namedInWords = (kinds: readonly ValueKind[]) =>
  m.value_named({ values: kinds.map((kind) => valueTerms[kind]()).join(", ") });
