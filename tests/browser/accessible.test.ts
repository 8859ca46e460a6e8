import { expect, test } from "vitest";
import { aPersonAt, everyLook, expectAccessible } from "./support/browser.ts";
import { aPlaceToLook, testEveryLook } from "./support/looks.ts";

const place = aPlaceToLook();

testEveryLook(place, {
  "leraar@wissel.example": [
    "/me",
    "/account",
    "/account/mail",
    "/conversations",
    "/conversations/new",
    "{talk}",
    "{talk}/prepare",
    "{talk}/preview",
    "{talk}/date",
    "{signed}",
    "/agreements",
    "/questions",
    "/questions/new",
    "{question}",
    "{question}/edit",
    "/feedback",
    "{question}/feedback",
    "/lesson-visits",
    "/lesson-visits/new",
    "{visit}",
    "/surveys",
    "/surveys/new",
    "{survey}",
    "{survey}/edit",
    "/activities",
    "/career",
    "/attention",
    "/activities/new",
    "/activities/afterwards",
    "/requests",
    "/requests/new",
    "{activity}",
    "{activity}/sign-up",
    "{activity}/questions",
    "/notes",
    "/notes/new",
    "{note}",
    "/stories",
    "/stories/new",
    "{story}",
    "{story}/edit",
    "{story}/sharing",
    "{story}/release",
    "{story}/authors",
    "/evidence",
    "/evidence/new",
    "{evidence}",
    "{evidence}/edit",
    "/vision",
    "/vision/versions",
    "/alignment",
    "{ambition}",
    "/attention",
    "/search?q=reken",
    "/me/year/2026",
    "/teams",
    "{team}",
    "{team}/page",
    "/products",
    "/products/new",
    "/expertise",
    "/roles",
    "{role}",
    "/privacy",
  ],
});

test("who is not signed in finds the doors accessible too", async () => {
  const { page, context, quiet } = await aPersonAt(place.browser, place.site.origin);
  for (const address of ["/login", "/forgot", "/privacy"]) {
    await page.goto(address);
    for (const look of everyLook) await expectAccessible(page, look);
  }
  quiet();
  await context.close();
}, 120_000);

test("the look for accessibility is not blind: a page without its language is caught", async () => {
  const { page, context } = await aPersonAt(place.browser, place.site.origin);
  await page.goto("/login");
  await page.evaluate(() => document.documentElement.removeAttribute("lang"));
  await expect(expectAccessible(page, everyLook[0]!)).rejects.toThrow(/html-has-lang/);
  await context.close();
}, 60_000);
