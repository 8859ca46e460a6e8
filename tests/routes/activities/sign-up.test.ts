import { expect, test } from "vitest";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import { openSignUp } from "#app/features/activities/commands/sign-up.server.ts";
import { anActivity } from "../../factories/activities.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { openApp } from "../../support/app.ts";

async function oneplace() {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const noor = viewing(app.db, school.teacher.personId);
  const id = anActivity(app.db, noor.personId, { title: "Middag rekenen met je handen" });
  answerInvitation(app.db, noor, id, "decline", NOW);
  openSignUp(app.db, noor, id, { groups: ["school"], places: 1, closesOn: null }, NOW);
  const who = { samira: school.teammate.personId, joost: school.otherTeacher.personId, noor: noor.personId };
  const read = async (personId: number, path: string) => (await app.requestAs(personId, path)).text();
  const press = (personId: number, act: string) =>
    app.requestAs(personId, `/activities/${id}/sign-up`, { fields: { act } });
  return { app, id, who, read, press };
}

test("the list offers it, one press is a place, and the next press waits for one", async () => {
  const { id, who, read, press } = await oneplace();
  const list = await read(who.samira, "/activities");
  expect(list).toContain("Waar je je voor kunt aanmelden");
  expect(await read(who.samira, `/activities/${id}`)).toContain("Er is plaats.");
  expect((await press(who.samira, "join")).headers.get("Location")).toBe(`/activities/${id}`);
  expect(await read(who.joost, `/activities/${id}`)).toContain("Zet mij op de wachtlijst");
  await press(who.joost, "join");
  const joosts = await read(who.joost, `/activities/${id}`);
  expect(joosts).toContain("Je staat op de wachtlijst");
  expect(await read(who.joost, "/activities")).toContain("Waar je op een plaats wacht");
});

test("who waits is read by who organises it, and names of who takes part not by who waits", async () => {
  const { app, id, who, read, press } = await oneplace();
  await press(who.samira, "join");
  await press(who.joost, "join");
  const nameOf = (personId: number) =>
    app.db.query.people.findFirst({ where: (p, { eq }) => eq(p.id, personId) }).sync()!.familyName;
  const noors = await read(who.noor, `/activities/${id}`);
  expect([noors.includes(nameOf(who.joost)), noors.includes(nameOf(who.samira))]).toEqual([true, true]);
  expect(await read(who.joost, `/activities/${id}`)).not.toContain(nameOf(who.samira));
  expect(await read(who.samira, `/activities/${id}`)).not.toContain(nameOf(who.joost));
});

test("after the last day the page says so, and a press is refused with what is the matter", async () => {
  const { app, id, who, read, press } = await oneplace();
  await app.requestAs(who.noor, `/activities/${id}/sign-up`, { fields: { act: "close" } });
  expect(await read(who.samira, `/activities/${id}`)).toContain("Aanmelden kan niet meer.");
  const late = await press(who.samira, "join");
  expect([late.status, (await late.text()).includes("Vraag wie het organiseert")]).toEqual([422, true]);
});
