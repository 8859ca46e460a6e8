import * as v from "valibot";
import { key, optionalDay, optionalOneOf, oneOf, text, version } from "#app/lib/input.ts";

export const agreementActs = ["tick", "untick", "move", "drop", "view"] as const;

/** What the box and the buttons of one agreement may say. `back` is the page to return to, one of this site's own. */
export const agreementChangeInput = v.object({
  act: oneOf(agreementActs),
  dueOn: optionalDay,
  view: optionalOneOf(["enough", "not_enough"]),
  version: v.optional(version, "0"),
  back: v.optional(v.pipe(v.string(), v.maxLength(300), v.transform(ownPath)), ""),
});

/** What the team hears of an activity, which team, and when. */
export const tellTeamInput = v.object({ team: key, text: text(400), dueOn: optionalDay });
export type TellTeamInput = v.InferOutput<typeof tellTeamInput>;

/** Only a path of this site; anything else becomes null. */
function ownPath(value: string): string | null {
  return /^\/(?![/\\])[\w\-./?=&%#]*$/.test(value) ? value : null;
}
