import { beforeAll, expect, test } from "vitest";
import { openApp, type TestApp } from "../../support/app.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aWholeSchool } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";

let app: TestApp;
let school: ReturnType<typeof aWholeSchool>;
let questionId: number;

beforeAll(async () => {
  app = await openApp();
  school = aWholeSchool(app.db);
  questionId = aQuestion(app.db, school.teacher.personId, { text: "Een vraag die niemand leest" });
});

/** Noor asks Ria. @returns the address in Ria's letter */
async function askGuest(ask: string): Promise<string> {
  const fields = { ask, guestName: "Ria", guestEmail: "ria@elders.example" };
  const answer = await app.requestAs(school.teacher.personId, `/questions/${questionId}/feedback`, {
    fields,
  });
  expect(answer.status).toBe(302);
  return /\/guest\/\S+/.exec(app.letters.at(-1)!.text)![0];
}

test("the letter says who asks and until when, in Dutch, and nothing of what was asked", async () => {
  await askGuest("Wacht ik lang genoeg?");
  const letter = app.letters.at(-1)!;
  expect(letter.to).toBe("ria@elders.example");
  expect(letter.text).toContain("Dag Ria");
  expect(letter.text).toContain("13 december 2026");
  expect(letter.subject + letter.text).not.toMatch(/Wacht ik|niemand leest/);
});

test("a guest reads the ask, writes without a seat or a cookie, and mends it with the same link", async () => {
  const link = await askGuest("Geef ik ze tijd?");
  const page = await (await app.requestAs(null, link)).text();
  expect(page).toContain("Geef ik ze tijd?");
  expect(page).toContain("De Wissel");
  expect(page).not.toContain("niemand leest");
  for (const text of ["Je telt tot vijf.", "Je telt tot zes."]) {
    const sent = await app.requestAs(null, link, { fields: { text } });
    expect(sent.status).toBe(302);
    expect(sent.headers.get("Location")).toBe(`${link}?sent=yes`);
    expect(sent.headers.get("Set-Cookie")).toBeNull();
  }
  const after = await (await app.requestAs(null, `${link}?sent=yes`)).text();
  expect(after).toContain("Je telt tot zes.");
  expect(await (await app.requestAs(school.teacher.personId, `/questions/${questionId}`)).text()).toContain(
    "Je telt tot zes.",
  );
  const leader = await app.requestAs(school.partner.personId, "/feedback");
  expect(await leader.text()).not.toContain("Je telt");
});

test("an unknown link, an old one and one that was taken back answer alike, and calmly", async () => {
  const old = await askGuest("Een oude vraag");
  const taken = await askGuest("Een teruggenomen vraag");
  const id = app.db.$client
    .prepare("select id from feedback_requests where ask = 'Een teruggenomen vraag'")
    .pluck()
    .get();
  await app.requestAs(school.teacher.personId, `/feedback/${String(id)}`, { fields: { act: "withdraw" } });
  const textAt = async (link: string) => {
    const answer = await app.requestAs(null, link);
    expect(answer.status).toBe(404);
    return (await answer.text()).replaceAll(link, "");
  };
  const unknown = await textAt(`/guest/${"x".repeat(43)}`);
  expect(unknown).toContain("Deze link werkt niet meer");
  expect(await textAt(taken)).toBe(unknown);
  app.clock.now = new Date("2026-12-14T09:00:00Z");
  expect(await textAt(old)).toBe(unknown);
  expect((await app.requestAs(null, old, { fields: { text: "Te laat" } })).status).toBe(404);
  app.clock.now = NOW;
});

test("one address that tries link after link finds nothing for a while", async () => {
  const link = await askGuest("Nog één vraag");
  for (let tries = 0; tries < 200; tries += 1) await app.requestAs(null, `/guest/geraden${tries}.data`);
  expect((await app.requestAs(null, link)).status).toBe(404);
}, 60_000);
