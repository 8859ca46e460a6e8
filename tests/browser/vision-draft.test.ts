import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPersonAt, openBrowser, signIn } from "./support/browser.ts";
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

async function atTheDraft(email: string) {
  const { page } = await aPersonAt(browser, site.origin);
  await signIn(page, email);
  await page.goto("/vision");
  await page.getByRole("link", { name: "Verder met het concept" }).click();
  await page.waitForLoadState("networkidle");
  return { page, statement: page.getByLabel("Waar staan jullie voor?") };
}

test("who leaves a draft with words that are not saved is asked first, and finds them there when she stays", async () => {
  const { page, statement } = await atTheDraft("schoolleider@wissel.example");
  await statement.fill("Nog niet bewaard, maar wel bedacht.");
  await page.getByRole("link", { name: "Teams", exact: true }).first().click();
  await page.getByRole("alert").getByText("Nog niet bewaard").waitFor();
  await page.getByRole("button", { name: "Blijf hier" }).click();
  expect(await statement.inputValue()).toBe("Nog niet bewaard, maar wel bedacht.");
  // A row more makes a page anew; what was typed is still on it alone.
  await page.getByRole("button", { name: "Nog een ambitie" }).click();
  await page.waitForLoadState("networkidle");
  expect(await statement.inputValue()).toBe("Nog niet bewaard, maar wel bedacht.");
  await page.getByRole("link", { name: "Teams", exact: true }).first().click();
  await page.getByRole("button", { name: "Toch verder" }).click();
  await page.waitForURL("**/teams*");
});

test("two who change one sentence of a draft both keep their words: who saves last sees the two beside each other", async () => {
  const hanneke = await atTheDraft("schoolleider@wissel.example");
  const karel = await atTheDraft("teamleider@wissel.example");
  const save = ({ page }: typeof hanneke) =>
    page.getByRole("button", { name: "Bewaren als concept" }).click();
  await hanneke.statement.fill("Zin van Hanneke.");
  await save(hanneke);
  await hanneke.page.getByText("Bewaard.").waitFor();
  await karel.statement.fill("Zin van Karel.");
  await save(karel);
  const both = karel.page.getByRole("alert").first();
  await both.waitFor();
  expect(await both.innerText()).toContain("Zin van Hanneke.");
  expect(await karel.page.getByLabel("Waar staan jullie voor?").inputValue()).toBe("Zin van Karel.");
  await save(karel);
  await karel.page.getByText("Bewaard.").waitFor();
  await hanneke.page.reload();
  expect(await hanneke.page.getByLabel("Waar staan jullie voor?").inputValue()).toBe("Zin van Karel.");
});
