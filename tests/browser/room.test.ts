import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPersonAt, openBrowser, signIn } from "./support/browser.ts";
import * as line from "./support/line.ts";
import { startSite, type Site } from "./support/site.ts";

// Two people at one conversation, each at a screen of her own, at the same time.

const TODAY = "2026-11-24";
const LONGEST_MS = 10_000;

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({ kind: "demo", clock: `${TODAY}T10:00:00+01:00` });
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const record = (page: Page) => page.getByRole("region", { name: "In het verslag" });
const pen = (page: Page) => record(page).getByRole("textbox", { name: "Jij hebt de pen" });
const press = (page: Page, name: string) => page.getByRole("button", { name }).first().click();

/** How long until someone sees it without doing anything (ms). */
async function seenAfter(page: Page, text: string) {
  const began = performance.now();
  await page.getByText(text).first().waitFor({ timeout: LONGEST_MS });
  return Math.round(performance.now() - began);
}

async function twoAtOnce({ script = true } = {}) {
  const noor = await aPersonAt(browser, site.origin, { script });
  const karel = await aPersonAt(browser, site.origin, { script });
  await signIn(noor.page, "leraar@wissel.example");
  await signIn(karel.page, "teamleider@wissel.example");
  return { noor, karel };
}

test("two at once walk the whole conversation, reading along as it is written, and nothing is lost", async () => {
  const { noor, karel } = await twoAtOnce();
  const talk = await line.askForConversation(noor.page, "Spelend rekenen, samen");
  await line.chooseDate(karel.page, talk, { day: TODAY, time: "08:45" });
  for (const [someone, prompt, told, other] of [
    [noor, "Een les of moment waar je energie van kreeg", "De rekenles met de kralenketting", "Karel"],
    [karel, "Wat zag ik dat ik wil benoemen?", "Iedereen telde hardop mee", "Noor"],
  ] as const) {
    await line.prepare(someone.page, talk, { answers: { [prompt]: told }, script: true });
    await line.share(someone.page, talk, other);
  }
  await Promise.all([noor.page.goto(talk), karel.page.goto(talk)]);

  // Noor has the pen, and Karel reads along without doing anything.
  await pen(noor.page).pressSequentially("We begonnen bij de kralenketting.");
  const first = await seenAfter(karel.page, "We begonnen bij de kralenketting.");
  await pen(noor.page).pressSequentially(" Tellen werd rekenen.");
  const second = await seenAfter(karel.page, "Tellen werd rekenen.");
  process.stdout.write(`read along after ${first} and ${second} ms (asked: within 2000)\n`);
  await expect(pen(karel.page).count()).resolves.toBe(0);

  // Meanwhile Karel adds a line of his own; Noor sees it, and keeps on writing where she was.
  await pen(noor.page).focus();
  await record(karel.page)
    .getByRole("textbox", { name: "Noteren voor het verslag" })
    .fill("Karel komt eens kijken");
  await record(karel.page).getByRole("button", { name: "Noteren" }).click();
  await seenAfter(noor.page, "Karel komt eens kijken");
  expect(await pen(noor.page).inputValue()).toBe("We begonnen bij de kralenketting. Tellen werd rekenen.");
  expect(await pen(noor.page).evaluate((area) => area === document.activeElement)).toBe(true);
  expect(new URL(karel.page.url()).pathname).toBe(talk);

  // What one keeps for herself moves nothing for the other.
  await karel.page.getByText("Mijn notities openen").click();
  const own = karel.page.getByRole("region", { name: "Alleen voor mij" });
  await own.getByRole("textbox").fill("Vraag naar de werkdruk van Noor");
  await own.getByRole("button", { name: "Noteren" }).click();
  await own.getByText("Vraag naar de werkdruk van Noor").waitFor();
  await line.expectAbsent(noor.page, talk, "werkdruk van Noor");

  // One tap, and the pen is Karel's.
  await press(noor.page, "Geef de pen aan Karel");
  await pen(karel.page).waitFor({ timeout: LONGEST_MS });
  await noor.page.getByText("Karel heeft de pen").waitFor({ timeout: LONGEST_MS });
  await pen(karel.page).press("Control+End");
  await pen(karel.page).pressSequentially(" Volgende stap: de spelkast.");
  await seenAfter(noor.page, "Volgende stap: de spelkast.");

  await line.agree(noor.page, talk, { text: "De spelkast inrichten", who: "Jij", due: "2026-12-18" });
  await karel.page.goto(talk);
  await karel.page.getByText("De spelkast inrichten").first().waitFor();
  await line.holdTalk(karel.page, talk);
  await line.sign(noor.page, talk, "akkoord");
  await line.sign(karel.page, talk, "gezien");
  await noor.page.goto(talk);
  const signed = noor.page.getByText(
    "We begonnen bij de kralenketting. Tellen werd rekenen. Volgende stap: de spelkast.",
  );
  await signed.waitFor();
  await line.expectAbsent(noor.page, talk, "werkdruk van Noor");
  noor.quiet();
  karel.quiet();
}, 240_000);

test("when both write by accident, both texts stand beside each other and she chooses", async () => {
  const { noor, karel } = await twoAtOnce();
  const talk = await line.askForConversation(noor.page, "Over het rooster");
  await Promise.all([noor.page.goto(talk), karel.page.goto(talk)]);
  await pen(noor.page).pressSequentially("Het begin van Noor.");
  await seenAfter(karel.page, "Het begin van Noor.");

  // Noor's connection drops while she types; Karel takes the pen and goes on.
  await noor.context.setOffline(true);
  await pen(noor.page).pressSequentially(" En haar vervolg.");
  await press(karel.page, "Neem de pen");
  await pen(karel.page).waitFor({ timeout: LONGEST_MS });
  await pen(karel.page).press("Control+End");
  await pen(karel.page).pressSequentially(" Karel gaat verder.");
  await expect
    .poll(async () => (await karel.page.request.get(talk)).text(), { timeout: LONGEST_MS })
    .toContain("Karel gaat verder.");
  await noor.context.setOffline(false);

  await noor.page.getByText("Karel gaat verder.").first().waitFor({ timeout: 30_000 });
  expect(await pen(noor.page).inputValue()).toBe("Het begin van Noor. En haar vervolg.");
  await press(noor.page, "Zet beide onder elkaar");
  await press(noor.page, "Bewaar de mijne");
  await noor.page.waitForURL(new RegExp(`${talk}(#record)?$`));
  expect(await pen(noor.page).inputValue()).toBe(
    "Het begin van Noor. Karel gaat verder.\n\nHet begin van Noor. En haar vervolg.",
  );
  await seenAfter(karel.page, "En haar vervolg.");
  karel.quiet();
}, 120_000);

test("without script one writes, hands over and reads along by pressing buttons", async () => {
  const { noor, karel } = await twoAtOnce({ script: false });
  await noor.page.goto("/me");
  const next = await noor.page.locator('main a[href$="/prepare"]').first().getAttribute("href");
  const talk = next!.replace("/prepare", "");
  await noor.page.goto(talk);
  await pen(noor.page).fill("Met een gewone knop.");
  await record(noor.page).getByRole("button", { name: "Bewaren" }).click();
  await karel.page.goto(talk);
  await karel.page.getByText("Met een gewone knop.").waitFor();
  await press(karel.page, "Neem de pen");
  expect(await pen(karel.page).inputValue()).toBe("Met een gewone knop.");
  await noor.page.goto(talk);
  await noor.page.getByText(/heeft de pen$/).waitFor();
}, 60_000);
