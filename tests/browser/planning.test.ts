import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { people, roles, teams } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { aRole, aTeacher, aTeam } from "../factories/school.ts";
import { aPersonAt, everyLook, expectAccessible, openBrowser, signIn } from "./support/browser.ts";
import { startSite, type Site } from "./support/site.ts";

const LEADER = "teamleider@wissel.example";

let browser: Browser;
let site: Site;
const rooms: Record<string, string> = {};

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({ kind: "demo", clock: "2026-11-26T10:00:00+01:00" });
  for (const name of ["Unit Noord", "Unit Zuid"]) rooms[name] = `/teams/${aTeamOfTwenty(name)}/conversations`;
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Twenty people at home in a team of Karel's, part-timers and someone who leaves among them. @returns the team's key */
function aTeamOfTwenty(name: string): number {
  const file = readdirSync(site.dataDir).find((one) => one.endsWith(".db"))!;
  const db = openDatabase(join(site.dataDir, file), {
    auditKey: "only rows are made here, no audit",
  });
  // The server writes its letters beside this.
  db.$client.pragma("busy_timeout = 10000");
  const leader = db.select().from(people).where(eq(people.email, LEADER)).get()!;
  const led = db
    .select({ schoolId: teams.schoolId })
    .from(roles)
    .innerJoin(teams, eq(teams.id, roles.teamId));
  const { schoolId } = led.where(eq(roles.personId, leader.id)).get()!;
  const team = aTeam(db, { schoolId, name });
  aRole(db, { personId: leader.id, kind: "team_leader", teamId: team.id, schoolId });
  const days = ["12345", "1234", "2345", "12", "45", "135", null];
  const first = ["Anna", "Bram", "Carla", "Dirk", "Eva", "Femke", "Gijs", "Hanna", "Iris", "Jan"];
  for (let n = 0; n < 20; n += 1)
    aTeacher(db, {
      schoolId,
      homeTeamId: team.id,
      daysWorked: days[n % days.length],
      person: {
        givenName: first[n % 10],
        familyName: `${n < 10 ? "Aalders" : "Zwart"} ${name}`,
        email: `${name}-${n}@wissel.example`.toLowerCase().replaceAll(" ", ""),
      },
    });
  db.$client.close();
  return team.id;
}

/** Everything a person does with hand or keyboard, counted. */
function counting(page: Page) {
  let actions = 0;
  const did = async <T>(work: Promise<T>) => {
    actions += 1;
    return work;
  };
  return {
    goto: (path: string) => did(page.goto(path)),
    click: (where: Locator) => did(where.click()),
    fill: (where: Locator, text: string) => did(where.fill(text)),
    press: (where: Locator, key: string) => did(where.press(key)),
    drag: (from: Locator, to: Locator) => did(from.dragTo(to)),
    actions: () => actions,
  };
}

const planned = (page: Page) => page.getByRole("row").filter({ hasText: "nog niet bevestigd" });
const rowOf = (page: Page, name: string) => page.locator(".plan-row", { hasText: name });

test("twenty talks are planned in ten minutes: in at most 45 actions, of which some ten with changes by mouse and keyboard", async () => {
  const { page, context, quiet } = await aPersonAt(browser, site.origin);
  await signIn(page, LEADER);
  const hand = counting(page);
  await hand.goto(rooms["Unit Noord"]!);
  await hand.click(page.getByRole("button", { name: "Stel data voor" }));
  await page.getByRole("heading", { name: "Voorstel", exact: true }).waitFor();
  expect(await page.locator(".plan-row").count()).toBe(20);
  expect(await page.locator(".week-talk").count()).toBe(20);
  expect(await page.getByText("geen moment gevonden").count()).toBe(0);
  for (const look of everyLook) await expectAccessible(page, look);
  await page.setViewportSize({ width: 1440, height: 900 });

  const anna = page.locator(".week-talk", { hasText: "Anna" }).first();
  const name = (await page.locator(`#row-${await anna.getAttribute("data-talk")} h3`).textContent())!;
  const day = page.getByLabel(`Dag: ${name}`);
  const before = await day.inputValue();
  const other = page.locator(`td[data-day]:not([data-day="${before}"]):not(.week-free)`).nth(3);
  await hand.drag(anna, other);
  expect(await day.inputValue()).toBe(await other.getAttribute("data-day"));

  const bram = page.locator(".plan-row", { hasText: "Bram Aalders" });
  await hand.fill(bram.locator("input[type=date]"), "2026-12-26");
  await bram.getByText("Dit is een vrije dag van de school.").or(bram.getByText("weekend")).first().waitFor();
  await hand.fill(bram.locator("input[type=date]"), "2026-12-17");
  await hand.fill(bram.locator("input[type=time]"), "17:30");

  await hand.click(page.getByRole("button", { name: "Leg vast en laat weten" }));
  await page.getByText("De data staan.").waitFor();
  await expect.poll(() => planned(page).count()).toBe(20);
  expect(await page.getByRole("row", { name: /Bram Aalders/ }).textContent()).toContain(
    "17 december 2026, 17:30",
  );
  expect(hand.actions(), "the measure").toBeLessThanOrEqual(45);
  expect(hand.actions(), "what it takes with the usual weeks, days and times").toBeLessThanOrEqual(10);
  quiet();
  await context.close();
}, 180_000);

test("the same without script: the proposal comes from the server, is looked at again, and a time twice is refused", async () => {
  const { page, context, quiet } = await aPersonAt(browser, site.origin, { script: false });
  await signIn(page, LEADER);
  await page.goto(rooms["Unit Zuid"]!);
  await page.getByRole("button", { name: "Stel data voor" }).click();
  await page.getByRole("heading", { name: "Voorstel", exact: true }).waitFor();
  await page.waitForLoadState();
  // Her calendar is full of the other team's talks: who does not fit is named.
  const rows = await page.locator(".plan-row").count();
  expect(await page.getByText("alle momenten zijn bezet").count()).toBe(20 - rows);
  const [carla, dirk] = [rowOf(page, "Carla Aalders"), rowOf(page, "Dirk Aalders")];
  const moment = async (row: Locator) => ({
    day: await row.locator("input[type=date]").inputValue(),
    time: await row.locator("input[type=time]").inputValue(),
  });
  const [hers, his] = [await moment(carla), await moment(dirk)];
  await carla.locator("input[type=date]").fill(his.day);
  await carla.locator("input[type=time]").fill(his.time);
  await page.getByRole("button", { name: "Leg vast en laat weten" }).click();
  await page.getByText("Je hebt op dit moment al een ander gesprek").first().waitFor();
  expect(await moment(carla), "what was chosen stays").toEqual(his);
  await carla.locator("input[type=date]").fill(hers.day);
  await carla.locator("input[type=time]").fill(hers.time);
  await page.getByRole("button", { name: "Kijk opnieuw na" }).click();
  await expect.poll(() => page.locator(".plan-doubts").count()).toBe(0);
  await page.getByRole("button", { name: "Leg vast en laat weten" }).click();
  await page.getByText("De data staan.").waitFor();
  await expect.poll(() => planned(page).count()).toBe(rows);
  quiet();
  await context.close();
}, 120_000);

test("a teacher says in one press that a date suits, from her own page, and her leader reads it", async () => {
  const { page, context, quiet } = await aPersonAt(browser, site.origin);
  await signIn(page, LEADER);
  await page.goto("/conversations/new");
  await page.getByLabel("Met wie?").selectOption({ label: "Visser, Noor" });
  await page.getByLabel("Dag").fill("2026-11-30");
  await page.getByLabel("Tijd").fill("08:15");
  await page.getByRole("button", { name: "Vragen" }).click();
  await page.getByText("Op deze dag werkt Noor niet.").waitFor();
  await page.getByRole("button", { name: "Toch vragen" }).click();
  await page.waitForURL(/\/conversations\/\d+/);
  const talk = /^\/conversations\/\d+/.exec(new URL(page.url()).pathname)![0];
  const noor = await aPersonAt(browser, site.origin);
  await signIn(noor.page, "leraar@wissel.example");
  await noor.page.goto("/me");
  await noor.page.getByText("Voorgesteld door Karel, nog niet bevestigd.").waitFor();
  await noor.page.getByRole("button", { name: "Dat past" }).first().click();
  await noor.page.getByText("De datum staat.").waitFor();
  expect(await noor.page.getByText("Voorgesteld door Karel, nog niet bevestigd.").count()).toBe(0);
  await page.goto(`${talk}/date`);
  await page.getByText("Deze datum is afgesproken.").waitFor();
  for (const one of [{ page, context, quiet }, noor]) {
    one.quiet();
    await one.context.close();
  }
}, 120_000);
