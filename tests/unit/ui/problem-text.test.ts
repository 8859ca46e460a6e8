import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { problemKeys, readProblem } from "#app/lib/problems.ts";
import { overwriteGetLocale } from "#app/paraglide/runtime.js";
import { problemText } from "#app/ui/problem-text.ts";

const words = (locale: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../app/ui/messages/${locale}.json`, import.meta.url), "utf8"),
  ) as Record<string, string>;

describe.each(["nl", "en"] as const)("in %s", (locale) => {
  test.each(problemKeys)("the problem %s says what happened in a sentence", (key) => {
    overwriteGetLocale(() => locale);
    expect(problemText(key)).toMatch(/^[A-Z].+\.$/);
    expect(Object.values(words(locale))).toContain(problemText(key));
  });
});

test("a message of a schema names its limit", () => {
  overwriteGetLocale(() => "nl");
  expect(readProblem("too_long:300")).toEqual(["too_long", { max: 300 }]);
  expect(problemText(readProblem("too_long:300"))).toContain("300 tekens");
  expect(problemText(["out_of_range", { min: 1, max: 40 }])).toContain("van 1 tot en met 40");
});

test("a library's own words never reach the screen", () => {
  expect(readProblem('Invalid key: Expected "title" but received undefined')).toBe("required");
});
