import { answerField, privateField, reviewFields } from "../input.ts";
import type { HowItWent, PromptForm } from "../model.ts";
import type { QuestionToReview } from "./preparation-questions.tsx";
import { inPageLanguage } from "./words.ts";

/** A prompt as it is asked, with what is saved. */
export type PromptToAnswer = {
  id: number;
  form: PromptForm;
  answer: string;
  keptPrivate: boolean;
  textNl: string;
  textEn: string;
  helpNl: string | null;
  helpEn: string | null;
  /** Its answer also lands on her career path: by itself, or for her to take over there. */
  lands: "by_itself" | "to_take" | null;
};

type Typed = Record<string, string | string[]> | undefined;

const typedText = (typed: Typed, name: string, saved: string): string =>
  typed ? String(typed[name] ?? "") : saved;

/** A form that came back holds what was typed, not what is saved. */
export function typedPrompt(prompt: PromptToAnswer, typed: Typed) {
  const help = inPageLanguage({ nl: prompt.helpNl ?? "", en: prompt.helpEn ?? "" });
  return {
    id: prompt.id,
    form: prompt.form,
    text: inPageLanguage({ nl: prompt.textNl, en: prompt.textEn }),
    help: help || null,
    lands: prompt.lands,
    answer: typedText(typed, answerField(prompt.id), prompt.answer),
    keptPrivate: typed ? Boolean(typed[privateField(prompt.id)]) : prompt.keptPrivate,
  };
}

/** The same for what is said about a question. */
export function typedReview(question: QuestionToReview, typed: Typed): QuestionToReview {
  const names = reviewFields(question.id);
  return {
    ...question,
    howItWent: (typedText(typed, names.howItWent, question.howItWent ?? "") || null) as HowItWent | null,
    helped: typedText(typed, names.helped, question.helped ?? ""),
    hindered: typedText(typed, names.hindered, question.hindered ?? ""),
    keptPrivate: typed ? Boolean(typed[names.keptPrivate]) : question.keptPrivate,
  };
}
