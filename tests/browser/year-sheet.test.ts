import { readdirSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, type Db } from "#db/client.server.ts";
import { alignments, goals, items, learningQuestions, people, schools, shares } from "#db/schema/index.ts";
import { aRole, aTeacher, aTeam } from "../factories/school.ts";
import { pdfPages } from "../routes/reading.ts";
import { aPersonAt, everyLook, expectAccessible, openBrowser, signIn } from "./support/browser.ts";
import { startSite, type Site } from "./support/site.ts";

const LEADER = "teamleider@wissel.example";
const TODAY = "2027-05-20";

let browser: Browser;
let site: Site;
let teamId: number;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({ kind: "demo", clock: `${TODAY}T10:00:00+02:00` });
  teamId = aTeamOfTwelve();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Twelve people of a team of Karel's, with forty wishes they shared with it and two they did not. @returns the team's key */
function aTeamOfTwelve(): number {
  const file = readdirSync(site.dataDir).find((one) => one.endsWith(".db"))!;
  const db = openDatabase(join(site.dataDir, file), { auditKey: "only rows are made here, no audit" });
  // The server catches up with its day meanwhile.
  db.$client.pragma("busy_timeout = 30000");
  const leader = db.select().from(people).where(eq(people.email, LEADER)).get()!;
  const { id: schoolId } = db.select().from(schools).where(eq(schools.name, "De Wissel")).get()!;
  const goal = db
    .select()
    .from(goals)
    .where(eq(goals.schoolId, schoolId))
    .all()
    .find((one) => one.state === "open")!;
  const team = aTeam(db, { schoolId, name: "Unit West" });
  aRole(db, { personId: leader.id, kind: "team_leader", teamId: team.id, schoolId });
  const members = Array.from({ length: 12 }, (_, n) =>
    aTeacher(db, {
      schoolId,
      homeTeamId: team.id,
      person: { givenName: `Lid${n + 1}`, familyName: "Van Unit West", email: `west${n}@wissel.example` },
    }),
  );
  for (let n = 0; n < 42; n += 1) {
    const text =
      n < 40 ? `Wens ${n + 1}: hoe leren kinderen hier elkaar uitleggen wat ze denken?` : `Voor mezelf ${n}`;
    const id = aWish(db, { schoolId, personId: members[n % 12]!.personId, text });
    if (n < 40) shareWith(db, id, team.id, members[n % 12]!.personId);
    if (n < 25) align(db, id, goal.id);
  }
  db.$client.close();
  return team.id;
}

const at = Date.parse("2027-05-01T10:00:00Z");

function aWish(
  db: Db,
  { schoolId, personId, text }: { schoolId: number; personId: number; text: string },
): number {
  const { id } = db
    .insert(items)
    .values({
      ...{ kind: "question", schoolId, ownerPersonId: personId },
      ...{ openedOn: "2027-05-01", createdBy: personId, createdAt: at },
    })
    .returning({ id: items.id })
    .get();
  db.insert(learningQuestions).values({ itemId: id, text }).run();
  return id;
}

const shareWith = (db: Db, itemId: number, team: number, sharedBy: number) =>
  db.insert(shares).values({ itemId, audience: "team", teamId: team, sharedAt: at, sharedBy }).run();

const align = (db: Db, questionId: number, goalId: number) =>
  db.insert(alignments).values({ questionId, goalId, judgement: "aligns", createdAt: at }).run();

/** Goes on with the keyboard until something has the focus. */
async function tabTo(page: Page, where: Locator, key: "Tab" | "Shift+Tab" = "Tab") {
  const wanted = await where.first().elementHandle();
  for (let presses = 0; presses < 400; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${String(where)}`);
}

const linesOf = (page: Page) => page.locator("[data-line]");
const firstLines = async (page: Page) =>
  (await linesOf(page).locator(".words").allTextContents()).slice(0, 4);
const named = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).or(page.getByRole("link", { name }));

test("a team of twelve with forty wishes makes its sheet with the keyboard alone, agrees on it and prints it on one A4", async () => {
  const { page, context, quiet } = await aPersonAt(browser, site.origin);
  await signIn(page, LEADER);
  await page.goto(`/teams/${teamId}/plan`);
  await page.getByRole("heading", { name: "Jaarplan 2027/2028" }).waitFor();
  expect(await page.getByText("Voor mezelf").count(), "what is kept is not there").toBe(0);
  const press = async (where: Locator) => {
    await tabTo(page, where);
    await page.keyboard.press("Enter");
  };

  // All that stands under the goal at once, the others one by one, without going back to find the next.
  await press(named(page, "Zet alles hieronder op het blad"));
  await expect.poll(() => linesOf(page).count(), { timeout: 20_000 }).toBe(25);
  await tabTo(page, named(page, /^Zet op het blad/));
  for (let on = 26; on <= 40; on += 1) {
    await page.keyboard.press("Enter");
    await expect.poll(() => linesOf(page).count(), { timeout: 20_000 }).toBe(on);
    if (on < 40)
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""))
        .toMatch(/^Zet op het blad: Wens/);
  }

  // A line goes down twice under the same press, then back up once.
  const [first, second, third] = await firstLines(page);
  await page.reload();
  await tabTo(page, named(page, `Omlaag: ${first}`));
  await page.keyboard.press("Enter");
  await expect.poll(() => firstLines(page)).toEqual(expect.arrayContaining([second, first]));
  await expect.poll(async () => (await firstLines(page))[1]).toBe(first);
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await firstLines(page)).slice(0, 3)).toEqual([second, third, first]);
  await tabTo(page, named(page, `Omhoog: ${first}`), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await firstLines(page)).slice(0, 3)).toEqual([second, first, third]);

  // Hours, money and cover of a line, for everybody; then the keyboard stands on that line again.
  await press(named(page, `Wijzig: ${second}`));
  await page.waitForURL(/\/plan\/lines\/\d+$/);
  await tabTo(page, page.getByLabel("Studiedagen"));
  await page.keyboard.type("1");
  await page.keyboard.press("Tab");
  await page.keyboard.type("7");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1.200,50");
  await page.keyboard.press("Tab");
  await page.keyboard.type("6");
  await tabTo(page, page.getByLabel("Voor iedereen in het team"));
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#line-\d+$/);
  const row = page.getByRole("row").filter({ hasText: second });
  await expect.poll(() => row.textContent()).toMatch(/1 dag7 usamen 84 u€ 1\.200,506 halve dagen/);
  await expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true);

  // What there is beside it.
  await press(named(page, "Zeg wat er is"));
  await page.waitForURL(/\/plan\/frame/);
  await tabTo(page, page.getByLabel("Uren, voor het hele team"));
  await page.keyboard.type("80");
  await page.keyboard.press("Enter");
  await page.getByText("gepland 84 u, ruimte 80 u: 4 u meer dan er is").waitFor();

  await press(named(page, "Leg vast wat is afgesproken"));
  await page.waitForURL(/\/plan\/agreement/);
  await tabTo(page, page.getByRole("button", { name: "Leg vast wat is afgesproken" }));
  await page.keyboard.press("Enter");
  await page.getByText("Wat hier staat, is zoals afgesproken.").waitFor();
  for (const look of everyLook) await expectAccessible(page, look);

  // On paper: one A4 for the team, one without a name for the council. The page itself takes more than one.
  const printed = async (path: string) => {
    await page.goto(path);
    return pdfPages(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  };
  const [team, ...more] = await printed(`/teams/${teamId}/plan/print?year=2027`);
  expect(more, "one A4").toEqual([]);
  for (const words of ["Wens 1:", "Wens 40:", "Lid12", "84 u", "Versie 1, afgesproken op 20 mei 2027"])
    expect(team).toContain(words);
  const council = await printed(`/teams/${teamId}/plan/print?year=2027&council=yes`);
  expect(council).toHaveLength(1);
  expect(council[0]).toContain("Wens 40:");
  expect(council[0]).not.toMatch(/Lid\d/);
  expect((await printed(`/teams/${teamId}/plan?year=2027`)).length).toBeGreaterThan(1);
  quiet();
  await context.close();
}, 240_000);

test("the same without script, and by hand: a line is put, moved, taken off and put back", async () => {
  const { page, context, quiet } = await aPersonAt(browser, site.origin, { script: false });
  await signIn(page, LEADER);
  await page.goto(`/teams/${teamId}/plan?year=2026`);
  await page.getByRole("button", { name: /^Zet op het blad: Wens 40/ }).click();
  await page.getByRole("button", { name: /^Zet op het blad: Wens 39/ }).click();
  await page.getByRole("button", { name: /^Omhoog: Wens 39/ }).click();
  await expect
    .poll(() => firstLines(page))
    .toEqual([expect.stringContaining("Wens 39"), expect.stringContaining("Wens 40")]);
  await page.getByRole("button", { name: /^Haal weg: Wens 39/ }).click();
  await page.getByText("Van het blad gehaald:").waitFor();
  await page.getByRole("button", { name: "Zet terug" }).click();
  await expect
    .poll(() => firstLines(page))
    .toEqual([expect.stringContaining("Wens 39"), expect.stringContaining("Wens 40")]);
  quiet();
  await context.close();

  const hand = await aPersonAt(browser, site.origin);
  await signIn(hand.page, LEADER);
  await hand.page.goto(`/teams/${teamId}/plan?year=2026`);
  const grip = hand.page.getByRole("row").filter({ hasText: "Wens 40" }).locator(".plan-grip");
  await grip.dragTo(hand.page.getByRole("row").filter({ hasText: "Wens 39" }));
  await expect
    .poll(() => firstLines(hand.page))
    .toEqual([expect.stringContaining("Wens 40"), expect.stringContaining("Wens 39")]);
  hand.quiet();
  await hand.context.close();
}, 120_000);
