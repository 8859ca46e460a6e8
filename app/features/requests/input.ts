import * as v from "valibot";
import { activityKinds } from "#app/features/activities/model.ts";
import {
  keys,
  oneOf,
  optionalDay,
  optionalEuros,
  optionalHours,
  optionalKey,
  optionalOneOf,
  optionalText,
  ticked,
  text,
  version,
} from "#app/lib/input.ts";
import { OWN_SOURCE, promiseKinds, requestSources } from "./states.ts";

const source = v.optional(oneOf(requestSources), OWN_SOURCE);

/** For how many people a group asks; empty is for herself. */
const places = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.check((value) => /^\d{0,6}$/.test(value), "not_a_number"),
    v.transform((value) => (value === "" ? null : Number(value))),
    v.check((value) => value === null || (value >= 1 && value <= 500), "out_of_range"),
  ),
  "",
);

/** Three fields: what, how much time, how much money. The rest has a sensible beginning. */
export const askInput = v.object({
  activity: optionalKey,
  title: optionalText(200),
  kind: v.optional(oneOf(activityKinds), "other"),
  hours: optionalHours,
  euros: optionalEuros,
  source,
  cover: ticked,
  coverWords: optionalText(300),
  places,
});

export const approveInput = v.object({
  why: optionalText(600),
  source,
  hours: optionalHours,
  euros: optionalEuros,
  promise: optionalText(500),
  promiseKind: v.optional(oneOf(promiseKinds), "time"),
  promiseDue: optionalDay,
  version,
});

export const declineInput = v.object({ why: text(600), version });
export const movedInput = v.object({ version });
export const finishInput = v.object({
  attended: keys(500),
  hours: optionalHours,
  euros: optionalEuros,
  version,
});
export const invoiceInput = v.object({ reference: optionalText(60), version });
export const confirmInput = v.object({ version, sure: optionalOneOf(["yes"]) });

export type AskInput = v.InferOutput<typeof askInput>;
export type ApproveInput = v.InferOutput<typeof approveInput>;
