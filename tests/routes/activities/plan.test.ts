import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { activities, items } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aWholeSchool } from "../../factories/school.ts";
import { openApp, type TestApp } from "../../support/app.ts";
import { countRows } from "../../support/rows.ts";

async function atSchool() {
  const app = await openApp();
  return { app, school: aWholeSchool(app.db) };
}

const saved = (app: TestApp, id: number) =>
  app.db.select().from(activities).where(eq(activities.itemId, id)).get()!;

test("a name and a kind are enough, and the page of the new activity follows", async () => {
  const { app, school } = await atSchool();
  const me = school.teacher.personId;
  const fields = { title: "Lesbezoek bij Samira", kind: "lesson_visit" };
  const answer = await app.requestAs(me, "/activities/new", { fields });
  expect(answer.status).toBe(302);
  const page = await app.requestAs(me, answer.headers.get("Location")!);
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain("Lesbezoek bij Samira");
  expect(html).toContain("alleen jij");
});

test("the question and the activity it comes from stand ready when they were in the address", async () => {
  const { app, school } = await atSchool();
  const me = school.teacher.personId;
  const question = aQuestion(app.db, me);
  const earlier = anActivity(app.db, me);
  const page = await app.requestAs(me, `/activities/new?question=${question}&grewFrom=${earlier}`);
  const html = await page.text();
  expect(html).toMatch(
    new RegExp(
      `<input[^>]*name="questions"[^>]*value="${question}"[^>]*checked|checked[^>]*value="${question}"`,
    ),
  );
  expect(html).toContain("Studiedag denkvragen");
});

test("what is missing, too long or upside down is refused beside its field and what was typed stays", async () => {
  const { app, school } = await atSchool();
  const me = school.teacher.personId;
  const missing = await app.requestAs(me, "/activities/new", {
    fields: { title: "", kind: "", place: "De Kuip" },
  });
  const missingPage = await missing.text();
  expect(missing.status).toBe(422);
  expect(missingPage).toContain("De Kuip");
  expect(missingPage).toContain('id="field-title-error"');
  expect(missingPage).toContain('id="field-kind-error"');
  const long = "a".repeat(201);
  const tooLong = await app.requestAs(me, "/activities/new", { fields: { title: long, kind: "course" } });
  expect(tooLong.status).toBe(422);
  expect(await tooLong.text()).toContain(long);
  const days = { startsOn: "2026-12-02", endsOn: "2026-12-01" };
  const upsideDown = await app.requestAs(me, "/activities/new", {
    fields: { title: "Congres rekenen", kind: "conference", ...days },
  });
  const upsideDownPage = await upsideDown.text();
  expect(upsideDown.status).toBe(422);
  expect(upsideDownPage).toContain('id="field-endsOn-error"');
  expect(upsideDownPage).toContain("Congres rekenen");
  expect(countRows(app.db, items)).toBe(0);
});

test("another's question or a stranger cannot be brought in by hand", async () => {
  const { app, school } = await atSchool();
  const me = school.teacher.personId;
  const theirs = aQuestion(app.db, school.otherTeacher.personId);
  const fields = { title: "Congres", kind: "conference" };
  const linked = await app.requestAs(me, "/activities/new", {
    fields: { ...fields, questions: [String(theirs)] },
  });
  const invited = await app.requestAs(me, "/activities/new", {
    fields: { ...fields, invited: [String(school.hrAdviser.personId)] },
  });
  expect([linked.status, invited.status]).toEqual([422, 422]);
  expect((await app.requestAs(me, `/activities/new?question=${theirs}`)).status).toBe(404);
  expect(countRows(app.db, activities)).toBe(0);
});

test("who it is not shared with finds nothing, on any of its pages", async () => {
  const { app, school } = await atSchool();
  const id = anActivity(app.db, school.teacher.personId);
  const fields = { title: "Van mij", kind: "course", version: "1", act: "finish", answer: "accept" };
  for (const who of ["teammate", "partner", "schoolLeader", "hrAdviser", "administrator"] as const) {
    for (const path of [`/activities/${id}`, `/activities/${id}/edit`, `/activities/${id}/participation`]) {
      expect((await app.requestAs(school[who].personId, path)).status, `${who} ${path}`).toBe(404);
      expect((await app.requestAs(school[who].personId, path, { fields })).status, `${who} ${path}`).toBe(
        404,
      );
    }
  }
  expect(saved(app, id)).toMatchObject({ title: "Studiedag denkvragen", state: "planned" });
  expect((await app.requestAs(school.teacher.personId, "/activities/0")).status).toBe(404);
});

test("an edit of an older version is refused with both texts, and goes through with the version it then carries", async () => {
  const { app, school } = await atSchool();
  const me = school.teacher.personId;
  const id = anActivity(app.db, me);
  const path = `/activities/${id}/edit`;
  const first = { title: "Studiedag over denkvragen", kind: "study_day", state: "planned", version: "1" };
  expect((await app.requestAs(me, path, { fields: first })).status).toBe(302);
  const second = { ...first, title: "Studiedag vragen stellen", expectedWhat: "Dat ik anders vraag" };
  const refused = await app.requestAs(me, path, { fields: second });
  const html = await refused.text();
  expect(refused.status).toBe(409);
  expect(html).toContain("Studiedag over denkvragen");
  expect(html).toContain("Studiedag vragen stellen");
  expect(html).toContain("Dat ik anders vraag");
  expect(html).toMatch(/name="version" value="2"/);
  expect((await app.requestAs(me, path, { fields: { ...second, version: "2" } })).status).toBe(302);
  expect(saved(app, id).expectedWhat).toBe("Dat ik anders vraag");
});

test("only words that were written are shown to a reader, and what is open is offered to the owner once", async () => {
  const { app, school } = await atSchool();
  const me = school.teacher.personId;
  const id = anActivity(app.db, me, {
    expectedWhat: "Ons rekenonderwijs wordt beter",
    audiences: [`partner:${school.partner.personId}`],
  });
  const path = `/activities/${id}`;
  const own = await (await app.requestAs(me, path)).text();
  expect(own).toContain("Ons rekenonderwijs wordt beter");
  expect(own).toContain("Waaraan ga je het merken?");
  const offer = {
    act: "offer",
    expectedBecause: "",
    expectedNotice: "Meer kinderen leggen uit",
    lookBackOn: "2027-03-01",
    version: "1",
  };
  expect((await app.requestAs(me, path, { fields: offer })).status).toBe(302);
  const after = await (await app.requestAs(me, path)).text();
  expect(after).toContain("Meer kinderen leggen uit");
  expect(after).not.toContain("Waarom denk je dat?");
  const reader = await (await app.requestAs(school.partner.personId, path)).text();
  expect(reader).toContain("1 maart 2027");
  expect(reader).not.toContain("Nog iets invullen?");
  expect(reader).not.toContain("Wat zou dit sterker maken?");
});

test("an answer to the offer that came too late is refused and what was typed stays", async () => {
  const { app, school } = await atSchool();
  const me = school.teacher.personId;
  const id = anActivity(app.db, me);
  const fields = { act: "offer", expectedWhat: "Dat ik durf te wachten", version: "7" };
  const refused = await app.requestAs(me, `/activities/${id}`, { fields });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("Dat ik durf te wachten");
  const wrongDay = { act: "offer", expectedWhat: "Iets", lookBackOn: "31-02-2027", version: "1" };
  expect((await app.requestAs(me, `/activities/${id}`, { fields: wrongDay })).status).toBe(422);
  const wrongChoice = { act: "strengthener", strengthener: "12", version: "1" };
  expect((await app.requestAs(me, `/activities/${id}`, { fields: wrongChoice })).status).toBe(422);
});

test("with one press it has been, and what the team hears of it is offered", async () => {
  const { app, school } = await atSchool();
  const me = school.teacher.personId;
  const id = anActivity(app.db, me);
  const finish = { act: "finish", version: "1" };
  expect((await app.requestAs(me, `/activities/${id}`, { fields: finish })).status).toBe(302);
  expect(saved(app, id).state).toBe("done");
  expect(await (await app.requestAs(me, `/activities/${id}`)).text()).toContain(
    "Vertel je het team hierover?",
  );
});
