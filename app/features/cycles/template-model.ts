import type { Problem } from "#app/lib/problems.ts";
import type { MomentKind } from "./model.ts";

export const promptSides = ["staff", "partner", "both"] as const;
/** Text asks for words; questions asks how it is with each active question; vision shows the ambitions beside the box. */
export const promptForms = ["text", "questions", "vision"] as const;
/** Where an answer goes on living, besides in the preparation. */
export const landings = ["career_path"] as const;
export type PromptSide = (typeof promptSides)[number];
export type PromptForm = (typeof promptForms)[number];

/** What a template can be for: a moment of a cycle, or the talk someone asks for in between. */
export const templateKinds = ["start", "progress", "look_back", "career", "team", "free"] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** One thing that is asked, in both languages. */
export type PromptWords = {
  side: PromptSide;
  form: PromptForm;
  textNl: string;
  textEn: string;
  helpNl: string | null;
  helpEn: string | null;
  landsIn: (typeof landings)[number] | null;
};

export type TemplateWords = {
  nameNl: string;
  nameEn: string;
  kind: TemplateKind;
  prompts: PromptWords[];
};

/** The two who prepare; what is asked of both is asked of each. */
export type Preparing = "staff" | "partner";

/** The sides that would be asked nothing. A talk of two equal partners asks both. */
export const sidesWithout = (prompts: readonly { side: PromptSide }[]): Preparing[] =>
  (["staff", "partner"] as const).filter(
    (side) => !prompts.some((prompt) => prompt.side === side || prompt.side === "both"),
  );

/** What is not right with the prompts as a whole; undefined when they can be asked. */
export function problemOfPrompts(prompts: readonly PromptWords[]): Problem | undefined {
  if (sidesWithout(prompts).length > 0) return "nothing_asked";
  const asksTwice = (["staff", "partner"] as const).some(
    (side) => listSide(prompts, side).filter((prompt) => prompt.form === "questions").length > 1,
  );
  if (asksTwice) return "only_once";
  return prompts.filter((prompt) => prompt.landsIn).length > 1 ? "lands_once" : undefined;
}

/** Only words the staff member writes about herself can land somewhere. */
export const canLand = ({ side, form }: Pick<PromptWords, "side" | "form">) =>
  side !== "partner" && form === "text";

/** What one side is asked, in order: its own prompts and those for both. */
export const listSide = <P extends { side: PromptSide }>(prompts: readonly P[], side: Preparing): P[] =>
  prompts.filter((prompt) => prompt.side === side || prompt.side === "both");

/** A talk of a team has a template of its own; the others can stand in for each other. */
export const fits = (kind: TemplateKind, moment: MomentKind | "free") =>
  (kind === "team") === (moment === "team");

type Offered = { id: number; kind: TemplateKind; own: boolean };

/**
 * The template a moment starts from, of those that are offered: of its own kind first, the board's own before the one
 * Jaarring ships; for a free talk or a kind nobody made, the development conversation.
 */
export function usualTemplate<T extends Offered>(
  offered: readonly T[],
  moment: MomentKind | "free",
): T | undefined {
  const kinds: TemplateKind[] = moment === "team" ? ["team"] : [moment, "progress"];
  for (const kind of kinds) {
    const ofKind = offered.filter((template) => template.kind === kind);
    const found = ofKind.find((template) => template.own) ?? ofKind[0];
    if (found) return found;
  }
  return offered.find((template) => fits(template.kind, moment));
}

/** The prompts as lines, for showing two versions beside each other. */
export const promptLines = (prompts: readonly PromptWords[], language: "nl" | "en") =>
  prompts.map((prompt) => (language === "nl" ? prompt.textNl : prompt.textEn)).join("\n");

/** Whether two templates ask the very same under the same name. */
export const sameWords = (one: TemplateWords, other: TemplateWords) =>
  JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));

const canonical = ({ nameNl, nameEn, kind, prompts }: TemplateWords) => [
  nameNl,
  nameEn,
  kind,
  ...prompts.map((prompt) => [
    prompt.side,
    prompt.form,
    prompt.textNl,
    prompt.textEn,
    prompt.helpNl,
    prompt.helpEn,
    prompt.landsIn,
  ]),
];
