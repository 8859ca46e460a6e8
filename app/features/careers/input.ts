import * as v from "valibot";
import { key, keys, oneOf, optionalDay, optionalKey, optionalText, text, version } from "#app/lib/input.ts";
import { careerStepStates } from "./model.ts";

/** As long as an answer in a preparation may be: what is written there has to fit here. */
export const CAREER_WORDS_AT_MOST = 4000;
export const STEP_AT_MOST = 600;
export const SIGNAL_WORDS_AT_MOST = 1000;

/** The words of the path; with a conversation they are taken over from its preparation. */
export const careerInput = v.object({
  school: key,
  text: text(CAREER_WORDS_AT_MOST),
  conversation: optionalKey,
  version,
});

const step = {
  text: optionalText(STEP_AT_MOST),
  state: v.optional(oneOf(careerStepStates), "considering"),
  targetOn: optionalDay,
};

/** A step: a role of the school, own words, or both. */
export const newStepInput = v.object({ school: key, role: optionalKey, question: optionalKey, ...step });
export const stepInput = v.object({ ...step, version });

export const stepOrderInput = v.object({ move: oneOf(["up", "down"]), version });
/** The question that serves a step; none takes the link away. */
export const stepQuestionInput = v.object({ question: optionalKey, version });
export const signalInput = v.object({
  signal: key,
  text: optionalText(SIGNAL_WORDS_AT_MOST),
  evidence: keys(50),
  version,
});

/** Telling names whom and what was previewed; taking it back needs neither. */
export const tellingInput = v.object({
  act: oneOf(["tell", "withdraw"]),
  school: key,
  partner: optionalKey,
  version: v.optional(version, "0"),
});
export const stepTellingInput = v.object({
  act: oneOf(["tell", "withdraw"]),
  version: v.optional(version, "0"),
});
export const stepRemovalInput = v.object({ version });

export type NewStepInput = v.InferOutput<typeof newStepInput>;
export type StepInput = v.InferOutput<typeof stepInput>;
export type SignalInput = v.InferOutput<typeof signalInput>;
