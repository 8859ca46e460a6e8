import * as v from "valibot";
import * as input from "#app/lib/input.ts";

/** What stays shared with a team she left; nothing ticked is nothing shared. */
export const formerTeamInput = v.object({ items: input.keys(500) });
