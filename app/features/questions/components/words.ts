import { m } from "#app/paraglide/messages.js";
import type {
  HindranceKind,
  Judgement,
  Level,
  NamedValue,
  Origin,
  QuestionForm,
  QuestionState,
} from "../model.ts";

// Every choice of this feature in words. Functions, because the language is known only when they are asked.

export const judgementWords: Record<Judgement, () => string> = {
  aligns: m.questions_judgement_aligns,
  partly: m.questions_judgement_partly,
  rubs: m.questions_judgement_rubs,
  separate: m.questions_judgement_separate,
};

export const stateWords: Record<QuestionState, () => string> = {
  proposed: m.questions_state_proposed,
  active: m.questions_state_active,
  answered: m.questions_state_answered,
  parked: m.questions_state_parked,
};

export const formWords: Record<QuestionForm, () => string> = {
  question: m.questions_form_question,
  aim: m.questions_form_aim,
};

export const kindWords: Record<QuestionForm, () => string> = {
  question: m.questions_kind_question,
  aim: m.questions_kind_aim,
};

export const originWords: Record<Origin, () => string> = {
  talent: m.questions_origin_talent,
  ambition: m.questions_origin_ambition,
  practice: m.questions_origin_practice,
  school_theme: m.questions_origin_school_theme,
  assigned: m.questions_origin_assigned,
};

export const levelWords: Record<Level, () => string> = {
  individual: m.questions_level_individual,
  team: m.questions_level_team,
  school: m.questions_level_school,
};

export const hindranceWords: Record<HindranceKind, () => string> = {
  time: m.questions_hindrance_time,
  roster: m.questions_hindrance_roster,
  cover: m.questions_hindrance_cover,
  money: m.questions_hindrance_money,
  support: m.questions_hindrance_support,
  career: m.questions_hindrance_career,
};

export const valueWords: Record<NamedValue, () => string> = {
  immediate: m.value_immediate,
  potential: m.value_potential,
  applied: m.value_applied,
  realised: m.value_realised,
  transformative: m.value_transformative,
};

/** The choices of one kind as a Choice takes them. */
export const optionsOf = <T extends string>(words: Record<T, () => string>) =>
  (Object.keys(words) as T[]).map((value) => ({ value, label: words[value]() }));

/** As optionsOf, with one first for who would rather not say. */
export const openOptionsOf = <T extends string>(words: Record<T, () => string>) => [
  { value: "", label: m.questions_no_choice() },
  ...optionsOf(words),
];
