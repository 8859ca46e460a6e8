import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import type { Source } from "../model.ts";

export const sourcePage: Record<Source["kind"], (id: number) => string> = {
  activity: paths.activity,
  question: paths.question,
  story: paths.story,
};

/** What a proposal comes from. */
export const kindWords: Record<Source["kind"], () => string> = {
  activity: m.expertise_from_activity,
  question: m.expertise_from_question,
  story: m.expertise_from_story,
};
