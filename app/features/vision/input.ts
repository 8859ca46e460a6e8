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
import { CLASHES_AT_MOST } from "./clashes.ts";
import { goalEnds, goalTerms, leaderParts, MOST_ROWS } from "./model.ts";

// A form may hold some rows without words too; more than this is no form of ours.
const ROOM = 100;

const cut = <T>(rows: T[]): T[] => rows.slice(0, ROOM);

/** What each row of a list is called; rows are matched by their place, and those without words do not count. */
const names = (max: number, most: number) =>
  v.optional(
    v.pipe(
      v.array(optionalText(max)),
      v.maxLength(ROOM, `too_many:${most}`),
      v.check((rows) => rows.filter(Boolean).length <= most, `too_many:${most}`),
    ),
    [],
  );

/** One text more per row. */
const texts = (max: number) => v.optional(v.pipe(v.array(optionalText(max)), v.transform(cut)), []);

/** One key per row, or none. */
const rowKeys = v.optional(v.pipe(v.array(optionalKey), v.transform(cut)), []);

const STORIES = 100;
const storyKeys = v.array(optionalKey);

const visionWords = {
  /** What the page was opened on. A page that does not say so is late: it is put together with what stands there now. */
  version: v.fallback(version, 0),
  /** The current vision that was on the page: a next version follows that one and no other. */
  basedOn: v.fallback(optionalKey, null),
  statement: text(4000),
  tookPart: optionalText(500),
  /** How each part read when the page was opened, as the server wrote it there. */
  began: v.optional(
    v.pipe(
      v.array(v.string()),
      v.transform((lines) => cut(lines.filter((line) => line.length <= 60))),
    ),
    [],
  ),
  valueKey: rowKeys,
  valueName: names(80, MOST_ROWS.values),
  valueMeaning: texts(300),
  ambitionLineage: rowKeys,
  ambitionTitle: names(120, MOST_ROWS.ambitions),
  ambitionMeaning: texts(300),
  ambitionText: texts(2000),
  /** The ambition of the board that each works out. */
  ambitionWorksOut: rowKeys,
  /** Row numbers of the ambitions that are a focal point now. */
  ambitionFocal: v.optional(v.array(v.string()), []),
  /** The stories that gave rise to it too. */
  stories: v.optional(v.pipe(storyKeys, v.maxLength(STORIES, `too_many:${STORIES}`)), []),
  /** Those that were named when the page was opened. */
  storiesBegan: v.optional(storyKeys, []),
  /** What the page shows of two texts beside each other, so that it still does after a row is moved. */
  clashes: v.optional(
    v.pipe(
      v.string(),
      v.transform((written) => (written.length > CLASHES_AT_MOST ? "" : written)),
    ),
    "",
  ),
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
