import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { agendaItems, agreements, attentionPutOff, goals, planLines } from "#db/schema/index.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { anActivity } from "../../factories/activities.ts";
import { anAgreement } from "../../factories/agreements.ts";
import { aTeamConversation } from "../../factories/conversations.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { openApp } from "../../support/app.ts";
import { NOW } from "../../support/clock.ts";
import { wordsIn } from "../reading.ts";

// Each step on the page is a form that does it: filled in as the page fills it in, and pressed.

/** The hidden fields of the form on a page whose button is called this. */
function formCalled(html: string, step: string) {
  const forms = [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)];
  const found = forms.find(([, , inner]) => inner!.includes(`aria-label="${step}: `));
  if (!found) throw new Error(`No form ${step}.`);
  const fields = Object.fromEntries(
    [...found[2]!.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value!.replaceAll("&amp;", "&"),
    ]),
  ) as Record<string, string>;
  return { action: found[1]!.replaceAll("&amp;", "&"), fields };
}

async function aSchool() {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const open = async (who: { personId: number }, url = "/attention") =>
    (await app.requestAs(who.personId, url)).text();
  const press = async (who: { personId: number }, step: string) => {
    const { action, fields } = formCalled(await open(who), step);
    return app.requestAs(who.personId, action, { fields });
  };
  return { app, school, open, press };
}

test("a promise is ticked from here, once and everywhere, and its row is gone", async () => {
  const { app, school, open, press } = await aSchool();
  const { id } = anAgreement(app.db, {
    ...{ schoolId: school.school.id, ownerPersonId: school.partner.personId, dueOn: "2026-10-01" },
    forPersonId: school.teacher.personId,
  });
  const done = await press(school.partner, "Is geregeld");
  expect([done.status, done.headers.get("Location")]).toEqual([302, "/attention"]);
  expect(app.db.select().from(agreements).where(eq(agreements.id, id)).get()).toMatchObject({
    state: "done",
  });
  for (const one of [school.partner, school.teacher])
    expect(wordsIn(await open(one))).toContain("Er vraagt nu niets om aandacht");
});

test("an ambition goes on the agenda of the team talk ahead, and then the page says it is there", async () => {
  const { app, school, open, press } = await aSchool();
  aVision(app.db, viewing(app.db, school.schoolLeader.personId), school.school.id, [
    { title: "Denken", focalPoint: true },
  ]);
  const talk = aTeamConversation(app.db, {
    ...{ teamId: school.team.id, schoolId: school.school.id },
    ...{ leaderId: school.partner.personId, memberIds: [school.teacher.personId] },
  });
  const put = await press(school.partner, `Zet op de agenda met ${school.team.name}`);
  expect([put.status, put.headers.get("Location")]).toEqual([302, "/attention"]);
  expect(app.db.select().from(agendaItems).all()).toEqual([
    expect.objectContaining({ conversationId: talk.id, text: "Denken", byPersonId: school.partner.personId }),
  ]);
  expect(wordsIn(await open(school.partner))).toContain("Staat op de agenda");
  // Who leads the school is no party of that talk: for her it is the way to the teams.
  expect(await open(school.schoolLeader)).toContain(`href="/teams?school=${school.school.id}"`);
});

test("a goal of a team goes on the sheet of its team with one press", async () => {
  const { app, school, press } = await aSchool();
  const goal = app.db
    .insert(goals)
    .values({
      ...{ boardId: school.board.id, schoolId: school.school.id, teamId: school.team.id },
      ...{ text: "Rustige overgangen", openedOn: "2026-09-01" },
    })
    .returning()
    .get();
  const activity = anActivity(app.db, school.teacher.personId, { goals: [goal.id], audiences: ["school"] });
  const eyes = viewing(app.db, school.teacher.personId);
  const note = { text: "Het is rustig nu", activity, values: ["realised" as const], audiences: ["school"] };
  writeNote(app.db, eyes, note, NOW);
  expect((await press(school.partner, "Zet in het teamplan")).status).toBe(302);
  expect(app.db.select().from(planLines).all()).toEqual([
    expect.objectContaining({ goalId: goal.id, text: "Rustige overgangen", everybody: true }),
  ]);
});

test("a 'not now' with a day that went by says so beside the field, and nothing changes", async () => {
  const { app, school, open, press } = await aSchool();
  const { id } = anAgreement(app.db, {
    ...{ schoolId: school.school.id, ownerPersonId: school.partner.personId, dueOn: "2026-10-01" },
    forPersonId: school.teacher.personId,
  });
  expect((await press(school.partner, "Nu niet")).status).toBe(302);
  const row = app.db.select().from(attentionPutOff).get();
  const fields = {
    ...{ act: "put_off", code: "own_promise", subject: String(id), school: String(school.school.id) },
    until: "2026-11-01",
  };
  const refused = await app.requestAs(school.partner.personId, "/attention", { fields });
  expect(refused.status).toBe(422);
  expect(wordsIn(await refused.text())).toContain("Dit moment is al geweest.");
  expect(app.db.select().from(attentionPutOff).get()).toEqual(row);
  expect(wordsIn(await open(school.teacher)), "hers alone").not.toContain("Even niet");
});

test("the page says nothing of another's rows, and the switches are there for who may", async () => {
  const { school, open } = await aSchool();
  for (const key of ["schoolLeader", "hrAdviser"] as const)
    expect(await open(school[key]), key).toContain("/settings/attention");
  for (const key of ["teacher", "partner", "boardMember", "administrator"] as const)
    expect(await open(school[key]), key).not.toContain("/settings/attention");
});
