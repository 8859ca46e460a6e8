import * as v from "valibot";

/** What the owner of a calendar address does with it. */
export const feedInput = v.object({ act: v.picklist(["make", "revoke"], "not_known") });
