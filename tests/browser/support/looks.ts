import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPersonAt, everyLook, expectAccessible, openBrowser, signIn } from "./browser.ts";
import { startSite, type Site } from "./site.ts";

/** A browser and the demo board for the tests of a file. */
export function aPlaceToLook(): { browser: Browser; site: Site } {
  const place = {} as { browser: Browser; site: Site };
  beforeAll(async () => {
    place.browser = await openBrowser();
    place.site = await startSite({ kind: "demo", clock: "2026-11-24T10:00:00+01:00" });
  });
  afterAll(async () => {
    await place.browser?.close();
    await place.site?.stop();
  });
  return place;
}

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

/** A test for each person: every page of hers in every look. */
export function testEveryLook(place: { browser: Browser; site: Site }, pages: Record<string, string[]>) {
  for (const [email, wanted] of Object.entries(pages)) {
    test(`${email} finds every page accessible, within the screen and without a message in the console`, async () => {
      const { page, context, quiet } = await aPersonAt(place.browser, place.site.origin);
      await signIn(page, email);
      for (const one of wanted) {
        const address = await addressOf(page, one);
        const answer = await page.goto(address);
        expect(answer?.status(), address).toBe(200);
        for (const look of everyLook) await expectAccessible(page, look);
      }
      quiet();
      await context.close();
    }, 600_000);
  }
}
