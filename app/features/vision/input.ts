import * as v from "valibot";
import {
  oneOf,
  optionalDay,
  optionalKey,
  optionalOneOf,
  optionalText,
  text,
  version,
} from "#app/lib/input.ts";
import { goalEnds, goalTerms, leaderParts } from "./model.ts";

/** One text per row of a list; rows are matched by their place. */
const texts = (max: number, rows: number) =>
  v.optional(v.pipe(v.array(optionalText(max)), v.maxLength(rows, "out_of_range")), []);

const VALUES = 12;
const AMBITIONS = 24;
const STORIES = 100;

const visionWords = {
  version,
  /** The current vision that was on the page: a next version follows that one and no other. */
  basedOn: optionalKey,
  statement: text(4000),
  tookPart: optionalText(500),
  valueName: texts(80, VALUES),
  valueMeaning: texts(300, VALUES),
  ambitionLineage: v.optional(v.pipe(v.array(optionalKey), v.maxLength(AMBITIONS, "out_of_range")), []),
  ambitionTitle: texts(120, AMBITIONS),
  ambitionMeaning: texts(300, AMBITIONS),
  ambitionText: texts(2000, AMBITIONS),
  /** Row numbers of the ambitions that are a focal point now. */
  ambitionFocal: v.optional(v.array(v.string()), []),
  /** The stories that gave rise to it too. */
  stories: v.optional(v.pipe(v.array(optionalKey), v.maxLength(STORIES, "out_of_range")), []),
};

/** One form for draft and adoption: `intent` is the button, `arrange` asks for a row more, moved or away. */
export const visionInput = v.object({
  ...visionWords,
  adoptedOn: optionalDay,
  intent: v.optional(v.picklist(["draft", "adopt"]), "draft"),
  arrange: v.optional(v.string(), ""),
});

export type VisionInput = Omit<v.InferOutput<typeof visionInput>, "intent" | "arrange" | "stories">;

const goalWords = {
  text: text(500),
  lineageId: optionalKey,
  term: oneOf(goalTerms),
  howWeNotice: optionalText(1000),
  dueOn: optionalDay,
  parentId: optionalKey,
  tookPart: optionalText(500),
  leaderPart: optionalOneOf(leaderParts),
  leaderWords: optionalText(1000),
  routine: optionalText(300),
};

export const newGoalInput = v.object({
  ...goalWords,
  owner: v.pipe(v.string("choose_one"), v.regex(/^(board|(school|team):[1-9]\d{0,14})$/, "choose_one")),
});
export const goalInput = v.object({ ...goalWords, version });
export const goalEndInput = v.object({ end: oneOf(goalEnds), conclusion: text(2000), version });

export type NewGoalInput = v.InferOutput<typeof newGoalInput>;
export type GoalInput = v.InferOutput<typeof goalInput>;
export type GoalEndInput = v.InferOutput<typeof goalEndInput>;
