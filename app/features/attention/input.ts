import * as v from "valibot";
import { key, oneOf, optionalDay, someOf } from "#app/lib/input.ts";
import { codeList } from "./model.ts";

/** "Nu niet" to one row, until a day (left out: as long as the rule says), or taking that back. */
export const putOffInput = v.object({
  act: oneOf(["put_off", "take_back"]),
  code: oneOf(codeList),
  subject: key,
  school: key,
  until: optionalDay,
});

export type PutOffInput = v.InferOutput<typeof putOffInput>;

/** The codes a school keeps; those it leaves out are absent there for everyone. */
export const switchesInput = v.object({ school: key, kept: someOf(codeList) });

export type SwitchesInput = v.InferOutput<typeof switchesInput>;
