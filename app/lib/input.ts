import * as v from "valibot";

// What a form may say. Messages are problem keys, with a number after a colon where the text needs one.

/** One line or more of own words, trimmed, normalised, without control characters. */
export const cleanText = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    // What turns the reading direction, or takes no room and would pass for a word.
    .replace(/[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/g, "")
    .toWellFormed()
    .normalize("NFC")
    .trim();

const cleaned = v.pipe(v.string("required"), v.transform(cleanText));

/** Required text of at most `max` characters. */
export const text = (max: number) =>
  v.pipe(cleaned, v.minLength(1, "required"), v.maxLength(max, `too_long:${max}`));

/** Text of at most `max` characters, or none. */
export const anyText = (max: number) => v.pipe(cleaned, v.maxLength(max, `too_long:${max}`));

/** Text that may stay empty; empty becomes null. */
export const optionalText = (max: number) =>
  v.optional(
    v.pipe(
      anyText(max),
      v.transform((value) => value || null),
    ),
    "",
  );

const isRealDay = (day: string) =>
  // A year no school year can be in is a slip of the keyboard.
  /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(day) &&
  !Number.isNaN(Date.parse(`${day}T12:00:00Z`)) &&
  new Date(`${day}T12:00:00Z`).toISOString().startsWith(day);

export const day = v.pipe(
  v.string("required"),
  v.trim(),
  v.minLength(1, "required"),
  v.check(isRealDay, "not_a_day"),
);

export const optionalDay = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.check((value) => value === "" || isRealDay(value), "not_a_day"),
    v.transform((value) => value || null),
  ),
  "",
);

/** Time of day, HH:mm. */
export const time = v.pipe(
  v.string("required"),
  v.trim(),
  v.minLength(1, "required"),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "not_a_time"),
);

const isId = (value: string) => /^[1-9]\d{0,14}$/.test(value);

/** The key of something; whether it exists, and for whom, is asked later. */
export const key = v.pipe(v.string("choose_one"), v.check(isId, "choose_one"), v.transform(Number));

export const optionalKey = v.optional(
  v.pipe(
    v.string(),
    v.check((value) => value === "" || isId(value), "not_known"),
    v.transform((value) => (value === "" ? null : Number(value))),
  ),
  "",
);

/** Any number of keys, each once; blanks of empty choices are left out. */
export const keys = (max = 200) =>
  v.optional(
    v.pipe(
      v.array(v.string()),
      v.transform((values) => [...new Set(values.filter((value) => value !== ""))]),
      v.maxLength(max, `too_long:${max}`),
      v.check((values) => values.every(isId), "not_known"),
      v.transform((values) => values.map(Number)),
    ),
    [],
  );

export const version = v.pipe(v.string("stale"), v.regex(/^\d{1,9}$/, "stale"), v.transform(Number));

export const oneOf = <const T extends readonly string[]>(values: T) => v.picklist(values, "choose_one");

/** A choice that may be left open; empty becomes null. */
export const optionalOneOf = <const T extends readonly string[]>(values: T) =>
  v.optional(
    v.pipe(
      v.string(),
      v.check((value) => value === "" || values.includes(value), "not_known"),
      v.transform((value) => (value === "" ? null : (value as T[number]))),
    ),
    "",
  );

/** Any of these, each once. */
export const someOf = <const T extends readonly string[]>(values: T) =>
  v.optional(
    v.pipe(
      v.array(v.string()),
      v.transform((chosen) => [...new Set(chosen.filter((value) => value !== ""))]),
      v.check((chosen) => chosen.every((value) => values.includes(value)), "not_known"),
      v.transform((chosen) => chosen as T[number][]),
    ),
    [],
  );

/** A ticked box. */
export const ticked = v.optional(
  v.pipe(
    v.string(),
    v.transform((value) => value === "on" || value === "yes" || value === "1"),
  ),
  "",
);

/** Hours as Dutch schools write them (2,5 or 2:30 or 2 u 30 or 8 uur), to minutes; empty becomes null. */
export const optionalHours = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.check((value) => value === "" || minutesIn(value) !== undefined, "not_hours"),
    v.transform((value) => minutesIn(value) ?? null),
    v.check((minutes) => minutes === null || minutes <= 120_000, "out_of_range"),
  ),
  "",
);

/** Euros as Dutch schools write them (1.200,50 or € 295,-), to cents; empty becomes null. */
export const optionalEuros = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.check((value) => value === "" || centsIn(value) !== undefined, "not_euros"),
    v.transform((value) => centsIn(value) ?? null),
    v.check((cents) => cents === null || cents <= 100_000_000, "out_of_range"),
  ),
  "",
);

export const email = v.pipe(
  cleaned,
  v.minLength(1, "required"),
  v.maxLength(254, "too_long:254"),
  v.email("not_an_email"),
  v.toLowerCase(),
);

function minutesIn(value: string): number | undefined {
  const clock =
    /^(\d{1,4})\s*(?::|u(?:ur|ren)?|h(?:ours?)?)\.?\s*(?:([0-5]?\d)\s*(?:m(?:in(?:uten|utes)?)?)?\.?)?$/i.exec(
      value,
    );
  if (clock) return Number(clock[1]) * 60 + Number(clock[2] ?? 0);
  const decimal = /^(\d{1,4})(?:[.,](\d{1,2}))?(?:\s*(?:u(?:ur|ren)?|h(?:ours?)?)\.?)?$/i.exec(value);
  return decimal ? Math.round(Number(`${decimal[1]}.${decimal[2] ?? 0}`) * 60) : undefined;
}

function centsIn(value: string): number | undefined {
  const amount = value
    .replace(/^€\s*|\s*(?:€|euro)$/gi, "")
    .replace(/[.,](?:-{1,2}|–|—)$/, "")
    .replace(/\.(?=\d{3}(\D|$))/g, "");
  const parts = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(amount);
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0")) : undefined;
}
