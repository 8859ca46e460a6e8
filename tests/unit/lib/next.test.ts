import { expect, test } from "vitest";
import { safeNext } from "#app/lib/next.ts";

test("after signing in one goes to a page of this site, with its question", () => {
  expect(safeNext("/questions/7?from=me")).toBe("/questions/7?from=me");
  expect(safeNext("/teams/./3")).toBe("/teams/3");
});

test.each([
  null,
  "",
  "https://elsewhere.example",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "javascript:alert(1)",
  "/..//elsewhere.example",
  "/.//elsewhere.example",
  "/%2e%2e//elsewhere.example",
  "/me/..//elsewhere.example",
])("%j leads to no other site", (next) => {
  expect(safeNext(next)).toBe("/");
});
