import Database from "better-sqlite3";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { aPersonAt, signIn } from "./browser.ts";
import * as line from "./line.ts";
import type { Site } from "./site.ts";

// Preparing a conversation in a real browser, for teacher and leader.

export const TEACHER = "leraar@wissel.example";
export const LEADER = "teamleider@wissel.example";
export const OPEN_STORY = "Een les of moment waar je energie van kreeg";
export const NEED = "Wat heb je nodig, en van wie?";
export const NAMED = "Wat zag ik dat ik wil benoemen?";

/** Where the tests of one file take place. */
export type Place = { browser: Browser; site: Site };

export async function at({ browser, site }: Place, email: string, { ownDevice = false } = {}) {
  const someone = await aPersonAt(browser, site.origin);
  await signIn(someone.page, email, { ownDevice });
  return someone;
}

/** The teacher at her device, preparing a talk of its own that she asked for a while ago. */
export async function aTeacherPreparing(place: Place, { ownDevice = false } = {}) {
  const teacher = await at(place, TEACHER, { ownDevice });
  const talk = await aTalkOf(place, teacher.page);
  await openPreparation(teacher.page, talk);
  return { ...teacher, talk };
}

/** Asking twice in a row is asking once, so the one before has to be of yesterday. */
export async function aTalkOf({ site }: Place, page: Page) {
  const talk = await line.askForConversation(page, "Samen kijken naar mijn lessen");
  inTheFile(
    site,
    "update conversations set created_at = created_at - 86400000 where id = ?",
    talk.split("/").at(-1)!,
  );
  return talk;
}

/** Opens it and waits until the page is awake: until then a box is only a box. */
export async function openPreparation(page: Page, talk: string) {
  await page.goto(`${talk}/prepare`);
  await page.waitForLoadState("networkidle");
}

export const title = (page: Page) => page.getByRole("heading", { level: 1 });

/** The leader goes to the first of those she still prepares. */
export async function openFirstOfMany(page: Page) {
  await page.goto("/conversations");
  await page.getByRole("link", { name: /^Volgende: / }).click();
  await title(page).filter({ hasText: "Bereid je gesprek" }).waitFor();
  await page.waitForLoadState("networkidle");
}

export const box = (page: Page, name: string) => page.getByRole("textbox", { name }).first();
export const saved = (page: Page) => page.getByText(/^Bewaard om /).waitFor({ timeout: 8_000 });

/** Everything a browser keeps for the site, as one text. */
export const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const stores = await indexedDB.databases();
    const all = [{ ...localStorage }, { ...sessionStorage }, stores.map(({ name }) => name)];
    return JSON.stringify([...all, await caches.keys()]);
  });
export const keptTyping = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => /^jaarring-typed:\d+:/.test(name)));

function inTheFile(site: Site, sql: string, value: string) {
  const db = new Database(site.databasePath);
  db.pragma("busy_timeout = 2000");
  // The product's own functions are not there; nothing that is changed here is audited.
  db.prepare(sql).run(value);
  db.close();
}

/** Ends every session of someone, as time would. */
export const expireSessions = ({ site }: Place, email: string) =>
  inTheFile(
    site,
    "update sessions set expires_at = 1 where person_id = (select id from people where email = ?)",
    email,
  );

/** Types where nothing gets through, until it is kept on the device, and kills the tab at once. */
export async function typeOfflineAndCrash(page: Page, context: BrowserContext, text: string) {
  await context.setOffline(true);
  await box(page, OPEN_STORY).fill(text);
  await expect.poll(() => keptTyping(page)).toHaveLength(1);
  expect(await keptIn(page)).not.toContain(text);
  const crashed = new Promise((done) => page.once("crash", done));
  const debug = await context.newCDPSession(page);
  void debug.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
  await context.setOffline(false);
}
