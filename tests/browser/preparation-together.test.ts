import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./support/browser.ts";
import {
  aTalkOf,
  aTeacherPreparing,
  at,
  box,
  keptIn,
  openFirstOfMany,
  title,
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

test("the four words are in no request, no storage and no file, and gone when the page is", async () => {
  const leader = await at(place, LEADER, { ownDevice: true });
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
    expect(readFileSync(place.site.databasePath + file).includes("kanarie-vier")).toBe(false);
  await page.reload();
  expect(await box(page, "Beleven").inputValue()).toBe("");
  await box(page, "Beleven").fill("kanarie-vier-weer");
  const first = page.url();
  await page.keyboard.press("Alt+PageDown");
  await page.waitForURL((url) => url.href !== first);
  await expect
    .poll(() => box(page, "Beleven").inputValue(), { message: "not for the next person either" })
    .toBe("");
  await page.goBack();
  await page.waitForURL(first);
  await expect.poll(() => box(page, "Beleven").inputValue()).toBe("");
  await context.close();
});

test("the next person is one key away, and what was typed is saved before going there", async () => {
  const { page, context } = await at(place, LEADER);
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
  const { page, context } = await at(place, TEACHER);
  const talk = await aTalkOf(place, page);
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
  const kept = await box(page, NEED).inputValue();
  await press("checkbox", `Houd ik voor mezelf: ${NEED}`);
  await press("button", "Bekijk wat Karel leest");
  await page.waitForURL(/\/preview$/);
  // The address changes a moment before the page does.
  await areas.first().waitFor({ state: "detached" });
  await page.getByText("Antwoord 1").waitFor();
  expect(kept).toMatch(/^Antwoord \d$/);
  expect(await page.getByText(kept).count(), "what she keeps is not in the preview").toBe(0);
  await press("button", "Delen met Karel");
  await page.getByText("Je hebt gedeeld.").first().waitFor();
  await page.getByText("Tot dan kun je dit terugnemen").waitFor();
  expect(acts).toBeLessThanOrEqual(12);
  await context.close();
});

test("the whole preparation goes by keyboard alone: write, keep, put on the agenda, share, take back", async () => {
  const { page, context } = await aTeacherPreparing(place);
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
  const { page, context, talk } = await aTeacherPreparing(place);
  const leader = await at(place, LEADER);
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
