import * as v from "valibot";
import { audiences } from "#app/features/items/input.ts";
import { oneOf, optionalKey, optionalOneOf, optionalText, text, ticked, version } from "#app/lib/input.ts";
import {
  conclusions,
  hindranceKinds,
  judgements,
  levels,
  origins,
  questionForms,
  type Judgement,
} from "./model.ts";

const words = {
  text: text(400),
  why: optionalText(1000),
  forWhom: optionalText(300),
  form: optionalOneOf(questionForms),
  origin: optionalOneOf(origins),
  level: optionalOneOf(levels),
};

/** New words for a question that is there. */
export const questionInput = v.object({ ...words, version });

const optionalVersion = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^\d{0,9}$/, "stale"),
    v.transform((value) => Number(value) || null),
  ),
  "",
);

const place = {
  school: optionalKey,
  team: optionalKey,
  conversation: optionalKey,
  grownFrom: optionalKey,
  joinedFrom: optionalKey,
  /** The step of her career path it is begun from. */
  step: optionalKey,
  audiences,
};

/** A new question: one sentence, and whatever else was offered; a judgement and a why for each ambition on the page. */
export function newQuestionInput(ambitionIds: readonly number[]) {
  const links = ambitionIds.flatMap((id) => [
    [judgementField(id), optionalOneOf(judgements)] as const,
    [whyField(id), optionalText(600)] as const,
  ]);
  return v.object({ ...words, ...place, ...(Object.fromEntries(links) as Record<never, never>) });
}

export const judgementField = (ambitionId: number) => `judgement-${ambitionId}`;
export const whyField = (ambitionId: number) => `why-${ambitionId}`;

/** The links made on the page of a new question. A why without a judgement is no link. */
export function alignmentsIn(value: object, ambitionIds: readonly number[]) {
  const given = value as Record<string, string | null | undefined>;
  return ambitionIds.flatMap((ambitionId) => {
    const judgement = given[judgementField(ambitionId)] as Judgement | null | undefined;
    return judgement ? [{ ambitionId, judgement, why: given[whyField(ambitionId)] ?? null }] : [];
  });
}

/** One link of a question: `ambition:4` or `goal:2`; judged `none` it is taken away, `link` being its key. */
export const alignmentInput = v.object({
  target: v.pipe(v.string("choose_one"), v.regex(/^(ambition|goal):[1-9]\d{0,14}$/, "choose_one")),
  judgement: oneOf([...judgements, "none"]),
  why: optionalText(600),
  link: optionalKey,
  version: optionalVersion,
});

/** `ambition:4` as the command takes it. */
export function targetOf(target: string): { ambitionId: number } | { goalId: number } {
  const [kind, id] = target.split(":");
  return kind === "goal" ? { goalId: Number(id) } : { ambitionId: Number(id) };
}

/** What a partner proposes to someone: one sentence. */
export const proposalInput = v.object({ text: text(400), form: optionalOneOf(questionForms) });

/** Yes, in these words, and whether who proposed it reads on; or no, whatever stands in the field. */
export const proposalAnswerInput = v.object({
  act: v.optional(oneOf(["accept", "leave"]), "accept"),
  text: optionalText(400),
  readsOn: ticked,
  version,
});

export const partnerLineInput = v.object({ line: optionalText(300), version });

/** Rounding off, or taking up again (`active`). */
export const conclusionInput = v.object({
  state: oneOf([...conclusions, "active"]),
  conclusion: optionalText(1000),
  version,
});

export const newHindranceInput = v.object({ text: text(600), kind: optionalOneOf(hindranceKinds) });
export const hindranceInput = v.object({
  text: text(600),
  kind: optionalOneOf(hindranceKinds),
  resolved: ticked,
  version,
});
