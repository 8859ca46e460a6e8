import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayOf, timeOf } from "#app/lib/amsterdam.ts";
import school from "./fixtures/de-springplank.json" with { type: "json" };
import { aPersonAt, everyLook, expectAccessible, openBrowser } from "./support/browser.ts";
import * as line from "./support/line.ts";
import { startSite, type Site } from "./support/site.ts";

const PASSWORD = "fietsen langs het kanaal";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({ kind: "production" });
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();

async function setUp(page: Page) {
  await page.goto("/");
  expect(new URL(page.url()).pathname).toBe("/setup");
  const code = /code (\d{4}-\d{4}-\d{4})/.exec(site.output())![1]!;
  await page.locator("[name=code]").fill(code);
  await page.locator("[name=boardName]").fill(school.board);
  await page.locator("[name=schoolName]").fill(school.school);
  await page.locator("[name=sector][value=po]").check({ force: true });
  for (const [name, value] of Object.entries(school.administrator))
    await page.locator(`main [name=${name}]`).fill(value);
  await page.locator("[name=password]").fill(PASSWORD);
  await press(page, "Beginnen");
  await page.waitForURL(/\/settings\/schools$/);
}

async function makeTeam(page: Page) {
  await page.goto("/teams/new");
  const schools = page.locator("select[name=schoolId]");
  if (await schools.count()) await schools.selectOption({ label: school.school });
  await page.locator("[name=name]").fill(school.team);
  await page.locator("[name=kind][value=teaching_team]").check({ force: true });
  await press(page, "Maken");
  await page.waitForURL(/\/teams\/\d+/);
}

type Staff = (typeof school.people)[number] & { namePrefix?: string; leads?: string };

/** Adds someone with an invitation, which leads to what is arranged for her start, and gives her role. */
async function addPerson(page: Page, person: Staff, today: string) {
  await page.goto("/people/new");
  for (const name of ["givenName", "namePrefix", "familyName", "email", "functionName"] as const) {
    if (person[name]) await page.locator(`main [name=${name}]`).fill(person[name]);
  }
  const schools = page.locator("select[name=schoolId]");
  if (await schools.count()) await schools.selectOption({ label: school.school });
  await page.locator("[name=partTimeFactor]").fill(person.factor);
  await page.locator("[name=fromDay]").fill(today);
  await page.locator(`[name=functionGroup][value=${person.group}]`).check({ force: true });
  const home = page.locator("select[name=homeTeamId]");
  const option = home.locator("option", { hasText: school.team });
  if (person.leads !== "school") await home.selectOption(await option.first().getAttribute("value"));
  await page.locator("[name=invite]").check({ force: true });
  await press(page, "Toevoegen");
  await page.waitForURL(/\/people\/\d+\/start$/);
  if (!person.leads) return;
  const id = new URL(page.url()).pathname.replace("/start", "");
  await page.goto(`${id}/roles`);
  await page.locator(`[name=kind][value=${person.leads}_leader]`).check({ force: true });
  const scope = page
    .locator(person.leads === "team" ? "select[name=teamId]" : "select[name=schoolId]")
    .first();
  const wanted = scope
    .locator("option", { hasText: person.leads === "team" ? school.team : school.school })
    .first();
  await scope.selectOption(await wanted.getAttribute("value"));
  await press(page, "Rol geven");
  await page.waitForLoadState("networkidle");
}

/** Chooses a password through the link of the letter, as it lies in the outbox. */
async function acceptInvitation(page: Page, email: string) {
  const outbox = join(site.dataDir, "outbox");
  const linkInLetter = () =>
    readdirSync(outbox)
      .map((name) =>
        readFileSync(join(outbox, name), "utf8")
          .replace(/=\r?\n/g, "")
          .replace(/=3D/g, "="),
      )
      .filter((letter) => new RegExp(`^To: .*${email}`, "m").test(letter))
      .flatMap((letter) => /\/invite\/[\w-]+/.exec(letter) ?? [])[0];
  // It leaves with the post, a moment after it was asked for.
  await expect.poll(linkInLetter).toBeDefined();
  const link = linkInLetter()!;
  await page.goto(link);
  await page.getByLabel("Nieuw wachtwoord").fill(PASSWORD);
  await press(page, "Wachtwoord bewaren");
  await page.waitForURL(/\/me$/);
}

async function writeVision(page: Page, today: string) {
  await page.goto("/vision/edit");
  const { vision } = school;
  await page.locator("[name=statement]").fill(vision.statement);
  await page.locator("[name=tookPart]").fill(vision.tookPart);
  const rows = async (name: string, more: string, wanted: number) => {
    while ((await page.locator(`[name=${name}]`).count()) < wanted) {
      const before = await page.locator(`[name=${name}]`).count();
      await press(page, more);
      await expect.poll(() => page.locator(`[name=${name}]`).count()).toBeGreaterThan(before);
    }
  };
  await rows("valueName", "Nog een kernwaarde", vision.values.length);
  await rows("ambitionTitle", "Nog een ambitie", vision.ambitions.length);
  for (const [row, [name, meaning]] of vision.values.entries()) {
    await page.locator("[name=valueName]").nth(row).fill(name!);
    await page.locator("[name=valueMeaning]").nth(row).fill(meaning!);
  }
  for (const [row, ambition] of vision.ambitions.entries()) {
    await page.locator("[name=ambitionTitle]").nth(row).fill(ambition.title);
    await page.locator("[name=ambitionMeaning]").nth(row).fill(ambition.meaning);
    if (ambition.focal) await page.locator("[name=ambitionFocal]").nth(row).check({ force: true });
  }
  await page.locator("[name=adoptedOn]").fill(today);
  await press(page, "Visie vaststellen");
  await page.waitForURL(/\/vision(\?.*)?$/);
  for (const { title, goal } of vision.ambitions) await addGoal(page, title, goal);
}

async function addGoal(page: Page, ambition: string, goal: string) {
  await page.goto("/goals/new");
  await page.locator("[name=text]").fill(goal);
  const owner = page.locator("[name=owner][type=radio][value^=school]");
  if (await owner.count()) await owner.first().check({ force: true });
  await page.locator("select[name=lineageId]").selectOption({ label: ambition });
  await press(page, "Doel bewaren");
  await page.waitForURL((url) => !url.pathname.endsWith("/new"));
}

async function startCycle(page: Page) {
  await page.goto("/cycles/new");
  await page.locator("[name=teamIds]").first().check({ force: true });
  await page.locator("main button").last().click();
  await page.waitForURL(/\/cycles\/\d+/);
}

test("a school enters itself into an empty Jaarring and walks the line", async () => {
  const now = new Date();
  const today = dayOf(now);
  const admin = await aPersonAt(browser, site.origin);
  await setUp(admin.page);
  await makeTeam(admin.page);
  for (const person of school.people as Staff[]) await addPerson(admin.page, person, today);

  const someone = async (email: string) => {
    const person = await aPersonAt(browser, site.origin);
    await acceptInvitation(person.page, email);
    return person;
  };
  const [leader, partner, teacher] = [
    await someone("ruben@springplank.example"),
    await someone("aysel@springplank.example"),
    await someone("joris@springplank.example"),
  ];
  await writeVision(leader.page, today);
  await teacher.page.goto("/vision");
  for (const { title, goal } of school.vision.ambitions) {
    await teacher.page.getByText(title).first().waitFor();
    await teacher.page.getByText(goal).first().waitFor();
  }
  for (const look of everyLook) await expectAccessible(teacher.page, look);

  await startCycle(leader.page);
  await teacher.page.goto("/conversations");
  await teacher.page
    .locator("main a[href^='/conversations/']")
    .filter({ hasNotText: "vragen" })
    .first()
    .waitFor();
  const hrefs = await teacher.page
    .locator("main a")
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  const talk = /^\/conversations\/\d+/.exec(hrefs.find((href) => /^\/conversations\/\d+/.test(href))!)![0];

  const before = await line.rowOf(leader.page, "/alignment", "Rekenen met je handen");
  // A minute ago, or just after midnight now: a talk is not held before it began.
  await line.chooseDate(partner.page, talk, {
    day: today,
    time: timeOf(new Date(Math.max(now.getTime() - 60_000, Date.parse(`${today}T00:00:00Z`) - 3_600_000))),
  });
  await line.prepare(teacher.page, talk, {
    answers: { "Een les of moment waar je energie van kreeg": "De breuken met pizza's van karton." },
    script: true,
  });
  await line.share(teacher.page, talk, "Aysel");
  await line.prepare(partner.page, talk, {
    answers: { "Wat zag ik dat ik wil benoemen?": "Dat iedereen wilde snijden." },
    script: true,
  });
  await line.share(partner.page, talk, "Joris");
  await line.holdTalk(partner.page, talk);
  await line.writeQuestion(teacher.page, `?conversation=${talk.split("/").at(-1)}`, {
    text: "Wanneer halen we het materiaal weer weg?",
    ambition: "Rekenen met je handen",
    school: true,
  });
  await line.sign(teacher.page, talk, "akkoord");
  await line.sign(partner.page, talk, "akkoord");
  const after = await line.rowOf(leader.page, "/alignment", "Rekenen met je handen");
  expect(after).not.toBe(before);
  const covered = await line.rowOf(leader.page, "/reports/coverage", "Meer");
  expect(covered).toMatch(/\d{1,2}-\d{1,2}-\d{4}/);
  for (const person of [admin, leader, partner, teacher]) {
    person.quiet();
    await person.context.close();
  }
}, 300_000);

test("after the first start nobody sets it up again", async () => {
  const { page, context } = await aPersonAt(browser, site.origin);
  expect((await page.goto("/setup"))?.status()).toBe(404);
  await page.goto("/login");
  await page.getByLabel("E-mailadres van je werk").fill("leraar@wissel.example");
  await page.getByLabel("Wachtwoord", { exact: true }).fill("jaarring-demo");
  await press(page, "Aanmelden");
  await page.getByText("E-mailadres en wachtwoord horen niet bij elkaar").first().waitFor();
  await context.close();
}, 60_000);
