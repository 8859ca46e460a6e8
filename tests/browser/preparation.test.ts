import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPersonAt, openBrowser, signIn } from "./support/browser.ts";
import * as line from "./support/line.ts";
import { startSite, type Site } from "./support/site.ts";

const TEACHER = "leraar@wissel.example";
const LEADER = "teamleider@wissel.example";
const OPEN_STORY = "Een les of moment waar je energie van kreeg";
const NEED = "Wat heb je nodig, en van wie?";
const NAMED = "Wat zag ik dat ik wil benoemen?";

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

async function at(email: string, { ownDevice = false } = {}) {
  const someone = await aPersonAt(browser, site.origin);
  await signIn(someone.page, email, { ownDevice });
  return someone;
}

/** The teacher at her device, preparing a talk of its own that she asked for a while ago. */
async function aTeacherPreparing({ ownDevice = false } = {}) {
  const teacher = await at(TEACHER, { ownDevice });
  const talk = await aTalkOf(teacher.page);
  await openPreparation(teacher.page, talk);
  return { ...teacher, talk };
}

/** Asking twice in a row is asking once, so the one before has to be of yesterday. */
async function aTalkOf(page: Page) {
  const talk = await line.askForConversation(page, "Samen kijken naar mijn lessen");
  inTheFile(
    "update conversations set created_at = created_at - 86400000 where id = ?",
    talk.split("/").at(-1)!,
  );
  return talk;
}

/** Opens it and waits until the page is awake: until then a box is only a box. */
async function openPreparation(page: Page, talk: string) {
  await page.goto(`${talk}/prepare`);
  await page.waitForLoadState("networkidle");
}

const title = (page: Page) => page.getByRole("heading", { level: 1 });

/** The leader goes to the first of those she still prepares. */
async function openFirstOfMany(page: Page) {
  await page.goto("/conversations");
  await page.getByRole("link", { name: /^Volgende: / }).click();
  await title(page).filter({ hasText: "Bereid je gesprek" }).waitFor();
  await page.waitForLoadState("networkidle");
}

const box = (page: Page, name: string) => page.getByRole("textbox", { name }).first();
const saved = (page: Page) => page.getByText(/^Bewaard om /).waitFor({ timeout: 8_000 });

/** Everything a browser keeps for the site, as one text. */
const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const stores = await indexedDB.databases();
    const all = [{ ...localStorage }, { ...sessionStorage }, stores.map(({ name }) => name)];
    return JSON.stringify([...all, await caches.keys()]);
  });
const keptTyping = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => /^jaarring-typed:\d+:/.test(name)));

function inTheFile(sql: string, value: string) {
  const db = new Database(site.databasePath);
  db.pragma("busy_timeout = 2000");
  // The product's own functions are not there; nothing that is changed here is audited.
  db.prepare(sql).run(value);
  db.close();
}

/** Ends every session of someone, as time would. */
const expireSessions = (email: string) =>
  inTheFile(
    "update sessions set expires_at = 1 where person_id = (select id from people where email = ?)",
    email,
  );

/** Types where nothing gets through, until it is kept on the device, and kills the tab at once. */
async function typeOfflineAndCrash(page: Page, context: BrowserContext, text: string) {
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

test("on her own device what she typed survives a killed tab, comes back to her, and is gone once it is saved", async () => {
  const { page, context, talk } = await aTeacherPreparing({ ownDevice: true });
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
  const { page, context, talk } = await aTeacherPreparing({ ownDevice: true });
  await typeOfflineAndCrash(page, context, "Op de telefoon getypt");
  const laptop = await at(TEACHER);
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
  const { page, context } = await aTeacherPreparing();
  expireSessions(TEACHER);
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
  const { page, context } = await aTeacherPreparing();
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
  const { page, context } = await aTeacherPreparing();
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
  const { page, context, talk } = await aTeacherPreparing({ ownDevice: true });
  const typed = "Alleen van Noor, kanarie-ander";
  await typeOfflineAndCrash(page, context, typed);
  expireSessions(TEACHER);
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
  const { page, context } = await aTeacherPreparing();
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

async function signOut(page: Page) {
  await page.evaluate(() =>
    document.querySelector<HTMLFormElement>('form[action="/logout"]')!.requestSubmit(),
  );
  await page.waitForURL(/\/login/);
  await page.waitForLoadState("networkidle");
}

test("signing out empties her own device too, and another tab keeps nothing there after it", async () => {
  const { page, context, talk } = await aTeacherPreparing({ ownDevice: true });
  const tab = await context.newPage();
  await openPreparation(tab, talk);
  await signOut(tab);
  await box(page, OPEN_STORY).fill("Na het afmelden getypt");
  await page.getByText("Je bent afgemeld.").waitFor();
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  await context.close();
});

test("a device is marked as her own, and forgotten again, on her account", async () => {
  const { page, context, talk } = await aTeacherPreparing();
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

test("the four words are in no request, no storage and no file, and gone when the page is", async () => {
  const leader = await at(LEADER, { ownDevice: true });
  const { page, context } = leader;
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url(), request.postData() ?? ""));
  await openFirstOfMany(page);
  for (const word of ["Beleven", "Uitleven", "Inleven", "Voorleven"])
    await box(page, word).fill(`kanarie-vier-${word}`);
  const heard = page.waitForResponse((response) => response.url().endsWith("/answers"));
  await box(page, NAMED).fill("Dit wordt wel bewaard");
  await heard;
  expect(sent.join("\n")).toContain("Dit+wordt+wel+bewaard");
  expect(sent.join("\n")).not.toContain("kanarie-vier");
  expect(await keptIn(page)).not.toContain("kanarie-vier");
  for (const file of ["", "-wal"])
    expect(readFileSync(site.databasePath + file).includes("kanarie-vier")).toBe(false);
  await page.reload();
  expect(await box(page, "Beleven").inputValue()).toBe("");
  await box(page, "Beleven").fill("kanarie-vier-weer");
  await page.keyboard.press("Alt+PageDown");
  await page.getByRole("link", { name: /^Vorige: / }).waitFor();
  await page.waitForLoadState("networkidle");
  expect(await box(page, "Beleven").inputValue(), "not for the next person either").toBe("");
  await page.goBack();
  await page.waitForLoadState("networkidle");
  expect(await box(page, "Beleven").inputValue()).toBe("");
  await context.close();
});

test("the next person is one key away, and what was typed is saved before going there", async () => {
  const { page, context } = await at(LEADER);
  await openFirstOfMany(page);
  const first = page.url();
  const whom = await title(page).innerText();
  await box(page, NAMED).fill("Nog net voor het volgende gesprek");
  await page.keyboard.press("Alt+PageDown");
  await page.waitForURL((url) => url.href !== first && /\/prepare$/.test(url.pathname));
  await expect.poll(() => title(page).innerText()).not.toBe(whom);
  expect(await box(page, NAMED).inputValue(), "another person, another preparation").not.toContain("Nog net");
  await page.goto(first);
  expect(await box(page, NAMED).inputValue()).toBe("Nog net voor het volgende gesprek");
  await context.close();
});

test("a preparation of five prompts, shared, takes at most twelve acts besides typing", async () => {
  const { page, context } = await at(TEACHER);
  const talk = await aTalkOf(page);
  await page.goto(talk);
  let acts = 0;
  const press = async (role: "link" | "button" | "checkbox", name: string | RegExp) => {
    acts += 1;
    await page.getByRole(role, { name }).first().click();
  };
  await press("link", /[Vv]oorbereid/);
  await page.waitForURL(/\/prepare$/);
  await page.waitForLoadState("networkidle");
  const areas = page.locator("form:has([name=party]) textarea[name^=answer_]");
  const count = await areas.count();
  expect(count).toBeGreaterThanOrEqual(4);
  for (let n = 0; n < count; n += 1) {
    acts += 1;
    await areas.nth(n).click();
    await page.keyboard.type(`Antwoord ${n + 1}`);
  }
  await press("checkbox", `Houd ik voor mezelf: ${NEED}`);
  await press("button", "Bekijk wat Karel leest");
  await page.waitForURL(/\/preview$/);
  expect(await page.getByText(`Antwoord ${count}`).count(), "what she keeps is not in the preview").toBe(0);
  await page.getByText("Antwoord 1").waitFor();
  await press("button", "Delen met Karel");
  await page.getByText("Je hebt gedeeld.").first().waitFor();
  await page.getByText("Tot dan kun je dit terugnemen").waitFor();
  expect(acts).toBeLessThanOrEqual(12);
  await context.close();
});

test("the whole preparation goes by keyboard alone: write, keep, put on the agenda, share, take back", async () => {
  const { page, context } = await aTeacherPreparing();
  /** Goes with Tab until what has focus answers to this role and name. */
  const tabTo = async (role: "textbox" | "checkbox" | "button", name: string | RegExp) => {
    const wanted = await page.getByRole(role, { name }).first().elementHandle();
    for (let n = 0; n < 120; n += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((one) => document.activeElement === one, wanted)) return;
    }
    throw new Error(`No way by Tab to ${role} ${String(name)}`);
  };
  await page.locator("body").press("Home");
  await tabTo("textbox", OPEN_STORY);
  await page.keyboard.type("Alles met het toetsenbord");
  await tabTo("checkbox", `Houd ik voor mezelf: ${OPEN_STORY}`);
  await page.keyboard.press("Space");
  await tabTo("button", /^Zet op de agenda: /);
  await page.keyboard.press("Enter");
  await page.getByText("staat op de agenda").first().waitFor();
  await tabTo("textbox", NEED);
  await page.keyboard.type("Tijd om te kijken bij een collega");
  await tabTo("button", "Delen met Karel");
  await page.keyboard.press("Enter");
  await page.getByText("Je hebt gedeeld.").first().waitFor();
  const shared = page.getByRole("region", { name: "Wat jij schreef" });
  await shared.getByText("Tijd om te kijken bij een collega").waitFor();
  expect(await shared.getByText("Alles met het toetsenbord").count()).toBe(0);
  await page.getByRole("region", { name: "Wat je voor jezelf hield" }).getByText("Alles met het").waitFor();
  await tabTo("button", "Terugnemen");
  await page.keyboard.press("Enter");
  await box(page, OPEN_STORY).waitFor();
  await context.close();
});

test("both make the agenda at once: nothing is lost, the order is of both, and taking off can be undone", async () => {
  const { page, context, talk } = await aTeacherPreparing();
  const leader = await at(LEADER);
  await leader.page.goto(talk);
  await leader.page.waitForLoadState("networkidle");
  const agendaOf = (who: Page) => who.getByRole("region", { name: "Agenda" });
  const add = async (who: Page, text: string) => {
    await agendaOf(who).getByRole("textbox").fill(text);
    await agendaOf(who).getByRole("button", { name: "Toevoegen" }).click();
    await agendaOf(who).getByText(text).first().waitFor();
  };
  await box(page, OPEN_STORY).fill("Blijft staan terwijl ik de agenda maak");
  await Promise.all([add(page, "Punt van Noor"), add(leader.page, "Punt van Karel")]);
  await page
    .getByRole("button", { name: /^Zet op de agenda: / })
    .first()
    .click();
  await page.getByText("staat op de agenda").first().waitFor();
  expect(await box(page, OPEN_STORY).inputValue()).toBe("Blijft staan terwijl ik de agenda maak");
  await page.reload();
  await page.waitForLoadState("networkidle");
  await agendaOf(page).getByText("Punt van Karel").waitFor();

  const row = agendaOf(page).getByRole("listitem").filter({ hasText: "Punt van Noor" });
  await row.locator("summary").click();
  await row.getByRole("button", { name: "Verwijderen" }).click();
  await page.getByText("Van de agenda:").waitFor();
  expect(await agendaOf(page).getByRole("listitem").filter({ hasText: "Punt van Noor" }).count()).toBe(0);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await agendaOf(page).getByRole("listitem").filter({ hasText: "Punt van Noor" }).waitFor();

  const karels = agendaOf(page).getByRole("listitem").filter({ hasText: "Punt van Karel" });
  const placeOf = async () =>
    (await agendaOf(page).getByRole("listitem").allInnerTexts()).findIndex((text) =>
      /Punt van Karel/.test(text),
    );
  const before = await placeOf();
  await karels.locator("summary").focus();
  await page.keyboard.press("Enter");
  await karels
    .getByRole("button", { name: /^Om(hoog|laag)$/ })
    .first()
    .press("Enter");
  await expect.poll(placeOf).not.toBe(before);
  await context.close();
  await leader.context.close();
});
