import { m } from "#app/paraglide/messages.js";
import { conditions, strategies, type HelpCard, type HelpKey, type HelpSet } from "../model.ts";

// Said by the server: a page that only shows them does not carry the words as script.

type Said = {
  title: () => string;
  word?: () => string;
  what: () => string;
  fits: () => string;
  mind?: () => string;
  question: () => string;
};

const said: Record<HelpKey, Said> = {
  power: {
    ...{ title: m.help_power, word: m.help_power_word, what: m.help_power_what, fits: m.help_power_fits },
    ...{ mind: m.help_power_mind, question: m.help_power_question },
  },
  planned: {
    ...{ title: m.help_planned, word: m.help_planned_word, what: m.help_planned_what },
    ...{ fits: m.help_planned_fits, mind: m.help_planned_mind, question: m.help_planned_question },
  },
  negotiated: {
    ...{ title: m.help_negotiated, word: m.help_negotiated_word, what: m.help_negotiated_what },
    ...{ fits: m.help_negotiated_fits, mind: m.help_negotiated_mind, question: m.help_negotiated_question },
  },
  programmatic: {
    ...{ title: m.help_programmatic, word: m.help_programmatic_word, what: m.help_programmatic_what },
    ...{ fits: m.help_programmatic_fits, mind: m.help_programmatic_mind },
    question: m.help_programmatic_question,
  },
  interactive: {
    ...{ title: m.help_interactive, word: m.help_interactive_word, what: m.help_interactive_what },
    ...{ fits: m.help_interactive_fits, mind: m.help_interactive_mind },
    question: m.help_interactive_question,
  },
  climate: {
    ...{ title: m.help_climate, what: m.help_climate_what, fits: m.help_climate_fits },
    question: m.help_climate_question,
  },
  leadership: {
    ...{ title: m.help_leadership, what: m.help_leadership_what, fits: m.help_leadership_fits },
    question: m.help_leadership_question,
  },
  feedback: {
    ...{ title: m.help_feedback, what: m.help_feedback_what, fits: m.help_feedback_fits },
    question: m.help_feedback_question,
  },
  inquiry: {
    ...{ title: m.help_inquiry, what: m.help_inquiry_what, fits: m.help_inquiry_fits },
    question: m.help_inquiry_question,
  },
  collaboration: {
    ...{ title: m.help_collaboration, what: m.help_collaboration_what, fits: m.help_collaboration_fits },
    question: m.help_collaboration_question,
  },
  structure: {
    ...{ title: m.help_structure, what: m.help_structure_what, fits: m.help_structure_fits },
    question: m.help_structure_question,
  },
};

/** What a new question begins with when it is opened from a card; it is changed like anything that was typed. */
export const questionOf = (key: HelpKey) => said[key].question();

const cardOf = (key: HelpKey): HelpCard => ({
  key,
  title: said[key].title(),
  word: said[key].word?.() ?? null,
  what: said[key].what(),
  fits: said[key].fits(),
  mind: said[key].mind?.() ?? null,
});

/** The change strategies and the conditions of a learning organisation, in the reader's language. */
export const sayHelpSets = (): HelpSet[] => [
  {
    key: "strategies",
    title: m.help_strategies(),
    lead: m.help_strategies_lead(),
    cards: strategies.map(cardOf),
    source: m.help_strategies_source(),
  },
  {
    key: "conditions",
    title: m.help_conditions(),
    lead: m.help_conditions_lead(),
    cards: conditions.map(cardOf),
    source: m.help_conditions_source(),
  },
];
