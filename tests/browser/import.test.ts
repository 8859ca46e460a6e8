import Database from "better-sqlite3";
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

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

/** A list in the letters of Windows, as a personnel system writes it, with a column nobody needs. */
const listOf = (email: string) => ({
  name: "medewerkers.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "Personeelsnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;E-mail;School;Functie;Deeltijdfactor;Begindatum",
      `88001;Zoë;van;Buuren;01-02-1990;${email};De Wissel;leraar;0,8;2026-11-01`,
      "88002;Fout;;Regel;02-02-1990;geen adres;De Wissel;leraar;0,8;2026-11-01",
      "88003;Te;kort",
    ].join("\r\n"),
    "latin1",
  ),
});

function peopleWith(email: string): number {
  const db = new Database(site.databasePath, { readonly: true });
  const n = db.prepare("select count(*) from people where email = ?").pluck().get(email) as number;
  db.close();
  return n;
}

test.each([true, false])(
  "a list is brought, looked at, applied and undone (script: %s)",
  async (script) => {
    const email = script ? "zoe.buuren@wissel.example" : "zoe.zonder@wissel.example";
    const { page, context, quiet } = await aPersonAt(browser, site.origin, { script });
    await signIn(page, "hr@lindehof.example");
    await page.goto("/settings/schools");
    await page.getByRole("link", { name: "Personeel importeren" }).click();
    await page.locator("input[name=files]").setInputFiles(listOf(email));
    await press(page, "Bekijken");

    await page.getByRole("heading", { name: "Welke kolom is wat?" }).waitFor();
    expect(await page.locator("main").innerText()).toContain("wordt hier niet gelezen");
    expect(await page.content()).not.toContain("1990");
    if (script) for (const look of everyLook) await expectAccessible(page, look);
    await press(page, "Vergelijken");

    await page.getByRole("heading", { name: "Wat er zou veranderen" }).waitFor({ timeout: 30_000 });
    await page.getByRole("link", { name: "Geweigerd: 2" }).click();
    await page.getByText("De regel heeft een ander aantal cellen dan de kop.").waitFor();
    await page.getByRole("link", { name: "Nieuw: 1" }).click();
    await page.getByText("Buuren, Zoë van").waitFor();
    expect(peopleWith(email)).toBe(0);
    await page.getByRole("link", { name: /^Niet op de lijst/ }).click();
    await page.getByRole("heading", { name: "Niet op de lijst" }).waitFor();
    if (script) for (const look of everyLook) await expectAccessible(page, look);
    await press(page, "Toepassen");

    await page.getByRole("heading", { name: "Toegepast" }).waitFor({ timeout: 30_000 });
    expect(peopleWith(email)).toBe(1);
    if (script) for (const look of everyLook) await expectAccessible(page, look);
    await page.getByText("Terugdraaien", { exact: true }).click();
    await press(page, "Ja, terugdraaien");
    await page.getByRole("heading", { name: "Teruggedraaid" }).waitFor({ timeout: 30_000 });
    expect(peopleWith(email)).toBe(0);
    quiet();
    await context.close();
  },
  180_000,
);
