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

export const newNoteInput = v.object({ ...note, school: optionalKey, team: optionalKey, audiences });
export const noteInput = v.object({ ...note, version });

export type NoteInput = v.InferOutput<typeof noteInput>;
