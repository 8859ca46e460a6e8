import * as v from "valibot";
import { agreementKindList } from "#app/features/agreements/model.ts";
import {
  day,
  key,
  oneOf,
  optionalDay,
  optionalEuros,
  optionalHours,
  optionalKey,
  optionalOneOf,
  optionalText,
  text,
  ticked,
  version,
} from "#app/lib/input.ts";
import { safeNext } from "#app/lib/next.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { howItWentList, noteScopeList, signOffKindList } from "./record.ts";

export const agendaInput = v.object({
  act: oneOf(["add", "change", "remove", "up", "down"]),
  point: optionalKey,
  text: optionalText(300),
  version: v.optional(version, "0"),
  item: optionalKey,
  agreement: optionalKey,
  /** Where it stood, when a removal is undone. */
  place: optionalKey,
  /** The page it is asked from, to come back to. */
  back: v.optional(
    v.pipe(
      v.string(),
      v.transform((path) => (path ? safeNext(path) : null)),
    ),
    "",
  ),
});

export const noteInput = v.object({
  act: oneOf(["add", "change", "remove"]),
  note: optionalKey,
  scope: v.optional(oneOf(noteScopeList), "me"),
  text: optionalText(4000),
  version: v.optional(version, "0"),
});

/** The running text of the record; `take` settles a difference by taking the pen along. */
export const recordTextInput = v.object({
  text: optionalText(20_000),
  version,
  take: ticked,
});

export const filingInput = v.object({ act: oneOf(["agree", "withdraw"]) });

export const penInput = v.object({ to: key });

export const reviewInput = v.object({
  question: key,
  howItWent: optionalOneOf(howItWentList),
  helped: optionalText(2000),
  hindered: optionalText(2000),
});

export const roomQuestionInput = v.object({
  act: v.optional(oneOf(["ask", "propose", "accept"]), "ask"),
  question: optionalKey,
  text: text(500),
  version: v.optional(version, "0"),
});

export const leaveQuestionInput = v.object({ question: key, version });

export const roomAgreementInput = v.object({
  act: oneOf(["add", "change"]),
  agreement: optionalKey,
  text: text(500),
  owner: optionalKey,
  kind: v.optional(oneOf(agreementKindList), "do"),
  dueOn: optionalDay,
  hours: optionalHours,
  euros: optionalEuros,
  item: optionalKey,
  version: v.optional(version, "0"),
});

export const heldInput = v.object({ heldOn: day, version });

/** `seal` is the sha256 of the record the signer has read: she signs that, or nothing. */
export const signOffInput = v.object({
  kind: oneOf(signOffKindList),
  response: optionalText(2000),
  seal: v.pipe(v.string("stale"), v.regex(/^[0-9a-f]{64}$/, "stale")),
});

export const reopeningInput = v.object({ reason: text(500) });

/** What this act needs and the form left open. @throws RuleBroken beside its field */
export function needed<T>(value: T | null, field: string): T {
  if (value === null) throw new RuleBroken({ [field]: "required" });
  return value;
}
