import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { participations } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { aTeacher, aWholeSchool } from "../../factories/school.ts";
import { openApp, type TestApp } from "../../support/app.ts";

async function invited() {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const [owner, guest] = [school.teacher.personId, school.teammate.personId];
  const id = anActivity(app.db, owner, { invited: [guest] });
  return { app, school, owner, guest, id, path: `/activities/${id}/participation` };
}

const partOf = (app: TestApp, activityId: number, personId: number) =>
  app.db
    .select()
    .from(participations)
    .where(and(eq(participations.activityId, activityId), eq(participations.personId, personId)))
    .get();

const stateOf = (...of: Parameters<typeof partOf>) => partOf(...of)?.state;

test("an invitation asks for yes or no, and a yes brings her to the activity", async () => {
  const { app, guest, owner, id, path } = await invited();
  expect(await (await app.requestAs(guest, "/activities")).text()).toContain("Doe je mee?");
  expect(await (await app.requestAs(owner, `/activities/${id}`)).text()).toContain("jij en wie meedoet");
  const answer = await app.requestAs(guest, path, { fields: { act: "answer", answer: "accept" } });
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, `/activities/${id}`]);
  expect(stateOf(app, id, guest)).toBe("accepted");
  expect(await (await app.requestAs(guest, `/activities/${id}`)).text()).not.toContain("Doe je mee?");
});

test("a no closes the activity to her, its name included, and she can come back on it", async () => {
  const { app, guest, path, id } = await invited();
  const no = await app.requestAs(guest, path, { fields: { act: "answer", answer: "decline" } });
  expect([no.status, no.headers.get("Location")]).toEqual([302, "/activities"]);
  expect((await app.requestAs(guest, `/activities/${id}`)).status).toBe(404);
  const list = await (await app.requestAs(guest, "/activities")).text();
  expect(list).toContain("Waar je nee tegen zei");
  expect(list).toContain(`href="${path}"`);
  expect(list).not.toContain("Studiedag denkvragen");
  expect(await (await app.requestAs(guest, path)).text()).not.toContain(`href="/activities/${id}"`);
  await app.requestAs(guest, path, { fields: { act: "answer", answer: "accept" } });
  expect((await app.requestAs(guest, `/activities/${id}`)).status).toBe(200);
});

test("who said no can be asked anew by who invited her", async () => {
  const { app, guest, owner, id, path } = await invited();
  await app.requestAs(guest, path, { fields: { act: "answer", answer: "decline" } });
  expect(await (await app.requestAs(owner, path)).text()).toContain(`name="invited" value="${guest}"`);
  await app.requestAs(owner, path, { fields: { act: "invite", invited: [String(guest)] } });
  expect(stateOf(app, id, guest)).toBe("invited");
});

test("who organises it can stay out of it herself and still invite", async () => {
  const { app, owner, id, path } = await invited();
  await app.requestAs(owner, path, { fields: { act: "answer", answer: "decline" } });
  expect((await app.requestAs(owner, `/activities/${id}`)).status).toBe(200);
  expect(await (await app.requestAs(owner, path)).text()).toContain('value="invite"');
});

test("an answer that is neither yes nor no is refused", async () => {
  const { app, guest, id, path } = await invited();
  for (const fields of [{ act: "answer", answer: "perhaps" }, { act: "answer" }, {}]) {
    expect((await app.requestAs(guest, path, { fields: fields as Record<string, string> })).status).toBe(422);
  }
  expect(stateOf(app, id, guest)).toBe("invited");
});

test("her hours and euros are hers; what cannot be read is refused and stays", async () => {
  const { app, guest, owner, id, path } = await invited();
  const early = await app.requestAs(guest, path, { fields: { act: "amounts", hours: "2" } });
  expect(early.status).toBe(404);
  await app.requestAs(guest, path, { fields: { act: "answer", answer: "accept" } });
  const wrong = await app.requestAs(guest, path, {
    fields: { act: "amounts", hours: "een ochtend", euros: "12,50" },
  });
  const html = await wrong.text();
  expect(wrong.status).toBe(422);
  expect(html).toContain("een ochtend");
  expect(html).toContain("12,50");
  const fields = { act: "amounts", hours: "2:30", euros: "12,50", source: "school" };
  expect((await app.requestAs(guest, path, { fields })).status).toBe(302);
  expect(partOf(app, id, guest)).toMatchObject({ minutes: 150, cents: 1250, source: "school" });
  expect(await (await app.requestAs(guest, `/activities/${id}`)).text()).toContain("2 u 30");
  expect(await (await app.requestAs(owner, `/activities/${id}`)).text()).not.toContain("2 u 30");
});

test("only its owner invites, colleagues of the school only, and takes back what was not answered", async () => {
  const { app, school, guest, owner, id, path } = await invited();
  const joost = school.otherTeacher.personId;
  const stranger = aTeacher(app.db).personId;
  const asks = (who: number, person: number) =>
    app.requestAs(who, path, { fields: { act: "invite", invited: [String(person)] } });
  expect((await asks(guest, joost)).status).toBe(404);
  expect((await asks(owner, stranger)).status).toBe(422);
  expect((await app.requestAs(owner, path, { fields: { act: "invite" } })).status).toBe(422);
  expect((await asks(owner, joost)).status).toBe(302);
  expect(stateOf(app, id, joost)).toBe("invited");
  const back = { act: "uninvite", person: String(joost) };
  expect((await app.requestAs(owner, path, { fields: back })).status).toBe(302);
  expect((await app.requestAs(owner, path, { fields: back })).status).toBe(404);
  expect(stateOf(app, id, joost)).toBeUndefined();
  expect((await app.requestAs(joost, `/activities/${id}`)).status).toBe(404);
});
