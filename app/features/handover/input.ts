import * as v from "valibot";
import { keys, oneOf } from "#app/lib/input.ts";

/** What she passes on: what is ticked is read from now on, what is not ticked no longer is. `nothing` leaves all as it is. */
export const passOnInput = v.object({
  act: oneOf(["pass_on", "nothing"]),
  items: keys(500),
  records: keys(500),
  agreements: keys(500),
});

export type PassOn = Omit<v.InferOutput<typeof passOnInput>, "act">;
