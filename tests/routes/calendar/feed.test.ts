import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { cancelConversation, planConversation } from "#app/features/conversations/commands/plan.server.ts";
import { calendarFeeds, conversations, employments, people } from "#db/schema/index.ts";
import { aConversation } from "../../factories/conversations.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { openApp, type TestApp } from "../../support/app.ts";
import { NOW } from "../../support/clock.ts";

let app: TestApp;
let school: ReturnType<typeof aWholeSchool>;
let talkId: number;

beforeEach(async () => {
  app = await openApp();
  school = aWholeSchool(app.db);
  talkId = aConversation(app.db, {
    staff: school.teacher,
    partnerId: school.partner.personId,
    place: "KANARIE-plaats",
    openingQuestion: "KANARIE-vraag",
  }).id;
});

const post = (act: "make" | "revoke") =>
  app.requestAs(school.teacher.personId, "/account/calendar", { fields: { act } });

async function makeAddress() {
  const answer = await post("make");
  const address = /http:\/\/localhost:3000(\/calendar\/[\w-]{43}\.ics)/.exec(await answer.text())?.[1];
  return { answer, address: address! };
}

const fetched = async (path: string) => {
  const answer = await app.requestAs(null, path);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

test("an address is shown once and kept nowhere, and opens the calendar without a session", async () => {
  const { answer, address } = await makeAddress();
  expect([answer.status, answer.headers.get("Set-Cookie")]).toEqual([200, null]);
  const token = /calendar\/(.+)\.ics/.exec(address)![1]!;
  expect(JSON.stringify(app.db.select().from(calendarFeeds).all())).not.toContain(token);
  const page = await (await app.requestAs(school.teacher.personId, "/account")).text();
  expect(page).not.toContain(token);
  expect(page).toContain("Agenda-abonnement");

  const { status, text, headers } = await fetched(address);
  expect([status, headers.get("Content-Type")]).toEqual([200, "text/calendar; charset=utf-8"]);
  expect(headers.get("Set-Cookie")).toBeNull();
  expect(text).toContain("SUMMARY:Gesprek met Karel");
  expect(text).not.toContain("KANARIE");
});

test("it follows the owner's conversations, in her language, and nobody else's", async () => {
  const { address } = await makeAddress();
  const noor = viewing(app.db, school.teacher.personId);
  aConversation(app.db, { staff: school.teammate, partnerId: school.partner.personId });
  const date = { day: "2026-12-03", time: "15:30", minutes: 60, place: null, openingQuestion: null };
  planConversation(app.db, noor, talkId, { ...date, version: 1 }, NOW);
  app.db.update(people).set({ locale: "en" }).where(eq(people.id, noor.personId)).run();
  const moved = (await fetched(address)).text;
  expect(moved).toContain("DTSTART;TZID=Europe/Amsterdam:20261203T153000");
  expect(moved.match(/SUMMARY:.*/g)).toEqual(["SUMMARY:Talk with Karel"]);
  cancelConversation(app.db, noor, talkId, 2, NOW);
  const gone = (await fetched(address)).text;
  expect(gone).toContain("STATUS:CANCELLED");
  expect(gone).toContain("SEQUENCE:2");
});

test("what was cancelled or held long ago leaves it", async () => {
  const { address } = await makeAddress();
  const daysAgo = (days: number) => NOW.getTime() - days * 24 * 3_600_000;
  const put = (values: Partial<typeof conversations.$inferInsert>) =>
    app.db.update(conversations).set(values).run();
  const shown = async () => (await fetched(address)).text.includes("BEGIN:VEVENT");
  put({ state: "cancelled", scheduledAt: daysAgo(29) });
  expect(await shown()).toBe(true);
  put({ state: "cancelled", scheduledAt: daysAgo(31) });
  expect(await shown()).toBe(false);
  put({ state: "signed", heldOn: "2026-01-12", signedOn: "2026-01-12", scheduledAt: daysAgo(300) });
  expect(await shown()).toBe(true);
  put({ scheduledAt: daysAgo(366) });
  expect(await shown()).toBe(false);
});

test("revoked, replaced, or of who left it answers as an address nobody ever made", async () => {
  const never = await fetched(`/calendar/${"a".repeat(43)}.ics`);
  expect(never.status).toBe(404);
  const first = await makeAddress();
  const second = await makeAddress();
  expect([(await fetched(first.address)).status, (await fetched(second.address)).status]).toEqual([404, 200]);
  expect((await post("revoke")).status).toBe(302);
  for (const { address } of [first, second])
    expect(await fetched(address).then(({ status, text }) => [status, text])).toEqual([404, never.text]);
  const third = await makeAddress();
  app.db
    .update(employments)
    .set({ toDay: "2026-11-21" })
    .where(eq(employments.personId, school.teacher.personId))
    .run();
  expect(await fetched(third.address).then(({ status, text }) => [status, text])).toEqual([404, never.text]);
});

test("a program that fetches without pause is asked to wait", async () => {
  const { address } = await makeAddress();
  let last = await fetched(address);
  for (let times = 1; times < 121 && last.status === 200; times += 1) last = await fetched(address);
  expect(last.status).toBe(429);
  expect(Number(last.headers.get("Retry-After"))).toBeGreaterThan(0);
});

test("the owner sees when her calendar last came by", async () => {
  const { address } = await makeAddress();
  await fetched(address);
  const page = await (await app.requestAs(school.teacher.personId, "/account/calendar")).text();
  expect(page).toContain("Het laatst opgehaald: zo 22 november 2026, 10:00");
});

test("a party takes one conversation along as a file, also to take it out again", async () => {
  const file = () =>
    app.requestAs(school.partner.personId, `/conversations/${talkId}/invite.ics`, { language: "en" });
  const answer = await file();
  expect(answer.headers.get("Content-Disposition")).toBe(`attachment; filename="talk-${talkId}.ics"`);
  const text = await answer.text();
  expect(text).toContain("METHOD:PUBLISH");
  expect(text).toContain("SUMMARY:Talk with Noor");
  expect(text).not.toContain("KANARIE");
  app.db.update(conversations).set({ state: "cancelled" }).run();
  expect(await (await file()).text()).toMatch(/METHOD:CANCEL[\s\S]*STATUS:CANCELLED/);
  app.db.update(conversations).set({ state: "to_plan", scheduledAt: null }).run();
  expect((await file()).status).toBe(404);
});
