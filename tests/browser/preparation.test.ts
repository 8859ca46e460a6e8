import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, signIn } from "./support/browser.ts";
import {
  aTeacherPreparing,
  at,
  box,
  expireSessions,
  keptIn,
  keptTyping,
  openPreparation,
  saved,
  typeOfflineAndCrash,
  LEADER,
  NAMED,
  NEED,
  OPEN_STORY,
  TEACHER,
  type Place,
} from "./support/preparing.ts";
import { startSite } from "./support/site.ts";

let place: Place;

beforeAll(async () => {
  const browser = await openBrowser();
  place = { browser, site: await startSite({ kind: "demo", clock: "2026-11-24T10:00:00+01:00" }) };
});
afterAll(async () => {
  await place?.browser.close();
  await place?.site.stop();
});

async function signOut(page: Page) {
  await page.evaluate(() =>
    document.querySelector<HTMLFormElement>('form[action="/logout"]')!.requestSubmit(),
  );
  await page.waitForURL(/\/login/);
  await page.waitForLoadState("networkidle");
}

test("on her own device what she typed survives a killed tab, comes back to her, and is gone once it is saved", async () => {
  const { page, context, talk } = await aTeacherPreparing(place, { ownDevice: true });
  const typed = "Bouwen met blokken, kanarie-tab";
  await typeOfflineAndCrash(page, context, typed);
  const again = await context.newPage();
  await openPreparation(again, talk);
  const offer = again.getByRole("alert").filter({ hasText: "Op dit apparaat staat nog tekst" });
  await offer.getByText(typed).waitFor();
  expect(await box(again, OPEN_STORY).inputValue(), "nothing is put back before she says so").toBe("");
  await again.getByRole("button", { name: "Zet terug wat ik hier typte" }).click();
  expect(await box(again, OPEN_STORY).inputValue()).toBe(typed);
  await saved(again);
  expect(await keptTyping(again)).toEqual([]);
  await again.reload();
  expect(await box(again, OPEN_STORY).inputValue()).toBe(typed);
  await context.close();
});

test("when something was saved elsewhere since, she reads both and chooses; nothing is replaced before", async () => {
  const { page, context, talk } = await aTeacherPreparing(place, { ownDevice: true });
  await typeOfflineAndCrash(page, context, "Op de telefoon getypt");
  const laptop = await at(place, TEACHER);
  await openPreparation(laptop.page, talk);
  await box(laptop.page, OPEN_STORY).fill("Op de laptop bewaard");
  await saved(laptop.page);
  const again = await context.newPage();
  await openPreparation(again, talk);
  const offer = again.getByRole("alert");
  await offer.getByText("ergens anders iets bewaard").waitFor();
  await offer.getByText("Op de telefoon getypt").waitFor();
  await offer.getByText("Op de laptop bewaard").waitFor();
  // Typing meanwhile is saved as ever, and what waits for an answer stays.
  await box(again, NEED).fill("Een uur samen");
  await saved(again);
  expect(await keptTyping(again)).toHaveLength(1);
  await again.getByRole("button", { name: "Houd wat bewaard is" }).click();
  expect(await box(again, OPEN_STORY).inputValue()).toBe("Op de laptop bewaard");
  expect(await keptTyping(again)).toEqual([]);
  await context.close();
  await laptop.context.close();
});

test("an expired session says so, keeps the text on the screen, and saving goes on once she signed in again", async () => {
  const { page, context } = await aTeacherPreparing(place);
  expireSessions(place, TEACHER);
  const typed = "Getypt nadat de sessie verlopen was";
  await box(page, OPEN_STORY).fill(typed);
  await page.getByText("Je bent afgemeld. Wat je typte staat nog op dit scherm.").waitFor();
  expect(await box(page, OPEN_STORY).inputValue()).toBe(typed);
  // Sharing does not throw the words away either.
  await page.getByRole("button", { name: "Delen met Karel" }).click();
  expect(await box(page, OPEN_STORY).inputValue()).toBe(typed);
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Meld je aan in een nieuw tabblad" }).click(),
  ]);
  await signIn(tab, TEACHER);
  await tab.close();
  await page.bringToFront();
  await saved(page);
  await page.reload();
  expect(await box(page, OPEN_STORY).inputValue()).toBe(typed);
  await context.close();
});

test("without a connection it says so, keeps trying, and asks before she leaves with words that are not saved", async () => {
  const { page, context } = await aTeacherPreparing(place);
  await context.setOffline(true);
  await box(page, OPEN_STORY).fill("In de trein getypt");
  await page.getByText("Niet verbonden. Wat je typte staat nog op dit scherm").waitFor();
  await page.getByRole("link", { name: "Naar het gesprek" }).click();
  await page.getByRole("alert").getByText("Nog niet bewaard").waitFor();
  await page.getByRole("button", { name: "Blijf hier" }).click();
  expect(await box(page, OPEN_STORY).inputValue()).toBe("In de trein getypt");
  await context.setOffline(false);
  await saved(page);
  await context.close();
});

test("it is never more than five seconds behind, also for who types without a pause", async () => {
  const { page, context } = await aTeacherPreparing(place);
  const arrived: number[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/answers")) arrived.push(Date.now());
  });
  const began = Date.now();
  const area = box(page, OPEN_STORY);
  await area.focus();
  while (Date.now() - began < 9_000) await page.keyboard.type("woord ", { delay: 120 });
  expect(arrived[0]! - began).toBeLessThan(5_000);
  expect(arrived[1]! - arrived[0]!).toBeLessThan(5_500);
  await saved(page);
  await context.close();
});

test("someone else who signs in on that device finds nothing of hers, on the page or in the browser", async () => {
  const { page, context, talk } = await aTeacherPreparing(place, { ownDevice: true });
  const typed = "Alleen van Noor, kanarie-ander";
  await typeOfflineAndCrash(page, context, typed);
  expireSessions(place, TEACHER);
  const other = await context.newPage();
  await signIn(other, LEADER, { ownDevice: true });
  await openPreparation(other, talk);
  await box(other, NAMED).waitFor();
  expect(await other.getByText(typed).count()).toBe(0);
  expect(await other.getByText("Op dit apparaat staat nog tekst").count()).toBe(0);
  expect(await keptTyping(other), "what she left is dropped").toEqual([]);
  expect(await keptIn(other)).not.toContain("kanarie-ander");
  await context.close();
});

test("on a shared computer nothing she types is kept, and after signing out the back button shows none of it", async () => {
  const { page, context } = await aTeacherPreparing(place);
  const typed = "Gedeelde computer, kanarie-gedeeld";
  await context.setOffline(true);
  await box(page, OPEN_STORY).fill(typed);
  await page.getByText("Niet verbonden.").waitFor();
  expect(await keptIn(page)).not.toContain("kanarie-gedeeld");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await context.setOffline(false);
  await saved(page);
  await page.getByRole("link", { name: "Naar het gesprek" }).click();
  await page.waitForURL(/\/conversations\/\d+$/);
  await signOut(page);
  await page.goBack().catch(() => null);
  await page.waitForLoadState("networkidle");
  expect(await page.content()).not.toContain("kanarie-gedeeld");
  expect(await page.getByRole("textbox", { name: OPEN_STORY }).count()).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await keptIn(page)).not.toContain("kanarie-gedeeld");
  await context.close();
});

test("signing out empties her own device too, and another tab keeps nothing there after it", async () => {
  const { page, context, talk } = await aTeacherPreparing(place, { ownDevice: true });
  const tab = await context.newPage();
  await openPreparation(tab, talk);
  await signOut(tab);
  await box(page, OPEN_STORY).fill("Na het afmelden getypt");
  await page.getByText("Je bent afgemeld.").waitFor();
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  await context.close();
});

test("a device is marked as her own, and forgotten again, on her account", async () => {
  const { page, context, talk } = await aTeacherPreparing(place);
  await page.goto("/account");
  await page.getByRole("button", { name: "Dit is mijn eigen apparaat" }).click();
  await page.getByText("Je zei dat dit apparaat van jou alleen is.").waitFor();
  await openPreparation(page, talk);
  await context.setOffline(true);
  await box(page, OPEN_STORY).fill("Nu wel bewaard");
  await expect.poll(() => keptTyping(page)).toHaveLength(1);
  await context.setOffline(false);
  await saved(page);
  await page.goto("/account");
  await page.getByRole("button", { name: "Vergeet dit apparaat" }).click();
  await page.getByText("We gaan ervan uit dat je dit apparaat deelt.").waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await context.close();
});
