import * as v from "valibot";
import { audiences } from "#app/features/items/input.ts";
import {
  day,
  key,
  keys,
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
import { activityKinds, activityStates, fundingSources } from "./model.ts";

const yesNo = optionalOneOf(["yes", "no"]);
const strengthener = optionalOneOf(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);

const activity = {
  title: text(200),
  kind: oneOf(activityKinds),
  state: optionalOneOf(activityStates),
  formal: yesNo,
  onSite: yesNo,
  provider: optionalText(200),
  place: optionalText(200),
  startsOn: optionalDay,
  endsOn: optionalDay,
  hours: optionalHours,
  euros: optionalEuros,
  source: optionalOneOf(fundingSources),
  expectedWhat: optionalText(600),
  expectedBecause: optionalText(600),
  expectedNotice: optionalText(600),
  lookBackOn: optionalDay,
  teamHears: optionalText(400),
  teamHearsOn: optionalDay,
  questions: keys(20),
  grewFrom: keys(10),
};

export const newActivityInput = v.object({
  ...activity,
  school: optionalKey,
  team: optionalKey,
  goals: keys(10),
  strengthener,
  invited: keys(60),
  audiences,
});
export const activityInput = v.object({ ...activity, version });

/** Ends after it starts: asked in the command, so that the reason lands beside the end. */
export const endsAfterStart = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
  !startsOn || !endsOn || startsOn <= endsOn;

export const invitationAnswer = v.object({ answer: oneOf(["accept", "decline"]) });
export const attendance = v.object({
  hours: optionalHours,
  euros: optionalEuros,
  source: optionalOneOf(fundingSources),
  attended: ticked,
});
export const moreInvited = v.object({ invited: v.pipe(keys(60), v.minLength(1, "choose_one")) });
export const uninvited = v.object({ person: key });
export const strengthenerInput = v.object({ strengthener, version });
/** One sentence on what came by itself; how it is called is the sentence. */
export const afterwardsInput = v.object({
  title: text(200),
  kind: optionalOneOf(activityKinds),
  startsOn: optionalDay,
  team: optionalKey,
});
/** For whom it is open (`school` or `team:7`), with how many places and until when. */
export const signUpInput = v.object({
  groups: v.pipe(
    v.optional(v.array(v.string()), []),
    v.transform((values) => [...new Set(values.filter((value) => value !== ""))]),
    v.maxLength(40, "too_long:40"),
    v.minLength(1, "choose_one"),
    v.check((values) => values.every((value) => /^(school|team:[1-9]\d{0,14})$/.test(value)), "not_known"),
  ),
  places: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((value) => /^\d{0,6}$/.test(value), "not_a_number"),
      v.transform((value) => (value === "" ? null : Number(value))),
      v.check((value) => value === null || (value >= 1 && value <= 2000), "out_of_range"),
    ),
    "",
  ),
  closesOn: optionalDay,
});
export const signUpAct = v.object({ act: oneOf(["open", "close", "join", "leave"]) });
export const assignedInput = v.object({ assigned: v.pipe(keys(60), v.minLength(1, "choose_one")) });
export const unassigned = v.object({ person: key });
export const groupInput = v.object({
  name: text(80),
  kind: oneOf(["network", "development_group"]),
  invited: keys(60),
});
export const ownQuestionsInput = v.object({ questions: keys(20) });
export const finishInput = v.object({ version });
/** What was open: the texts and days of `offerOf`. */
export const offerInput = v.object({
  expectedWhat: optionalText(600),
  expectedBecause: optionalText(600),
  expectedNotice: optionalText(600),
  lookBackOn: optionalDay,
  teamHears: optionalText(400),
  teamHearsOn: optionalDay,
  version,
});

/** Another day for a look-back. */
export const movedLookBackInput = v.object({ lookBackOn: day, version });

export type MovedLookBackInput = v.InferOutput<typeof movedLookBackInput>;
export type ActivityInput = v.InferOutput<typeof activityInput>;
export type NewActivityInput = v.InferOutput<typeof newActivityInput>;
export type AfterwardsInput = v.InferOutput<typeof afterwardsInput>;
export type SignUpInput = v.InferOutput<typeof signUpInput>;
export type GroupInput = v.InferOutput<typeof groupInput>;
export type OfferInput = v.InferOutput<typeof offerInput>;
