import * as v from "valibot";
import { expect, test } from "vitest";
import { optionalEuros, optionalHours } from "#app/lib/input.ts";

const read = (schema: typeof optionalHours | typeof optionalEuros, typed: string) => {
  const result = v.safeParse(schema, typed);
  return result.success ? result.output : result.issues[0].message;
};

test.each([
  ["6", 360],
  ["2,5", 150],
  ["2:30", 150],
  ["2 u 30", 150],
  ["2 u 30 min", 150],
  ["8 uur", 480],
  ["8u", 480],
  ["1,5 uur", 90],
  ["3 hours", 180],
  ["", null],
  ["veel", "not_hours"],
  ["8 dagen", "not_hours"],
  ["2:75", "not_hours"],
])("hours as people write them: %s", (typed, minutes) => {
  expect(read(optionalHours, typed)).toBe(minutes);
});

test.each([
  ["195", 19_500],
  ["12,50", 1_250],
  ["1.200,50", 120_050],
  ["€ 295,-", 29_500],
  ["295,--", 29_500],
  ["295 euro", 29_500],
  ["€1.250", 125_000],
  ["", null],
  ["-5", "not_euros"],
  ["5,-5", "not_euros"],
  ["gratis", "not_euros"],
])("euros as people write them: %s", (typed, cents) => {
  expect(read(optionalEuros, typed)).toBe(cents);
});
