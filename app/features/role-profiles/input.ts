import * as v from "valibot";
import * as input from "#app/lib/input.ts";
import { readPlaces } from "./places.ts";

export const TITLE_AT_MOST = 120;
export const SIGNAL_AT_MOST = 300;
const SIGNALS = 15;

/** A number of places for people; nothing is none. */
const places = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.check((text) => text === "" || /^\d{1,4}$/.test(text), "not_a_number"),
    v.transform(Number),
    v.maxValue(500, "out_of_range"),
  ),
  "",
);

/** Full-time places as schools write them (`3,5`), to ten-thousandths. */
const fullTime = v.pipe(
  v.string("required"),
  v.trim(),
  v.minLength(1, "required"),
  v.check((text) => readPlaces(text) !== undefined, "not_a_number"),
  v.transform((text) => readPlaces(text) ?? 0),
  v.maxValue(5_000_000, "out_of_range"),
);

/** The same, or nothing: none. */
const anyFullTime = v.optional(
  v.union([
    v.pipe(
      v.literal(""),
      v.transform(() => 0),
    ),
    fullTime,
  ]),
  "",
);

const texts = v.optional(
  v.pipe(v.array(input.optionalText(SIGNAL_AT_MOST)), v.maxLength(SIGNALS, "out_of_range")),
  [],
);

const words = {
  title: input.text(TITLE_AT_MOST),
  what: input.optionalText(2000),
  why: input.optionalText(2000),
  ambitions: input.keys(30),
  taskHours: input.optionalHours,
  requirements: input.optionalText(1000),
  scaleCode: input.optionalText(12),
  placesNow: places,
  placesWanted: places,
  openingOn: input.optionalDay,
  whoDecides: input.optionalText(300),
  procedure: input.optionalText(1000),
  mandate: input.optionalText(1000),
  facilities: input.optionalText(1000),
  /** A row a signal; the key of one that was there already goes with it. */
  signalId: v.optional(v.pipe(v.array(input.optionalKey), v.maxLength(SIGNALS, "out_of_range")), []),
  signalText: texts,
  signalExample: texts,
  /** A button that asks for a signal more, moved or away. */
  arrange: v.optional(v.string(), ""),
};

export const newProfileInput = v.object({ schoolId: input.key, ...words });
export const profileInput = v.object({ version: input.version, ...words });
export type ProfileInput = Omit<v.InferOutput<typeof profileInput>, "version" | "arrange">;

export const archiveInput = v.object({ version: input.version, act: input.oneOf(["archive", "restore"]) });

const given = { mandate: input.optionalText(1000), facilities: input.optionalText(1000) };

export const giveInput = v.object({
  personId: input.key,
  ...given,
  fromDay: input.day,
  toDay: input.optionalDay,
});
export type GiveInput = v.InferOutput<typeof giveInput>;

const holding = { holding: input.key, version: input.version };
export const holdingInput = v.object({ ...holding, ...given });
export const holdingEndInput = v.object({ ...holding, lastDay: input.day });

export const wishInput = v.object({
  version: input.version,
  scaleCode: input.text(12),
  wanted: fullTime,
  opening: anyFullTime,
  openingOn: input.optionalDay,
  why: input.optionalText(1000),
});
export type WishInput = v.InferOutput<typeof wishInput>;
export const wishEndInput = v.object({ wish: input.key, version: input.version });
