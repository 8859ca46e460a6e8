import * as v from "valibot";

/** Who may read an item: any number of `partner:7`, `team:3`, `school`. Whether each may be chosen is asked later. */
export const audiences = v.optional(
  v.pipe(
    v.array(v.string()),
    v.transform((values) => [...new Set(values.filter((value) => value !== ""))]),
    v.maxLength(40, "too_long:40"),
    v.check(
      (values) => values.every((value) => /^(school|(partner|team):[1-9]\d{0,14})$/.test(value)),
      "not_known",
    ),
  ),
  [],
);

export const sharingInput = v.object({ audiences });

/** Taking something away is a form with nothing in it. */
export const removalInput = v.object({});
