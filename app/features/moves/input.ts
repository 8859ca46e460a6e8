import * as v from "valibot";
import * as input from "#app/lib/input.ts";

/** What stays shared with a team she left; nothing ticked is nothing shared. */
export const formerTeamInput = v.object({ items: input.keys(500) });

/** What goes along to the next school and what stays shared at the old one; nothing ticked is nothing of either. */
export const movingInput = v.object({
  take: input.keys(450),
  keep: input.keys(450),
  /** The buttons for who does not choose one by one: everything that can goes along, or none of it. */
  all: v.optional(input.oneOf(["take", "leave"])),
});
