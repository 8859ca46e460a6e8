import Database from "better-sqlite3";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPersonAt, openBrowser, signIn } from "./support/browser.ts";
import { keptIn, keptTyping, title, TEACHER } from "./support/preparing.ts";
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

/** How many notes with these words the database holds. */
function rowsWith(text: string): number {
  const db = new Database(site.databasePath, { readonly: true });
  const n = db.prepare("select count(*) from value_notes where text = ?").pluck().get(text) as number;
  db.close();
  return n;
}

async function atANote({ ownDevice }: { ownDevice: boolean }) {
  const someone = await aPersonAt(browser, site.origin);
  await signIn(someone.page, TEACHER, { ownDevice });
  await someone.page.goto("/notes/new");
  await someone.page.waitForLoadState("networkidle");
  return someone;
}

async function write(page: Page, text: string) {
  await page.getByLabel("Wat leverde het op?").fill(text);
  await page.getByRole("button", { name: "Bewaren" }).click();
}

test("on her own device, a note written with the network cut is sent once when it is back, and so is one whose answer got lost", async () => {
  const { page, context } = await atANote({ ownDevice: true });
  const typed = "In de trein, zonder bereik: de denkvraag werkte";
  await context.setOffline(true);
  await write(page, typed);
  await page.getByText("Je notitie staat veilig op dit apparaat").waitFor();
  expect(await page.getByLabel("Wat leverde het op?").inputValue()).toBe("");
  expect(await keptTyping(page)).toHaveLength(1);
  expect(await keptIn(page), "in a cipher only").not.toContain("denkvraag");
  expect(rowsWith(typed)).toBe(0);
  await context.setOffline(false);
  await page.getByText("Wat je zonder verbinding noteerde, is bewaard.").waitFor();
  expect(await keptTyping(page)).toEqual([]);
  expect(rowsWith(typed)).toBe(1);

  // The server has it, its answer does not arrive: what is kept goes again, and is the same note.
  const lost = "De server hoorde dit, ik hoorde niets terug";
  let times = 0;
  await page.route("**/notes/sending", async (route) => {
    times += 1;
    if (times > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await write(page, lost);
  await expect.poll(() => keptTyping(page)).toHaveLength(1);
  expect(rowsWith(lost)).toBe(1);
  // The tab is gone; the next page she opens sends what waits.
  await page.goto("/me");
  await expect.poll(() => keptTyping(page), { timeout: 10_000 }).toEqual([]);
  expect(times).toBe(2);
  expect(rowsWith(lost)).toBe(1);
  await context.close();
});

test("on a shared computer the words stay on the screen and nowhere else, and are saved once there is a connection", async () => {
  const { page, context } = await atANote({ ownDevice: false });
  const typed = "In de personeelskamer, en de wifi viel uit";
  await context.setOffline(true);
  await write(page, typed);
  await page.getByText("wat je schreef staat nog op dit scherm").waitFor();
  expect(await page.getByLabel("Wat leverde het op?").inputValue()).toBe(typed);
  expect(await keptIn(page)).not.toContain("jaarring-typed");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Bewaren" }).click();
  await title(page).filter({ hasText: "Notitie" }).waitFor();
  expect(rowsWith(typed)).toBe(1);
  await context.close();
});
