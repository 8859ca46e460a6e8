import * as v from "valibot";
import {
  key,
  keys,
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

/** One key per row, or none. */
const optionalKeys = (rows: number) =>
  v.optional(v.pipe(v.array(optionalKey), v.maxLength(rows, "out_of_range")), []);

const side = v.nullable(v.object({ text: v.string(), focalPoint: v.boolean() }));
const clashList = v.array(
  v.object({
    key: v.string(),
    kind: v.picklist(["statement", "tookPart", "value", "ambition"]),
    mine: side,
    theirs: side,
  }),
);

/** The parts that both changed, as a page wrote them down; none where it wrote nothing that can be read. */
export function readClashes(written: unknown): v.InferOutput<typeof clashList> {
  try {
    return v.parse(clashList, JSON.parse(String(written)));
  } catch {
    return [];
  }
}

const VALUES = 12;
const AMBITIONS = 24;
const STORIES = 100;

const visionWords = {
  version,
  /** The current vision that was on the page: a next version follows that one and no other. */
  basedOn: optionalKey,
  statement: text(4000),
  tookPart: optionalText(500),
  /** How each part read when the page was opened, as the server wrote it there. */
  began: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(60)), []),
  valueKey: optionalKeys(VALUES),
  valueName: texts(80, VALUES),
  valueMeaning: texts(300, VALUES),
  ambitionLineage: optionalKeys(AMBITIONS),
  ambitionTitle: texts(120, AMBITIONS),
  ambitionMeaning: texts(300, AMBITIONS),
  ambitionText: texts(2000, AMBITIONS),
  /** The ambition of the board that each works out. */
  ambitionWorksOut: optionalKeys(AMBITIONS),
  /** Row numbers of the ambitions that are a focal point now. */
  ambitionFocal: v.optional(v.array(v.string()), []),
  /** The stories that gave rise to it too. */
  stories: optionalKeys(STORIES),
  /** Those that were named when the page was opened. */
  storiesBegan: optionalKeys(STORIES),
  /** What the page shows of two texts beside each other, so that it still does after a row is moved. */
  clashes: v.optional(v.pipe(v.string(), v.maxLength(120_000)), ""),
};

/** One form for draft and adoption: `intent` is the button, `arrange` asks for a row more, moved or away. */
export const visionInput = v.object({
  ...visionWords,
  adoptedOn: optionalDay,
  intent: v.optional(v.picklist(["draft", "adopt"]), "draft"),
  arrange: v.optional(v.string(), ""),
});

type Read = Omit<v.InferOutput<typeof visionInput>, NotOfTheWords>;
type NotOfTheWords = "intent" | "arrange" | "stories" | "storiesBegan" | "clashes";
type OfThePage = "began" | "valueKey" | "ambitionWorksOut";

/** What a form says of a vision. Without what its page adds, it can only follow on what is there now. */
export type VisionInput = Omit<Read, OfThePage> & Partial<Pick<Read, OfThePage>>;

/** Colleagues who are asked to help write, or the one who does so no longer. */
export const editorsInput = v.object({ people: v.pipe(keys(40), v.minLength(1, "choose_one")) });
export const endEditingInput = v.object({ person: key });

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
export const goalEndInput = v.object({
  end: oneOf(goalEnds),
  /** What came of it, told as to a colleague. */
  conclusion: text(4000),
  routine: optionalText(300),
  /** Stories of the school that tell it too. */
  stories: keys(100),
  /** Those that were named when the page was opened: what another named meanwhile stays. */
  storiesBegan: keys(100),
  version,
});

export type NewGoalInput = v.InferOutput<typeof newGoalInput>;
export type GoalInput = v.InferOutput<typeof goalInput>;
type GoalEnd = v.InferOutput<typeof goalEndInput>;
/** Without `routine` the place it already has stays as it is. */
export type GoalEndInput = Omit<GoalEnd, "stories" | "storiesBegan" | "routine"> &
  Partial<Pick<GoalEnd, "routine">>;
