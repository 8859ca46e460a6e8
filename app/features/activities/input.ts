import * as v from "valibot";
import { audiences } from "#app/features/items/input.ts";
import {
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

export type ActivityInput = v.InferOutput<typeof activityInput>;
export type NewActivityInput = v.InferOutput<typeof newActivityInput>;
export type OfferInput = v.InferOutput<typeof offerInput>;
