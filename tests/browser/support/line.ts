import type { Page } from "playwright-core";
import { expect } from "vitest";

// The line, step by step, as the one who does it: it works with and without script.

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

/** The sheet (card) with a title. */
const sheet = (page: Page, title: string) => page.getByRole("region", { name: title });

/** Opens a fold, which holds its content back until asked. */
const unfold = async (page: Page, summary: string) => {
  const fold = page.locator("details", { has: page.locator("summary", { hasText: summary }) }).first();
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").first().click();
};

/** The staff member asks her gesprekspartner for a conversation. @returns its address */
export async function askForConversation(page: Page, wish: string): Promise<string> {
  await page.goto("/conversations/new");
  await page.getByLabel("Waar wil je het over hebben?").fill(wish);
  await press(page, "Vragen");
  await page.waitForURL(/\/conversations\/\d+/);
  return /^\/conversations\/\d+/.exec(new URL(page.url()).pathname)![0];
}

export async function chooseDate(
  page: Page,
  talk: string,
  { day, time, opening }: { day: string; time: string; opening?: string },
) {
  await page.goto(`${talk}/date`);
  await page.getByLabel("Dag").fill(day);
  await page.getByLabel("Tijd").fill(time);
  if (opening) await page.getByLabel("Jouw openingsvraag").fill(opening);
  await press(page, "Bewaren");
  // A day that one of the two does not work, a Saturday say, is asked about, once.
  const sure = page.getByRole("button", { name: "Toch vastleggen" });
  const left = page.waitForURL((url) => !url.pathname.endsWith("/date"));
  const asked = sure.waitFor();
  for (const either of [left, asked]) either.catch(() => undefined);
  await Promise.race([left, asked]);
  if (!(await sure.isVisible())) return;
  await sure.click();
  await page.waitForURL((url) => !url.pathname.endsWith("/date"));
}

type Answers = { answers: Record<string, string>; keep?: string[]; script: boolean };

/** Writes answers and lets them be saved: by itself with script, by the button without. */
export async function prepare(page: Page, talk: string, { answers, keep = [], script }: Answers) {
  await page.goto(`${talk}/prepare`);
  for (const [prompt, text] of Object.entries(answers))
    await page.getByRole("textbox", { name: prompt }).fill(text);
  for (const prompt of keep)
    await page.getByRole("checkbox", { name: `Houd ik voor mezelf: ${prompt}` }).check();
  if (script) await page.getByText(/^Bewaard om /).waitFor();
  else await press(page, "Bewaren");
}

export async function share(page: Page, talk: string, other: string) {
  await page.goto(`${talk}/prepare`);
  await press(page, `Delen met ${other}`);
  await page
    .getByText(/hebben allebei gedeeld|Je hebt gedeeld/)
    .first()
    .waitFor();
}

export async function addToAgenda(page: Page, talk: string, point: string) {
  await page.goto(talk);
  const agenda = sheet(page, "Agenda");
  await agenda.getByRole("textbox").fill(point);
  await agenda.getByRole("button", { name: "Toevoegen" }).click();
  await sheet(page, "Agenda").getByText(point).waitFor();
}

export async function noteInRecord(page: Page, talk: string, text: string) {
  await page.goto(talk);
  const record = sheet(page, "In het verslag");
  await record.getByRole("textbox", { name: "Noteren voor het verslag" }).fill(text);
  await record.getByRole("button", { name: "Noteren" }).click();
  await sheet(page, "In het verslag").getByText(text).waitFor();
}

type Question = { text: string; ambition?: string; why?: string; school?: boolean };

/** Writes a question, from a conversation or on its own. @returns the address of the page that follows */
export async function writeQuestion(
  page: Page,
  from: string,
  { text, ambition, why, school }: Question,
): Promise<string> {
  await page.goto(`/questions/new${from}`);
  await page.getByLabel("Wat wil je leren of uitzoeken?").fill(text);
  if (ambition) {
    await unfold(page, "Verbinden met de schoolvisie");
    const offered = page.locator(".fold", { hasText: ambition }).last();
    await offered.getByLabel("sluit aan").check({ force: true });
    if (why) await offered.getByRole("textbox").fill(why);
  }
  if (school) {
    await unfold(page, "Wie mag dit lezen?");
    await page.getByLabel(/^De school:/).check({ force: true });
  }
  await press(page, "Bewaren");
  await page.waitForURL((url) => !url.pathname.endsWith("/new"));
  return new URL(page.url()).pathname;
}

export async function agree(
  page: Page,
  talk: string,
  { text, who, due }: { text: string; who: string; due?: string },
) {
  await page.goto(talk);
  await unfold(page, "Afspraak maken");
  await page.getByLabel("Wat spreken jullie af?").fill(text);
  await page.getByLabel(who, { exact: true }).check({ force: true });
  if (due) await page.getByLabel(/^Voor wanneer\?/).fill(due);
  await press(page, "Afspreken");
  await sheet(page, "Afspraken").getByText(text).first().waitFor();
}

export async function holdTalk(page: Page, talk: string) {
  await page.goto(talk);
  await press(page, "Het gesprek is gevoerd");
  await page.getByText("gevoerd, nog niet ondertekend").first().waitFor();
}

export async function sign(page: Page, talk: string, how: "akkoord" | "gezien") {
  await page.goto(talk);
  await page
    .getByRole("radio", { name: new RegExp(`^${how}`) })
    .first()
    .check({ force: true });
  await press(page, "Ondertekenen");
  await page
    .getByText(/Jij hebt ondertekend|^ondertekend$/)
    .first()
    .waitFor();
}

export async function planActivity(
  page: Page,
  question: string,
  { title, kind }: { title: string; kind: string },
): Promise<string> {
  await page.goto(`/activities/new?question=${question.split("/").at(-1)}`);
  await page.locator("[name=title]").fill(title);
  await page.locator("select[name=kind]").selectOption({ label: kind });
  await press(page, "Bewaren");
  await page.waitForURL(/\/activities\/\d+$/);
  return new URL(page.url()).pathname;
}

export async function noteValue(
  page: Page,
  question: string,
  { text, value }: { text: string; value: string },
) {
  await page.goto(`/notes/new?question=${question.split("/").at(-1)}`);
  await page.getByLabel("Wat leverde het op?").fill(text);
  await page.getByLabel(value).check({ force: true });
  await press(page, "Bewaren");
  await page.waitForURL((url) => !url.pathname.endsWith("/new"));
}

/** What a row of the overview or a report says, in one line. */
export async function rowOf(page: Page, path: string, name: string): Promise<string> {
  await page.goto(path);
  const row = page.getByRole("row", { name: new RegExp(name) }).first();
  await row.waitFor();
  return (await row.innerText()).replace(/\s+/g, " ");
}

/** Whether a page's whole answer, document and data alike, keeps a text out. */
export async function expectAbsent(page: Page, path: string, text: string) {
  for (const address of [path, `${path}.data`]) {
    const answer = await page.request.get(address);
    expect(await answer.text(), `${address} holds what is not to be read`).not.toContain(text);
  }
}
