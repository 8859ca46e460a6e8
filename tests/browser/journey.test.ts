import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPersonAt, openBrowser, signIn } from "./support/browser.ts";
import * as line from "./support/line.ts";
import { startSite, type Site } from "./support/site.ts";

const TODAY = "2026-11-24";
const AMBITION = "Spelen en ontdekken";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({ kind: "demo", clock: `${TODAY}T10:00:00+01:00` });
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** From an empty conversation to a changed cell and a changed row, as teacher, leader and HR adviser in turn. */
async function walkTheLine({ script, mark }: { script: boolean; mark: string }) {
  const at = async (email: string) => {
    const someone = await aPersonAt(browser, site.origin, { script });
    await signIn(someone.page, email);
    return someone;
  };
  const [teacher, leader, hr] = [
    await at("leraar@wissel.example"),
    await at("teamleider@wissel.example"),
    await at("hr@lindehof.example"),
  ];
  const cellBefore = await line.rowOf(leader.page, "/alignment", AMBITION);
  const rowBefore = await coverageOf(hr.page);

  const talk = await line.askForConversation(teacher.page, `Spelend rekenen ${mark}`);
  await line.chooseDate(leader.page, talk, {
    day: TODAY,
    time: "08:30",
    opening: `Waar speelde je laatst mee? ${mark}`,
  });

  const kept = `Of ik dit volhoud weet ik niet ${mark}`;
  const told = `De blokkenhoek met groep 6 ${mark}`;
  await line.prepare(teacher.page, talk, {
    answers: { "Een les of moment waar je energie van kreeg": told, "Wat heb je nodig, en van wie?": kept },
    keep: ["Wat heb je nodig, en van wie?"],
    script,
  });
  for (const page of ["", "/prepare", "/preview"]) await line.expectAbsent(leader.page, talk + page, told);
  await line.share(teacher.page, talk, "Karel");
  await line.expectAbsent(leader.page, `${talk}/prepare`, told);
  const named = `Je zat op de grond tussen de blokken ${mark}`;
  await line.prepare(leader.page, talk, { answers: { "Wat zag ik dat ik wil benoemen?": named }, script });
  await line.expectAbsent(teacher.page, `${talk}/prepare`, named);
  await line.share(leader.page, talk, "Noor");
  await leader.page.goto(talk);
  await leader.page.getByText(told).first().waitFor();
  await line.expectAbsent(leader.page, talk, kept);

  await line.addToAgenda(leader.page, talk, `Blokken in groep 6 ${mark}`);
  await line.holdTalk(leader.page, talk);
  await line.noteInRecord(teacher.page, talk, `We proberen het zes weken ${mark}`);
  const words = `Wat leren kinderen van bouwen in groep 6? ${mark}`;
  await line.writeQuestion(teacher.page, `?conversation=${talk.split("/").at(-1)}`, {
    text: words,
    ambition: AMBITION,
    why: "Spel blijft",
    school: true,
  });
  await line.agree(leader.page, talk, {
    text: `Een kist blokken regelen ${mark}`,
    who: "Jij",
    due: "2026-12-11",
  });
  await line.sign(teacher.page, talk, "akkoord");
  await line.sign(leader.page, talk, "akkoord");

  await teacher.page.goto("/questions");
  await teacher.page.getByRole("link", { name: words }).click();
  await teacher.page.waitForURL(/\/questions\/\d+$/);
  const question = new URL(teacher.page.url()).pathname;
  await line.planActivity(teacher.page, question, {
    title: `Bouwhoek proberen ${mark}`,
    kind: "Iets uitproberen",
  });
  await line.noteValue(teacher.page, question, {
    text: `Ze bouwden een brug en rekenden mee ${mark}`,
    value: "Doe ik nu anders",
  });

  const cellAfter = await line.rowOf(leader.page, "/alignment", AMBITION);
  const rowAfter = await coverageOf(hr.page);
  expect(cellAfter).not.toBe(cellBefore);
  expect(rowAfter).toContain("24-11-2026");
  if (script) expect(rowAfter).not.toBe(rowBefore);
  await line.expectAbsent(hr.page, talk, mark);
  for (const someone of [teacher, leader, hr]) {
    someone.quiet();
    await someone.context.close();
  }
}

const coverageOf = (page: Page) => line.rowOf(page, "/reports/coverage?q=Visser", "Visser");

test(
  "teacher, leader and HR adviser walk the line from an empty conversation to the overview and the report",
  () => walkTheLine({ script: true, mark: "mx1" }),
  240_000,
);

test("the same line with script switched off", () => walkTheLine({ script: false, mark: "mx2" }), 240_000);
