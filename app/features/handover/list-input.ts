import * as v from "valibot";
import { day, key, oneOf, optionalKey, text, ticked, version } from "#app/lib/input.ts";
import { ownKinds, reasonsByHand } from "./list-model.ts";

const ROWS = 300;
const rows = <S extends v.GenericSchema>(one: S) =>
  v.optional(v.pipe(v.array(one), v.maxLength(ROWS, "out_of_range")), []);
const mark = v.pipe(v.string(), v.maxLength(700, "not_known"));

export const startInput = v.object({ employment: key, reason: oneOf(reasonsByHand), lastDay: day });

/** What is on the page row by row, to whom each goes, and which of them are ticked. */
export const checklistInput = v.object({
  handover: key,
  row: rows(mark),
  to: rows(optionalKey),
  passed: rows(mark),
  version,
});

export const newLineInput = v.object({
  handover: key,
  kind: v.optional(oneOf(ownKinds), "other"),
  text: text(400),
  to: optionalKey,
  passed: ticked,
});
export const lineInput = v.object({ text: text(400), to: optionalKey, passed: ticked, version });
/** Of what is known by itself the words stand; only to whom, and whether. */
export const knownLineInput = v.object({ to: optionalKey, passed: ticked, version });
export const doneInput = v.object({ act: oneOf(["done", "undone"]), version });
export const closeInput = v.object({ handover: key });
/** Nothing but the press of the button. */
export const removeInput = v.object({});

export type StartInput = v.InferOutput<typeof startInput>;
export type ChecklistInput = v.InferOutput<typeof checklistInput>;
export type NewLineInput = v.InferOutput<typeof newLineInput>;
