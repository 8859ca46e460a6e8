import * as v from "valibot";
import * as input from "#app/lib/input.ts";

/** What to do for the new year; nothing is done that is not ticked. */
export const rolloverInput = v.object({
  schoolId: input.key,
  year: v.pipe(v.string("choose_one"), v.regex(/^20\d\d$/, "choose_one"), v.transform(Number)),
  cycles: input.someOf(["make", "close"]),
  memberships: input.keys(500),
  holdings: input.keys(500),
});

export type RolloverInput = v.InferOutput<typeof rolloverInput>;
