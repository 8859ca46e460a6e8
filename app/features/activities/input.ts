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
  strengthener,
  questions: keys(20),
  grewFrom: keys(10),
};

const startsBeforeEnd = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
  !startsOn || !endsOn || startsOn <= endsOn;

export const newActivityInput = v.object({
  ...activity,
  school: optionalKey,
  team: optionalKey,
  goals: keys(10),
  invited: keys(60),
  audiences,
});
export const activityInput = v.object({ ...activity, version });

/** Ends after it starts: asked in the command, so that the reason lands beside the end. */
export const endsAfterStart = startsBeforeEnd;

export const invitationAnswer = v.object({ answer: oneOf(["accept", "decline"]) });
export const attendance = v.object({
  hours: optionalHours,
  euros: optionalEuros,
  source: optionalOneOf(fundingSources),
});
export const moreInvited = v.object({ invited: v.pipe(keys(60), v.minLength(1, "choose_one")) });
export const uninvited = v.object({ person: key });
export const strengthenerInput = v.object({ strengthener, version });

export type ActivityInput = v.InferOutput<typeof activityInput>;
export type NewActivityInput = v.InferOutput<typeof newActivityInput>;
