import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPersonAt, everyLook, expectAccessible, openBrowser, signIn } from "./support/browser.ts";
import { startSite, type Site } from "./support/site.ts";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({ kind: "demo", clock: "2026-11-24T10:00:00+01:00" });
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const pages: Record<string, string[]> = {
  "leraar@wissel.example": [
    "/me",
    "/account",
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
  "teamleider@wissel.example": [
    "/me",
    "/requests",
    "{team}",
    "{team}/conversations",
    "{team}/rounds",
    "{team}/purpose",
    "{team}/plan",
    "{team}/plan/print",
    "/alignment",
    "/attention",
    "/people",
  ],
  "schoolleider@wissel.example": [
    "/vision/edit",
    "/goals/new",
    "/cycles",
    "/cycles/new",
    "/reports/coverage",
    "/reports/council",
    "/reports/starters-leavers",
    "/alignment",
    "/attention",
    "/teams/new",
    "/roles",
    "{role}",
    "/roles/new",
    "{role}/holdings",
    "/roles/mix",
  ],
  "hr@lindehof.example": [
    "/requests",
    "/reports",
    "/reports/coverage",
    "/hours",
    "/settings/cao-rules",
    "/people",
    "/people/new",
    "{person}/move",
    "{person}/start",
    "/settings/schools",
    "/alignment",
    "/cycles",
  ],
  "bestuur@lindehof.example": ["/reports/annual-report"],
  "beheer@lindehof.example": ["/people", "/settings/schools"],
};

/** The first link of a list that leads to a thing of a kind. */
const finders: Record<string, [string, RegExp]> = {
  "{talk}": ["/conversations", /^\/conversations\/\d+$/],
  "{person}": ["/people", /^\/people\/\d+$/],
  "{question}": ["/questions", /^\/questions\/\d+$/],
  "{visit}": ["/lesson-visits", /^\/lesson-visits\/\d+$/],
  "{survey}": ["/surveys", /^\/surveys\/\d+$/],
  "{activity}": ["/activities", /^\/activities\/\d+$/],
  "{note}": ["/notes", /^\/notes\/\d+$/],
  "{story}": ["/stories", /^\/stories\/\d+$/],
  "{evidence}": ["/evidence", /^\/evidence\/\d+$/],
  "{ambition}": ["/vision", /^\/ambitions\/\d+$/],
  "{team}": ["/teams", /^\/teams\/\d+$/],
  "{role}": ["/roles", /^\/roles\/\d+$/],
};

async function addressOf(page: Page, wanted: string): Promise<string> {
  const name = /^\{\w+\}/.exec(wanted)?.[0];
  if (!name) return wanted;
  const [list, shape] = finders[name === "{signed}" ? "{talk}" : name]!;
  await page.goto(list);
  const hrefs = await page
    .locator("main a")
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  const found = hrefs.filter((href) => shape.test(href));
  const one = name === "{signed}" ? found.at(-1) : found[0];
  if (!one) throw new Error(`No ${name} on ${list}`);
  return wanted.replace(name, one);
}

for (const [email, wanted] of Object.entries(pages)) {
  test(`${email} finds every page accessible, within the screen and without a message in the console`, async () => {
    const { page, context, quiet } = await aPersonAt(browser, site.origin);
    await signIn(page, email);
    for (const one of wanted) {
      const address = await addressOf(page, one);
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBe(200);
      for (const look of everyLook) await expectAccessible(page, look);
    }
    quiet();
    await context.close();
  }, 300_000);
}

test("who is not signed in finds the doors accessible too", async () => {
  const { page, context, quiet } = await aPersonAt(browser, site.origin);
  for (const address of ["/login", "/forgot", "/privacy"]) {
    await page.goto(address);
    for (const look of everyLook) await expectAccessible(page, look);
  }
  quiet();
  await context.close();
}, 120_000);

test("the look for accessibility is not blind: a page without its language is caught", async () => {
  const { page, context } = await aPersonAt(browser, site.origin);
  await page.goto("/login");
  await page.evaluate(() => document.documentElement.removeAttribute("lang"));
  await expect(expectAccessible(page, everyLook[0]!)).rejects.toThrow(/html-has-lang/);
  await context.close();
}, 60_000);
