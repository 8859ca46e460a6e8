import * as v from "valibot";
import {
  key,
  keys,
  oneOf,
  optionalDay,
  optionalEuros,
  optionalHours,
  optionalKey,
  optionalText,
  text,
  ticked,
  version,
} from "#app/lib/input.ts";
import { planLineKinds } from "./model.ts";

/** A number of days or half days of at most three figures; empty is not said. */
const optionalCount = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.check((value) => value === "" || /^\d{1,6}$/.test(value), "not_a_number"),
    v.transform((value) => (value === "" ? null : Number(value))),
    v.check((value) => value === null || value <= 999, "out_of_range"),
  ),
  "",
);

/** Under a goal, an ambition or neither: `goal:3`, `ambition:7` or nothing. */
const place = v.optional(
  v.pipe(
    v.string(),
    v.check((value) => /^((goal|ambition):[1-9]\d{0,14})?$/.test(value), "not_known"),
  ),
  "",
);

const amounts = { days: optionalCount, hours: optionalHours, euros: optionalEuros, cover: optionalCount };

const line = {
  kind: v.optional(oneOf(planLineKinds), "wish"),
  text: text(400),
  place,
  ...amounts,
  everybody: ticked,
  people: keys(200),
};

/** A line in one's own words; one that was taken off comes back with what it came from and where it stood. */
export const newLineInput = v.object({
  ...line,
  question: optionalKey,
  activity: optionalKey,
  request: optionalKey,
  before: optionalKey,
});
export const lineInput = v.object({ ...line, version });

export const lineActs = ["add", "put", "remove"] as const;
export const changeActs = ["change", "up", "down", "place"] as const;
export const newLineAct = v.object({ act: v.optional(oneOf(lineActs), "add") });
export const changeAct = v.object({ act: v.optional(oneOf(changeActs), "change") });

/** What was shared and is put on the sheet: some of it, or all that stands under one place. */
export const putInput = v.object({
  sources: v.pipe(
    v.optional(v.array(v.string()), []),
    v.transform((values) => [...new Set(values)]),
    v.maxLength(200, "too_long:200"),
    v.minLength(1, "choose_one"),
    v.check(
      (values) => values.every((value) => /^(question|activity):[1-9]\d{0,14}$/.test(value)),
      "not_known",
    ),
  ),
});
export const removeInput = v.object({ line: key, version });
export const placeInput = v.object({ place, before: optionalKey, version });

/** The three prompts; one is enough, none is needed. */
export const wordsInput = v.object({
  concrete: optionalText(500),
  contribute: optionalText(500),
  need: optionalText(500),
  version,
});
export const frameInput = v.object({ ...amounts, version });

/** The talk it was agreed in, or the day; and which sheet was read. */
export const agreeInput = v.object({
  conversation: optionalKey,
  on: optionalDay,
  seal: v.pipe(v.string("stale"), v.regex(/^[0-9a-f]{64}$/, "stale")),
});

export type LineInput = Omit<v.InferOutput<typeof lineInput>, "version">;
export type NewLineInput = v.InferOutput<typeof newLineInput>;
export type WordsInput = v.InferOutput<typeof wordsInput>;
export type FrameInput = v.InferOutput<typeof frameInput>;
