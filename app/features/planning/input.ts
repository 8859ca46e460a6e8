import * as v from "valibot";
import { day, keys, oneOf, optionalKey, someOf, ticked, time, version } from "#app/lib/input.ts";
import { daysBetween } from "#app/lib/school-year.ts";
import type { Choice } from "./board.ts";
import { WEEKS_AT_MOST } from "./model.ts";

export const weekdayChoices = ["1", "2", "3", "4", "5", "6", "7"] as const;
const TIMES_AT_MOST = 8;

/** `open`, `free` or the key of a moment; whether it is one of this school is asked later. */
const choice = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.check(
      (value) => value === "" || value === "open" || value === "free" || /^[1-9]\d{0,14}$/.test(value),
      "not_known",
    ),
    v.transform((value): Choice => (value === "free" ? "free" : /^\d/.test(value) ? Number(value) : "open")),
  ),
  "",
);

const whole = (min: number, max: number) =>
  v.pipe(
    v.string("required"),
    v.trim(),
    v.minLength(1, "required"),
    v.regex(/^\d{1,3}$/, "not_a_number"),
    v.transform(Number),
    v.check((value) => value >= min && value <= max, "out_of_range"),
  );

/** Times as people write them one after the other: `15:00, 16.00`. */
const times = v.pipe(
  v.string("required"),
  v.trim(),
  v.minLength(1, "required"),
  v.transform((value) => [
    ...new Set(
      value
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(asTime),
    ),
  ]),
  v.check(
    (all) => all.length > 0 && all.length <= TIMES_AT_MOST && all.every((one) => one !== ""),
    "not_a_time",
  ),
);

function asTime(value: string): string {
  const [, hour, minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(value) ?? [];
  return hour && minute ? `${hour.padStart(2, "0")}:${minute}` : "";
}

/** For whom, which weeks, days and times: what a proposal is made from. */
export const wishesInput = v.pipe(
  v.object({
    /** None ticked means everyone who has no date for this yet. */
    employments: keys(),
    choice,
    fromDay: day,
    toDay: day,
    weekdays: v.pipe(
      someOf(weekdayChoices),
      v.check((days) => days.length > 0, "choose_one"),
      v.transform((days) => days.map(Number)),
    ),
    times,
    minutes: whole(5, 480),
    perDay: whole(1, TIMES_AT_MOST),
  }),
  v.forward(
    v.check(({ fromDay, toDay }) => fromDay <= toDay, "end_before_start"),
    ["toDay"],
  ),
  v.forward(
    v.check(({ fromDay, toDay }) => daysBetween(fromDay, toDay) <= 7 * WEEKS_AT_MOST, "out_of_range"),
    ["toDay"],
  ),
);

/** The names of the fields of one person in a proposal. */
export const rowFields = (employmentId: number) => ({
  day: `day_${employmentId}`,
  time: `time_${employmentId}`,
  talk: `talk_${employmentId}`,
  version: `version_${employmentId}`,
  skip: `skip_${employmentId}`,
});

const whoInput = v.pipe(
  keys(),
  v.check((ids) => ids.length > 0, "choose_one"),
);
export const chosenInput = v.object({ employments: whoInput });

/** A proposal as it stands on the page, to look at once more or to set. */
export function proposalInput(employmentIds: number[]) {
  const fields = new Map<string, v.GenericSchema>();
  for (const id of employmentIds) {
    const names = rowFields(id);
    fields
      .set(names.day, day)
      .set(names.time, time)
      .set(names.talk, optionalKey)
      .set(names.version, v.optional(version, "0"))
      .set(names.skip, ticked);
  }
  return v.object({
    employments: whoInput,
    choice,
    minutes: whole(5, 480),
    act: oneOf(["plan", "look"]),
    ...Object.fromEntries(fields),
  });
}

export type PlanRow = {
  employmentId: number;
  day: string;
  time: string;
  /** The talk the date is for as the page knew it; null where one is to be made. */
  talkId: number | null;
  version: number;
};

/** The values of such a form, without who is left for later. */
export function readRows(employmentIds: number[], values: Record<string, unknown>): PlanRow[] {
  return employmentIds
    .filter((id) => values[rowFields(id).skip] !== true)
    .map((employmentId) => {
      const names = rowFields(employmentId);
      return {
        employmentId,
        day: values[names.day] as string,
        time: values[names.time] as string,
        talkId: (values[names.talk] as number | null | undefined) ?? null,
        version: values[names.version] as number,
      };
    });
}
