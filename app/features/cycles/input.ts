import * as v from "valibot";
import { key, keys, oneOf, optionalDay, version } from "#app/lib/input.ts";
import { momentKinds, momentUses, type MomentKind, type MomentUse } from "./model.ts";

const use = v.optional(oneOf(momentUses), "not");

const moments = {
  start_use: use,
  start_opensOn: optionalDay,
  start_closesOn: optionalDay,
  progress_use: use,
  progress_opensOn: optionalDay,
  progress_closesOn: optionalDay,
  look_back_use: use,
  look_back_opensOn: optionalDay,
  look_back_closesOn: optionalDay,
  career_use: use,
  career_opensOn: optionalDay,
  career_closesOn: optionalDay,
  team_use: use,
  team_opensOn: optionalDay,
  team_closesOn: optionalDay,
};

const schoolYear = v.pipe(v.string("choose_one"), v.regex(/^20\d{2}$/, "choose_one"), v.transform(Number));

export const newCycleInput = v.object({ schoolId: key, schoolYear, ...moments, teamIds: keys() });
export const startInput = v.object({ teamIds: keys() });
export const closeInput = v.object({ version });

export type NewCycleInput = v.InferOutput<typeof newCycleInput>;

/** The moments of a form that are used at all, with their windows as given. */
export function momentsOf(
  input: NewCycleInput,
): { kind: MomentKind; use: MomentUse; opensOn: string | null; closesOn: string | null }[] {
  return momentKinds
    .map((kind) => ({
      kind,
      use: input[`${kind}_use`],
      opensOn: input[`${kind}_opensOn`],
      closesOn: input[`${kind}_closesOn`],
    }))
    .filter((moment) => moment.use !== "not");
}
