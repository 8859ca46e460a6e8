import { expect, test } from "vitest";
import { hashPassword } from "#app/features/auth/password.server.ts";
import { credentials, employments, sessions } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { aWholeSchool } from "../../factories/school.ts";
import { openApp, type TestApp } from "../../support/app.ts";
import { NOW } from "../../support/clock.ts";
import { countRows } from "../../support/rows.ts";

async function withPassword(app: TestApp, personId: number, password = "vier losse woorden") {
  app.db
    .insert(credentials)
    .values({ personId, passwordHash: await hashPassword(password), changedAt: NOW.getTime() })
    .run();
  return app.db.query.people.findFirst({ where: (p, { eq }) => eq(p.id, personId) }).sync()!.email;
}

test("the right password opens the page that was asked for", async () => {
  const app = await openApp();
  const { teacher } = aWholeSchool(app.db);
  const email = await withPassword(app, teacher.personId);
  const asked = await app.requestAs(null, "/questions?x=1");
  expect(asked.status).toBe(302);
  const door = asked.headers.get("Location")!;
  expect(door).toBe("/login?next=%2Fquestions%3Fx%3D1");
  const answer = await app.requestAs(null, door, {
    fields: { email: email.toUpperCase(), password: "vier losse woorden" },
  });
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/questions?x=1"]);
  expect(answer.headers.get("Set-Cookie")).toMatch(/HttpOnly.*SameSite=Lax/s);
});

test("a wrong password keeps the address typed, never the password, and answers as for an unknown account", async () => {
  const app = await openApp();
  const { teacher } = aWholeSchool(app.db);
  const email = await withPassword(app, teacher.personId);
  const wrong = await app.requestAs(null, "/login", { fields: { email, password: "niet het goede" } });
  const unknown = await app.requestAs(null, "/login", {
    fields: { email: "niemand@school.example", password: "niet het goede" },
  });
  expect([wrong.status, unknown.status]).toEqual([422, 422]);
  const page = await wrong.text();
  expect(page).toContain(email);
  expect(page).not.toContain("niet het goede");
  expect(page).toContain("E-mailadres en wachtwoord horen niet bij elkaar");
  expect((await unknown.text()).replaceAll("niemand@school.example", email).length).toBe(page.length);
});

test("after ten tries on an account the right password waits too", async () => {
  const app = await openApp();
  const { teacher } = aWholeSchool(app.db);
  const email = await withPassword(app, teacher.personId);
  for (let n = 0; n < 10; n += 1)
    await app.requestAs(null, "/login", { fields: { email, password: `fout ${n}` } });
  const answer = await app.requestAs(null, "/login", { fields: { email, password: "vier losse woorden" } });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("te vaak geprobeerd");
});

test("a leaver is a stranger on the next request", async () => {
  const app = await openApp();
  const { teacher } = aWholeSchool(app.db);
  expect((await app.requestAs(teacher.personId, "/account")).status).toBe(200);
  app.db
    .update(employments)
    .set({ toDay: "2026-11-21" })
    .where(eq(employments.personId, teacher.personId))
    .run();
  expect((await app.requestAs(teacher.personId, "/account")).status).toBe(302);
});

test("signing out ends the session for every copy of its cookie", async () => {
  const app = await openApp();
  const { teacher } = aWholeSchool(app.db);
  expect((await app.requestAs(teacher.personId, "/account")).status).toBe(200);
  const out = await app.requestAs(teacher.personId, "/logout", { fields: { go: "1" } });
  expect(out.headers.get("Clear-Site-Data")).toBe('"cache", "storage"');
  expect(countRows(app.db, sessions)).toBe(0);
  expect((await app.requestAs(teacher.personId, "/account")).status).toBe(302);
});

test("where to go next never leads to another site", async () => {
  const app = await openApp();
  const { teacher } = aWholeSchool(app.db);
  for (const next of ["//kwaad.example", "/\\kwaad.example", "https://kwaad.example", "/%09/kwaad.example"]) {
    const answer = await app.requestAs(teacher.personId, `/login?next=${encodeURIComponent(next)}`);
    expect(answer.headers.get("Location"), next).toMatch(/^\/(?!\/|\\)/);
  }
});

test("a link for a new password works once, ends other sessions, and says the same for an unknown address", async () => {
  const app = await openApp();
  const { teacher } = aWholeSchool(app.db);
  const email = await withPassword(app, teacher.personId);
  await app.requestAs(teacher.personId, "/account");
  const asked = await app.requestAs(null, "/forgot", { fields: { email } });
  const unknown = await app.requestAs(null, "/forgot", { fields: { email: "niemand@school.example" } });
  expect(await asked.text()).toBe(await unknown.text());
  expect(app.letters.map((letter) => letter.to)).toEqual([email]);
  const link = /http:\/\/localhost:3000(\/reset\/\S+)/.exec(app.letters[0]!.text)![1]!;
  expect((await app.requestAs(null, link, { fields: { password: "kort" } })).status).toBe(422);
  expect(
    (await app.requestAs(null, link, { fields: { password: "een heel ander lang woord" } })).status,
  ).toBe(302);
  expect((await app.requestAs(null, link)).status).toBe(404);
  expect((await app.requestAs(teacher.personId, "/account")).status).toBe(302);
});

test("the first start asks the code of the log and then is gone", async () => {
  const app = await openApp({ setupCode: "1234-5678-9012" });
  const fields = {
    code: "0000-0000-0000",
    boardName: "Stichting De Brug",
    schoolName: "De Springplank",
    sector: "po",
    givenName: "Hanna",
    familyName: "Mulder",
    email: "hanna@brug.example",
    password: "fietsen langs het kanaal",
  };
  expect((await app.requestAs(null, "/")).headers.get("Location")).toBe("/setup");
  const wrong = await app.requestAs(null, "/setup", { fields });
  expect(wrong.status).toBe(422);
  const page = await wrong.text();
  expect(page).toContain("Deze code klopt niet");
  expect(page).toContain("De Springplank");
  expect(page).not.toContain("fietsen langs het kanaal");
  const right = await app.requestAs(null, "/setup", { fields: { ...fields, code: "1234 5678 9012" } });
  expect([right.status, right.headers.get("Location")]).toEqual([302, "/settings/schools"]);
  expect(
    (await app.requestAs(null, "/setup", { fields: { ...fields, code: "1234 5678 9012" } })).status,
  ).toBe(404);
});
