import * as v from "valibot";
import { isWebAddress } from "#app/features/evidence/model.ts";
import { readParts, teamParts } from "#app/features/teams/model.ts";
import {
  day,
  key,
  keys,
  anyText,
  oneOf,
  optionalDay,
  optionalKey,
  optionalText,
  text,
  version,
} from "#app/lib/input.ts";

const list = <T>(entry: v.GenericSchema<string, T>) =>
  v.optional(v.pipe(v.array(v.string()), v.maxLength(400, "too_long:400"), v.array(entry)), []);

/** A new round, with who leads it: lists beside each other, one row per member. The version is the round it follows. */
export const newRoundInput = v.pipe(
  v.object({
    aim: optionalText(500),
    fromDay: day,
    person: list(key),
    part: list(v.picklist(teamParts, "choose_one")),
    mandate: list(anyText(300)),
    version,
  }),
  v.check(({ person, part, mandate }) => readParts(person, part, mandate) !== undefined, "not_known"),
  v.transform(({ person, part, mandate, ...round }) => ({
    ...round,
    parts: readParts(person, part, mandate) ?? [],
  })),
);

export const closeRoundInput = v.object({ round: key, toDay: day, lookBack: optionalText(2000), version });
export const roundWordsInput = v.object({
  round: key,
  aim: optionalText(500),
  lookBack: optionalText(2000),
  version,
});

export const pageInput = v.object({ text: text(4000), version });
export const pageActInput = v.object({ version });

export const purposeInput = v.object({ ambitions: keys(20), goals: keys(40), version });

const url = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(1000, "too_long:1000"),
    v.check((value) => value === "" || isWebAddress(value), "not_a_link"),
    // The rest of an address may depend on capitals, how it begins does not.
    v.transform((value) => value.replace(/^https?:/i, (scheme) => scheme.toLowerCase()) || null),
  ),
  "",
);

/** Who reads a product: who made it, or the school. */
export const productReaders = ["maker", "school"] as const;

const product = {
  title: text(200),
  url,
  /** Empty: today. */
  madeOn: optionalDay,
  readers: oneOf(productReaders),
  /** The questions and activities it came from. */
  items: keys(50),
  goals: keys(20),
};
export const newProductInput = v.object({ ...product, team: optionalKey });
export const productInput = v.object({ ...product, version });
export const removalInput = v.object({ version });

export type NewRound = v.InferOutput<typeof newRoundInput>;
export type NewProduct = v.InferOutput<typeof newProductInput>;
export type ProductInput = v.InferOutput<typeof productInput>;
export type PurposeInput = v.InferOutput<typeof purposeInput>;
