import * as v from "valibot";
import { audiences } from "#app/features/items/input.ts";
import { keys, optionalDay, optionalKey, optionalText, text, version } from "#app/lib/input.ts";
import { isWebAddress } from "./model.ts";

const evidence = {
  validUntil: optionalDay,
  /** What it is evidence of: questions, activities, notes and stories. */
  items: keys(50),
};

const url = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(1000, "too_long:1000"),
    // As it stands on a poster: www.rekenmuur.nl.
    v.transform((value) => value.replace(/^(?=www\.)/i, "https://")),
    v.check((value) => value === "" || isWebAddress(value), "not_a_link"),
    v.transform((value) => value || null),
  ),
  "",
);

/** The file itself comes beside these fields. Without a title it is called as the file or the host of the link. */
export const newEvidenceInput = v.object({
  title: optionalText(200),
  url,
  ...evidence,
  school: optionalKey,
  team: optionalKey,
  audiences,
});
export const evidenceInput = v.object({ title: text(200), ...evidence, version });

export type NewEvidenceInput = v.InferOutput<typeof newEvidenceInput>;
export type EvidenceInput = v.InferOutput<typeof evidenceInput>;
