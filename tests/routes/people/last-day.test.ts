import { expect, test } from "vitest";
import { makeFeed } from "#app/features/calendar/commands.server.ts";
import { issueToken } from "#app/features/auth/tokens.server.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aHeldTalk, sign } from "../../factories/room.ts";
import { viewing } from "../../factories/school.ts";
import { openApp } from "../../support/app.ts";
import { NOW } from "../../support/clock.ts";

// Who leaves opens nothing from the minute after midnight: by session, by link, by calendar, by sign-in or by file.

const LAST_DAY = "2026-12-04";
const password = "fietsen langs het kanaal";

test("on her last day everything opens until midnight, and a minute after it nothing does", async () => {
  const { db, school, id, noor, karel } = aHeldTalk();
  sign(db, noor, id);
  sign(db, karel, id);
  const questionId = aQuestion(db, noor.personId, { text: "Hoe houd ik het rustig?" });
  const app = await openApp({ db });
  const hr = school.hrAdviser.personId;
  const post = (who: number | null, url: string, fields: Record<string, string>) =>
    app.requestAs(who, url, { fields });
  const invite = issueToken(db, hr, noor.personId, "invite", NOW);
  expect((await post(null, `/invite/${invite}`, { password })).status).toBe(302);
  const guestEmail = "ria@elders.example";
  await post(noor.personId, `/questions/${questionId}/feedback`, {
    ask: "Zie jij het?",
    guestName: "Ria",
    guestEmail,
  });
  const guest = /\/guest\/\S+/.exec(app.letters.at(-1)!.text)![0];
  const feed = `/calendar/${makeFeed(db, noor, NOW)}.ics`;
  const email = String(
    db.$client.prepare("select email from people where id = ?").pluck().get(noor.personId),
  );
  const ended = await post(
    hr,
    `/people/${noor.personId}/employments?employment=${school.teacher.employmentId}`,
    {
      act: "end",
      employment: String(school.teacher.employmentId),
      lastDay: LAST_DAY,
      version: "1",
    },
  );
  expect(ended.status).toBe(302);

  const own = [
    "/me",
    "/account",
    "/account/mail",
    `/questions/${questionId}`,
    `/conversations/${id}`,
    `/conversations/${id}/record.pdf`,
    "/me/year/2026/export.json",
    "/me/year/2026/export.html",
  ];
  const opens = async () => ({
    session: await Promise.all(own.map(async (url) => (await app.requestAs(noor.personId, url)).status)),
    calendar: (await app.requestAs(null, feed)).status,
    guest: (await app.requestAs(null, guest)).status,
    signIn: (await post(null, "/login", { email, password })).status,
    reset: await asksReset(),
  });
  const asksReset = async () => {
    const before = app.letters.length;
    await post(null, "/forgot", { email });
    return app.letters.length - before;
  };
  app.clock.now = new Date(momentAt(LAST_DAY, "23:59"));
  expect(await opens()).toEqual({
    session: own.map(() => 200),
    calendar: 200,
    guest: 200,
    signIn: 302,
    reset: 1,
  });
  app.clock.now = new Date(momentAt("2026-12-05", "00:01"));
  expect(await opens()).toEqual({
    // Not signed in: the way to the sign-in page, for each of them.
    session: own.map(() => 302),
    calendar: 404,
    guest: 404,
    signIn: 422,
    reset: 0,
  });
  for (const url of own) {
    const { headers } = await app.requestAs(noor.personId, url);
    expect(headers.get("Location"), url).toMatch(/^\/login/);
  }
}, 180_000);

test("an HR adviser who leaves takes no list along after her last day", async () => {
  const { db, school } = aHeldTalk();
  const app = await openApp({ db });
  const { personId, employmentId } = school.hrAdviser;
  const ended = await app.requestAs(school.administrator.personId, `/people/${personId}/employments`, {
    fields: { act: "end", employment: String(employmentId), lastDay: LAST_DAY, version: "1" },
  });
  expect(ended.status).toBe(302);
  const files = ["/reports/coverage.csv", "/settings/mail", "/people"];
  const opens = () => Promise.all(files.map(async (url) => (await app.requestAs(personId, url)).status));
  app.clock.now = new Date(momentAt(LAST_DAY, "23:59"));
  expect(await opens()).toEqual([200, 200, 200]);
  app.clock.now = new Date(momentAt("2026-12-05", "00:01"));
  expect(await opens()).toEqual([302, 302, 302]);
  expect(() => viewing(db, personId, "2026-12-05")).toThrow("stranger");
}, 180_000);
