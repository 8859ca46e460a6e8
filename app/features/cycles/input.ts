import * as v from "valibot";
import { key, keys, oneOf, optionalDay, optionalKey, optionalText, text, version } from "#app/lib/input.ts";
import { momentKinds, momentUses, type MomentKind, type MomentUse } from "./model.ts";
import { landings, promptForms, promptSides, templateKinds } from "./template-model.ts";

const use = v.optional(oneOf(momentUses), "not");

const moments = {
  start_use: use,
  start_opensOn: optionalDay,
  start_closesOn: optionalDay,
  start_template: optionalKey,
  progress_use: use,
  progress_opensOn: optionalDay,
  progress_closesOn: optionalDay,
  progress_template: optionalKey,
  look_back_use: use,
  look_back_opensOn: optionalDay,
  look_back_closesOn: optionalDay,
  look_back_template: optionalKey,
  career_use: use,
  career_opensOn: optionalDay,
  career_closesOn: optionalDay,
  career_template: optionalKey,
  team_use: use,
  team_opensOn: optionalDay,
  team_closesOn: optionalDay,
  team_template: optionalKey,
};

const schoolYear = v.pipe(v.string("choose_one"), v.regex(/^20\d{2}$/, "choose_one"), v.transform(Number));

export const newCycleInput = v.object({ schoolId: key, schoolYear, ...moments, teamIds: keys() });
export const startInput = v.object({ teamIds: keys() });
export const momentsInput = v.object({ version, ...moments });
/** What the page of a cycle can do with it as a whole. */
export const cycleActInput = v.object({ version, act: oneOf(["close", "reopen", "remove"]) });

export type NewCycleInput = v.InferOutput<typeof newCycleInput>;
export type MomentsInput = Omit<v.InferOutput<typeof momentsInput>, "version">;

/** As a moment stands on a form: nothing of it is known to be right yet. */
export type GivenMoment = {
  kind: MomentKind;
  use: MomentUse;
  opensOn: string | null;
  closesOn: string | null;
  templateId: number | null;
};

/** The moments of a form that are used at all, with their windows as given. */
export function momentsOf(input: MomentsInput): GivenMoment[] {
  return momentKinds
    .map((kind) => ({
      kind,
      use: input[`${kind}_use`],
      opensOn: input[`${kind}_opensOn`],
      closesOn: input[`${kind}_closesOn`],
      templateId: input[`${kind}_template`],
    }))
    .filter((moment) => moment.use !== "not");
}

const PROMPTS = 20;
export const NAME_AT_MOST = 80;
export const PROMPT_AT_MOST = 300;

/** One text per prompt; prompts are matched by their place. */
const texts = v.optional(
  v.pipe(v.array(optionalText(PROMPT_AT_MOST)), v.maxLength(PROMPTS, "out_of_range")),
  [],
);
const chosen = <const T extends readonly string[]>(values: T) =>
  v.optional(v.pipe(v.array(oneOf(values)), v.maxLength(PROMPTS, "out_of_range")), []);

/** A template as a whole; `arrange` is a button that asks for a prompt more, moved or away. */
export const templateInput = v.object({
  version,
  nameNl: text(NAME_AT_MOST),
  nameEn: text(NAME_AT_MOST),
  kind: oneOf(templateKinds),
  promptSide: chosen(promptSides),
  promptForm: chosen(promptForms),
  promptTextNl: texts,
  promptTextEn: texts,
  promptHelpNl: texts,
  promptHelpEn: texts,
  promptLands: chosen(["", ...landings]),
  arrange: v.optional(v.string(), ""),
});
type WholeTemplate = v.InferOutput<typeof templateInput>;
export type TemplateInput = Omit<WholeTemplate, "arrange" | "promptLands"> &
  Partial<Pick<WholeTemplate, "promptLands">>;

export const retireInput = v.object({ version, act: oneOf(["retire", "offer"]) });
