import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openCycle } from "#app/features/conversations/commands/start-cycle.server.ts";
import { writeTemplate } from "#app/features/cycles/commands/template.server.ts";
import { conversations, cycles, templates } from "#db/schema/index.ts";
import { aCycleForm, aTemplateForm } from "../../factories/cycles.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { openApp } from "../../support/app.ts";
import { NOW } from "../../support/clock.ts";
import { countRows } from "../../support/rows.ts";

async function aSchoolWithPages() {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const leader = viewing(app.db, school.schoolLeader.personId);
  const schoolId = school.school.id;
  const cycleId = openCycle(app.db, leader, aCycleForm(schoolId, { teamIds: [school.team.id] }), NOW);
  return {
    app,
    db: app.db,
    school,
    leader,
    schoolId,
    cycleId,
    ineke: leader.personId,
    ingrid: school.hrAdviser.personId,
  };
}

const asFields = ({ version, ...form }: ReturnType<typeof aTemplateForm>) => ({
  ...Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((one) => one ?? "") : value,
    ]),
  ),
  version: String(version),
});

test("a prompt is moved and added by plain buttons, and everything typed comes back", async () => {
  const { app, db, ingrid } = await aSchoolWithPages();
  const before = countRows(db, templates);
  const form = asFields(aTemplateForm({ promptTextNl: ["Eerst dit", "Dan dat"] }));
  const answer = await app.requestAs(ingrid, "/templates/2/edit", { fields: { ...form, arrange: "down:0" } });
  const page = await answer.text();
  expect(answer.status).toBe(200);
  expect(page.indexOf("Dan dat")).toBeGreaterThan(0);
  expect(page.indexOf("Dan dat")).toBeLessThan(page.indexOf("Eerst dit"));
  expect(countRows(db, templates)).toBe(before);
});

test("who saves a template after someone else reads both texts and loses none of hers", async () => {
  const { app, db, leader, ingrid } = await aSchoolWithPages();
  const id = writeTemplate(db, leader, 2, aTemplateForm(), NOW);
  writeTemplate(
    db,
    leader,
    id,
    aTemplateForm({ promptTextNl: ["Wat Ineke vroeg", "Wat wil ik vragen?"] }),
    NOW,
  );
  const mine = asFields(aTemplateForm({ promptTextNl: ["Wat Ingrid vroeg", "Wat wil ik vragen?"] }));
  const answer = await app.requestAs(ingrid, `/templates/${id}/edit`, { fields: mine });
  const page = await answer.text();
  expect(answer.status).toBe(409);
  for (const words of ["Wat Ineke vroeg", "Wat Ingrid vroeg"]) expect(page).toContain(words);
});

test("before a cycle is closed one sees by name and day what is open, and never what is in it", async () => {
  const { app, db, school, cycleId, ingrid } = await aSchoolWithPages();
  db.update(conversations)
    .set({ state: "held", heldOn: "2026-10-12", openingQuestion: "Waar werd je stil van?" })
    .where(eq(conversations.employmentId, school.teacher.employmentId))
    .run();
  const page = await (await app.requestAs(ingrid, `/cycles/${cycleId}`)).text();
  for (const words of ["Gevoerd, nog niet ondertekend", "Nog te plannen", "Noor", "12 oktober 2026"])
    expect(page).toContain(words);
  expect(page).toContain("Buiten deze periode, en dat mag");
  expect(page).not.toContain("stil van");
});

test("a running cycle is not thrown away, and the page says why", async () => {
  const { app, db, cycleId, ineke } = await aSchoolWithPages();
  const { version } = db.select().from(cycles).where(eq(cycles.id, cycleId)).get()!;
  const fields = { act: "remove", version: String(version) };
  const answer = await app.requestAs(ineke, `/cycles/${cycleId}`, { fields });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("Dit kan niet weg");
});

test("next year says in words what goes along; made twice it is one, and its teams are ticked to begin", async () => {
  const { app, db, school, cycleId, ingrid } = await aSchoolWithPages();
  const shown = await (await app.requestAs(ingrid, `/cycles/${cycleId}/next`)).text();
  for (const words of ["Afspraken die open staan", "gaan vanzelf mee", "Middenbouw"])
    expect(shown).toContain(words);
  const made = [1, 2].map(() => app.requestAs(ingrid, `/cycles/${cycleId}/next`, { fields: {} }));
  const places = (await Promise.all(made)).map((answer) => answer.headers.get("Location"));
  expect(new Set(places).size).toBe(1);
  expect(countRows(db, cycles)).toBe(2);
  const start = await (await app.requestAs(ingrid, `${places[0]!}/start`)).text();
  expect(start).toMatch(
    new RegExp(
      `<input[^>]*checked=""[^>]*value="${school.team.id}"|value="${school.team.id}"[^>]*checked=""`,
    ),
  );
});

test("who may not write templates finds the list without a way to change them", async () => {
  const { app, school } = await aSchoolWithPages();
  const page = await (await app.requestAs(school.teacher.personId, "/templates/2")).text();
  expect(page).toContain("Een les of moment waar je energie van kreeg");
  expect(page).not.toContain("Maak er een eigen van");
  expect((await app.requestAs(school.teacher.personId, "/templates/2/edit")).status).toBe(404);
});
