import { expect, test } from "vitest";
import { shareItem } from "#app/features/items/commands.server.ts";
import { writeHindrance } from "#app/features/questions/commands/hinder.server.ts";
import { getQuestion, listOwnQuestions } from "#app/features/questions/queries.server.ts";
import { items, learningQuestions } from "#db/schema/index.ts";
import { anAmbition, aQuestion } from "../../factories/questions.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { openApp } from "../../support/app.ts";
import { NOW } from "../../support/clock.ts";
import { countRows } from "../../support/rows.ts";

async function aSchoolWithPages() {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const noor = school.teacher.personId;
  return { app, school, noor, karel: school.partner.personId };
}

test("one sentence in a plain form is saved, and opens its own page", async () => {
  const { app, noor } = await aSchoolWithPages();
  const answer = await app.requestAs(noor, "/questions/new", {
    fields: { text: "Hoe krijg ik iedereen aan het denken?" },
  });
  const page = answer.headers.get("Location")!;
  expect([answer.status, page]).toEqual([302, "/questions/1"]);
  const shown = await (await app.requestAs(noor, page)).text();
  expect(shown).toContain("Hoe krijg ik iedereen aan het denken?");
  expect(shown).toContain("alleen jij");
});

test("a form without its sentence is refused, and keeps all else that was typed", async () => {
  const { app, school, noor } = await aSchoolWithPages();
  const ambition = anAmbition(app.db, { schoolId: school.school.id });
  const fields = {
    text: " ",
    why: "Omdat ik het elke dag zie",
    origin: "practice",
    [`judgement-${ambition.id}`]: "rubs",
    [`why-${ambition.id}`]: "Geen rooster",
  };
  const answer = await app.requestAs(noor, "/questions/new", { fields });
  const page = await answer.text();
  expect(answer.status).toBe(422);
  for (const kept of ["Omdat ik het elke dag zie", "Geen rooster", "Vul dit nog in."])
    expect(page).toContain(kept);
  expect(countRows(app.db, items)).toBe(0);
});

test("a whole form keeps links, readers and team apart as they were chosen", async () => {
  const { app, school, noor, karel } = await aSchoolWithPages();
  const ambition = anAmbition(app.db, { schoolId: school.school.id });
  await app.requestAs(noor, "/questions/new", {
    fields: {
      text: "Een vraag",
      [`judgement-${ambition.id}`]: "partly",
      audiences: [`partner:${karel}`, `team:${school.team.id}`],
    },
  });
  const [own] = listOwnQuestions(app.db, viewing(app.db, noor));
  expect(own!.alignments).toMatchObject([{ judgement: "partly", title: "Rekenen dat begrepen wordt" }]);
  expect(own!.audiences.map(({ kind }) => kind)).toEqual(["partner", "team"]);
  const team = {
    text: "Een vraag van ons",
    team: String(school.team.id),
    audiences: [`partner:${karel}`, `team:${school.team.id}`],
  };
  const answer = await app.requestAs(noor, "/questions/new", { fields: team });
  expect(answer.status, "a partner ticked by mistake does not stand in the way of a team's question").toBe(
    302,
  );
});

test("what nobody shared answers as what does not exist, on every page of it", async () => {
  const { app, school, noor, karel } = await aSchoolWithPages();
  const id = aQuestion(app.db, noor);
  const hindrance = writeHindrance(app.db, viewing(app.db, noor), id, { text: "Geen tijd" }, NOW);
  const pages = ["", "/edit", "/alignments", "/conclusion", "/hindrances"].map(
    (part) => `/questions/${id}${part}`,
  );
  pages.push(`/items/${id}/sharing`, `/items/${id}/removal`, `/hindrances/${hindrance}`);
  for (const page of pages) {
    expect((await app.requestAs(noor, page)).status, page).toBe(200);
    for (const stranger of [
      karel,
      school.teammate.personId,
      school.hrAdviser.personId,
      school.administrator.personId,
    ]) {
      const unseen = await app.requestAs(stranger, page);
      const absent = await app.requestAs(stranger, page.replace(/\d+/, "999"));
      expect([unseen.status, absent.status], page).toEqual([404, 404]);
      expect(await unseen.text()).not.toContain("Geen tijd");
    }
  }
});

test("posts by who may not answer 404 and change nothing", async () => {
  const { app, school, noor, karel } = await aSchoolWithPages();
  const id = aQuestion(app.db, noor, { text: "Van Noor", audiences: ["school"] });
  const posts: Record<string, Record<string, string | string[]>> = {
    [`/questions/${id}/edit`]: { text: "Van mij", version: "1" },
    [`/questions/${id}/conclusion`]: { state: "parked", version: "1" },
    [`/questions/${id}/alignments`]: { target: "ambition:1", judgement: "aligns" },
    [`/questions/${id}/hindrances`]: { text: "Iets" },
    [`/items/${id}/sharing`]: { audiences: [] },
    [`/items/${id}/removal`]: {},
  };
  for (const [page, fields] of Object.entries(posts)) {
    for (const other of [karel, school.teammate.personId, school.hrAdviser.personId]) {
      expect((await app.requestAs(other, page, { fields })).status, page).toBe(404);
    }
  }
  expect(
    app.db
      .select({ text: learningQuestions.text, state: learningQuestions.state })
      .from(learningQuestions)
      .all(),
  ).toEqual([{ text: "Van Noor", state: "active" }]);
  expect(getQuestion(app.db, viewing(app.db, noor), id).audiences).toHaveLength(1);
});

test("two who change one question at once: the second gets both texts and can go on from there", async () => {
  const { app, school, noor } = await aSchoolWithPages();
  const id = aQuestion(app.db, noor, { text: "Onze vraag", teamId: school.team.id });
  const edit = (who: number, text: string, version: string) =>
    app.requestAs(who, `/questions/${id}/edit`, { fields: { text, version, form: "question" } });
  await edit(school.teammate.personId, "Zoals Samira het zegt", "1");
  const late = await edit(noor, "Zoals Noor het zegt", "1");
  const page = await late.text();
  expect(late.status).toBe(409);
  expect(page).toContain("Zoals Samira het zegt");
  expect(page).toContain("Zoals Noor het zegt");
  expect(page).toMatch(/name="version" value="2"/);
  expect((await edit(noor, "Zoals wij het zeggen", "2")).status).toBe(302);
});

test("sharing from a card is one post, and taking it back is at once", async () => {
  const { app, noor, karel } = await aSchoolWithPages();
  const id = aQuestion(app.db, noor);
  await app.requestAs(noor, `/items/${id}/sharing`, { fields: { audiences: [`partner:${karel}`] } });
  expect((await app.requestAs(karel, `/questions/${id}`)).status).toBe(200);
  await app.requestAs(noor, `/items/${id}/sharing`, { fields: {} });
  expect((await app.requestAs(karel, `/questions/${id}`)).status).toBe(404);
});

test("a judgement is set, changed and taken away by plain posts", async () => {
  const { app, school, noor } = await aSchoolWithPages();
  const ambition = anAmbition(app.db, { schoolId: school.school.id });
  const id = aQuestion(app.db, noor);
  const links = () => getQuestion(app.db, viewing(app.db, noor), id).alignments;
  const post = (fields: Record<string, string>) =>
    app.requestAs(noor, `/questions/${id}/alignments`, { fields });
  await post({ target: `ambition:${ambition.id}`, judgement: "rubs", why: "Geen rooster" });
  expect(links()).toMatchObject([{ judgement: "rubs", why: "Geen rooster" }]);
  const stale = await post({ target: `ambition:${ambition.id}`, judgement: "aligns", version: "7" });
  expect([stale.status, (await stale.text()).includes("Geen rooster")]).toEqual([409, true]);
  const none = await post({ target: `ambition:${ambition.id}` });
  expect(none.status, "no judgement chosen").toBe(422);
  await post({ target: `ambition:${ambition.id}`, judgement: "none", link: String(links()[0]!.id) });
  expect(links()).toEqual([]);
});

test("the partner writes his line from the page of the question", async () => {
  const { app, school, noor, karel } = await aSchoolWithPages();
  const ambition = anAmbition(app.db, { schoolId: school.school.id });
  const alignments = [{ ambitionId: ambition.id, judgement: "aligns" as const }];
  const id = aQuestion(app.db, noor, { alignments, audiences: [`partner:${karel}`] });
  const link = getQuestion(app.db, viewing(app.db, noor), id).alignments[0]!.id;
  const page = `/alignments/${link}/partner-line`;
  expect((await app.requestAs(noor, page)).status).toBe(404);
  expect(
    (await app.requestAs(karel, page, { fields: { line: "Dat zie ik ook terug.", version: "1" } })).status,
  ).toBe(302);
  expect(await (await app.requestAs(noor, `/questions/${id}`)).text()).toContain("Dat zie ik ook terug.");
});

test("the partner's answer holds neither what was in the way nor an earlier wording", async () => {
  const { app, noor, karel } = await aSchoolWithPages();
  const viewer = viewing(app.db, noor);
  const id = aQuestion(app.db, noor, { text: "De eerste formulering" });
  writeHindrance(app.db, viewer, id, { text: "Iets wat schuurde" }, NOW);
  await app.requestAs(noor, `/questions/${id}/edit`, {
    fields: { text: "De tweede formulering", version: "1" },
  });
  shareItem(app.db, viewer, id, [`partner:${karel}`], NOW);
  for (const url of [`/questions/${id}`, `/questions/${id}.data`]) {
    const body = await (await app.requestAs(karel, url)).text();
    expect(body).toContain("De tweede formulering");
    expect(body).not.toContain("De eerste formulering");
    expect(body).not.toContain("Iets wat schuurde");
  }
});

test("what was in the way goes away alone; deleting a question brings her back to the list", async () => {
  const { app, noor } = await aSchoolWithPages();
  const id = aQuestion(app.db, noor);
  await app.requestAs(noor, `/questions/${id}/hindrances`, {
    fields: { text: "Geen vervanging", kind: "cover" },
  });
  const gone = await app.requestAs(noor, `/items/${id + 1}/removal`, { fields: {} });
  expect(gone.headers.get("Location")).toBe(`/questions/${id}`);
  const removed = await app.requestAs(noor, `/items/${id}/removal`, { fields: {} });
  expect(removed.headers.get("Location")).toBe("/questions");
  expect(countRows(app.db, items)).toBe(0);
});
