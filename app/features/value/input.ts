import * as v from "valibot";
import { audiences } from "#app/features/items/input.ts";
import {
  keys,
  optionalDay,
  optionalKey,
  optionalOneOf,
  someOf,
  text,
  ticked,
  version,
} from "#app/lib/input.ts";
import { capitals, noteForWhom, noteSenses, valueKinds } from "./model.ts";

const note = {
  text: text(1000),
  /** "Weet ik nog niet" is an answer and names nothing. */
  values: someOf([...valueKinds, "unknown"]),
  capital: optionalOneOf(capitals),
  sense: optionalOneOf(noteSenses),
  forWhom: optionalOneOf(noteForWhom),
  expected: ticked,
  notedOn: optionalDay,
  question: optionalKey,
  activity: optionalKey,
  /** The earlier notes that made this one possible. */
  after: keys(20),
};

/** Under which a form sends its note, once. */
const mark = v.optional(
  v.pipe(
    v.string(),
    v.check(
      (value) => value === "" || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
      "not_known",
    ),
    v.transform((value) => value || null),
  ),
  "",
);

export const newNoteInput = v.object({ ...note, mark, school: optionalKey, team: optionalKey, audiences });
export const noteInput = v.object({ ...note, version });

export type NoteInput = v.InferOutput<typeof noteInput>;

/** Naming values of a note that stands already, and no more. */
export const noteValuesInput = v.object({
  values: someOf([...valueKinds, "unknown"]),
  sense: optionalOneOf(noteSenses),
  back: optionalOneOf(["note", "open"]),
  version,
});

export type NoteValuesInput = v.InferOutput<typeof noteValuesInput>;

/** What an activity gave, at its look-back. */
export const lookBackInput = v.object({
  text: text(1000),
  values: someOf([...valueKinds, "unknown"]),
  sense: optionalOneOf(noteSenses),
  question: optionalKey,
});

type LookBackFields = v.InferOutput<typeof lookBackInput>;
export type LookBackInput = Omit<LookBackFields, "question"> & Partial<LookBackFields>;

/** Leaving a look-back open is a form with nothing in it but where she was. */
export const leaveLookBackInput = v.object({ back: optionalOneOf(["me", "attention"]) });
