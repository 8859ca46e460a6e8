import { expect, test } from "vitest";
import { openCycle, startCycle } from "#app/features/conversations/commands/start-cycle.server.ts";
import { withPartnersFollowing } from "#app/features/conversations/commands/follow-partner.server.ts";
import { aConversation, aQuestion } from "../../factories/conversations.ts";
import { aCycleForm } from "../../factories/cycles.ts";
import { aQuestion as ownQuestion } from "../../factories/questions.ts";
import { aHeldTalk, sign } from "../../factories/room.ts";
import { aSchool, aWholeSchool, viewing } from "../../factories/school.ts";
import { openApp, type TestApp } from "../../support/app.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { answersOf, pagesOf } from "../reading.ts";

// Who begins, who moves, who leaves and who takes over a team, through the pages, with the sessions they had.

const at = (day: string, time = "09:00") => new Date(`${day}T${time}:00+01:00`);
const heldWords = ["Noor oefent hardop denken", "Samen lunchen", "Hoe laat ik iedereen meedenken?"];

const post = async (app: TestApp, who: number, url: string, fields: Record<string, string>) => {
  const answer = await app.requestAs(who, url, { fields });
  expect(answer.status, `${url} ${JSON.stringify(fields)}`).toBe(302);
  expect(answer.headers.get("Location"), "a session goes on for two weeks").not.toContain("/login");
  return answer;
};
const versionOf = (app: TestApp, table: "employments" | "teams", id: number) =>
  String(app.db.$client.prepare(`select version from ${table} where id = ?`).pluck().get(id));

/** Noor and Karel after a signed talk, with all they wrote in it; everybody has a session. */
async function aSignedTalk() {
  const { db, school, id, noor, karel, questionId } = aHeldTalk();
  sign(db, noor, id);
  sign(db, karel, id);
  const app = await openApp({ db });
  const pages = ["/me", "/conversations", `/conversations/${id}`, `/conversations/${id}/record/1`];
  pages.push(`/questions/${questionId}`, `/people/${noor.personId}`, "/agreements", "/alignment");
  const reads = async (who: number) => {
    const all = await answersOf(app, who, pages);
    return heldWords.map((word) => all.includes(word));
  };
  return { app, school, id, noor, karel, questionId, reads };
}

test.each([
  { when: "at once", onDay: TODAY, before: null },
  { when: "from a day beforehand", onDay: "2026-12-01", before: "2026-11-30" },
])(
  "6 again, after a change of team $when: my former leader opens nothing, my new one what I passed on",
  async (move) => {
    const { app, school, id, noor, karel, reads } = await aSignedTalk();
    const wim = school.otherLeader.personId;
    const [all, none] = [heldWords.map(() => true), heldWords.map(() => false)];
    expect([await reads(karel.personId), await reads(wim)]).toEqual([all, none]);
    const { employmentId } = school.teacher;
    await post(app, school.hrAdviser.personId, `/people/${noor.personId}/move`, {
      act: "move",
      employment: String(employmentId),
      homeTeamId: String(school.otherTeam.id),
      onDay: move.onDay,
      version: versionOf(app, "employments", employmentId),
    });
    if (move.before) {
      app.clock.now = at(move.before, "23:59");
      expect([await reads(karel.personId), await reads(wim)], "the evening before").toEqual([all, none]);
      // The first to be answered on the day is the former leader, a minute after midnight.
      app.clock.now = at(move.onDay, "00:01");
    }
    expect([await reads(karel.personId), await reads(wim)]).toEqual([none, none]);
    expect((await app.requestAs(karel.personId, `/conversations/${id}/record/1`)).status).toBe(404);
    const me = await pagesOf(app, noor.personId, ["/me"]);
    expect(me).toContain("Karel is je gesprekspartner niet meer, dat is nu Wim.");
    expect(me).toContain("Welkom bij Onderbouw");
    const handover = /\/handover\/\d+/.exec(await answersOf(app, noor.personId, ["/me"]))![0];
    await post(app, noor.personId, handover, { act: "pass_on", records: String(id) });
    expect((await reads(wim))[0], "what she passed on").toBe(true);
    expect(await reads(karel.personId)).toEqual(none);
  },
  60_000,
);

test("what the old team still reads she is told, and ends in one go", async () => {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const { personId, employmentId } = school.teacher;
  const text = "Hoe verdelen we de groepen?";
  const id = ownQuestion(app.db, personId, { text, audiences: [`team:${school.team.id}`] });
  const left = `/me/former-teams/${school.team.id}`;
  expect((await app.requestAs(personId, left)).status).toBe(404);
  await post(app, school.schoolLeader.personId, `/people/${personId}/move`, {
    act: "move",
    employment: String(employmentId),
    homeTeamId: String(school.otherTeam.id),
    onDay: TODAY,
    version: "1",
  });
  expect(await pagesOf(app, personId, ["/me", left])).toContain("Wat je nog deelt met team middenbouw");
  expect(await pagesOf(app, school.teammate.personId, [`/questions/${id}`])).toContain(text);
  expect((await app.requestAs(school.teammate.personId, left)).status).toBe(404);
  await post(app, personId, left, {});
  expect((await app.requestAs(school.teammate.personId, `/questions/${id}`)).status).toBe(404);
  expect((await app.requestAs(personId, left)).status).toBe(404);
  expect(await pagesOf(app, personId, [`/questions/${id}`])).toContain(text);
}, 60_000);

test("who begins: what is arranged in words, her first talk once, and a welcome of her own", async () => {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const ineke = viewing(app.db, school.schoolLeader.personId);
  const cycleId = openCycle(app.db, ineke, aCycleForm(school.school.id, { teamIds: [school.team.id] }), NOW);
  const hr = school.hrAdviser.personId;
  const added = await post(app, hr, "/people/new", {
    givenName: "Yara",
    familyName: "Boumans",
    email: "yara@school.example",
    schoolId: String(school.school.id),
    functionName: "leerkracht",
    functionGroup: "teaching",
    partTimeFactor: "0,8",
    homeTeamId: String(school.team.id),
    fromDay: TODAY,
    invite: "on",
  });
  const start = added.headers.get("Location")!;
  const yara = Number(/\d+/.exec(start)![0]);
  expect(start).toBe(`/people/${yara}/start`);
  const said = await pagesOf(app, hr, [start]);
  for (const words of ["Uitgenodigd op", "Middenbouw", "Gesprekspartner is Karel", "staan klaar voor Yara"])
    expect(said).toContain(words);
  expect((await app.requestAs(school.partner.personId, start)).status).toBe(404);
  const talks = () =>
    app.db.$client
      .prepare(
        "select count(*) from conversations c join employments e on e.id = c.employment_id where e.person_id = ?",
      )
      .pluck()
      .get(yara);
  expect(talks()).toBe(1);
  app.clock.now = at("2026-11-24");
  const me = await pagesOf(app, yara, ["/me"]);
  for (const words of [
    "Welkom op De Wissel",
    "Je gesprekspartner is Karel.",
    "Wat je hier opschrijft is van jou.",
  ])
    expect(me).toContain(words);
  startCycle(app.db, ineke, { cycleId, teamIds: [school.team.id] }, NOW);
  expect(talks(), "starting again makes no second one").toBe(1);
  app.clock.now = at("2027-01-10");
  expect(await pagesOf(app, yara, ["/me"])).not.toContain("Welkom op");
}, 60_000);

test("who leaves: what ends is said before, taken back until the day, and the day after her session opens nothing", async () => {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const { personId, employmentId } = school.partner;
  const hr = school.hrAdviser.personId;
  const page = `/people/${personId}/employments?employment=${employmentId}`;
  const ends = await pagesOf(app, hr, [page]);
  for (const words of ["Dit eindigt mee", "Teamleider Middenbouw", "Middenbouw heeft daarna geen leider."])
    expect(ends).toContain(words);
  const fields = () => ({
    employment: String(employmentId),
    version: versionOf(app, "employments", employmentId),
  });
  await post(app, hr, page, { act: "end", lastDay: "2026-11-30", ...fields() });
  expect(await pagesOf(app, hr, [page])).toContain("Karel gaat weg na");
  await post(app, hr, page, { act: "end_back", ...fields() });
  app.clock.now = at("2026-12-03");
  expect((await app.requestAs(personId, `/teams/${school.team.id}/conversations`)).status).toBe(200);

  await post(app, hr, page, { act: "end", lastDay: "2026-12-04", ...fields() });
  app.clock.now = at("2026-12-04", "23:59");
  expect((await app.requestAs(personId, "/me")).status).toBe(200);
  expect((await app.requestAs(personId, "/me/year/2026/export.json")).status).toBe(200);
  app.clock.now = at("2026-12-05", "00:00");
  for (const url of ["/me", "/me/year/2026/export.json", `/people/${school.teacher.personId}`]) {
    const answer = await app.requestAs(personId, url);
    const said = `${url}: ${answer.status}`;
    expect(answer.headers.get("Location") ?? "", said).toContain("/login");
  }
  expect(await pagesOf(app, school.teacher.personId, ["/me"])).toContain("dat is nu Ineke.");
  const late = await app.requestAs(hr, page, { fields: { act: "end_back", ...fields() } });
  expect(late.status).toBe(422);
}, 60_000);

test("to another school: her words stay hers, what she takes goes along, and what she keeps there is read on", async () => {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const there = aSchool(app.db, { boardId: school.board.id, name: "De Vliet" });
  const { personId, employmentId } = school.teacher;
  const text = "Hoe geef ik meer ruimte?";
  const id = ownQuestion(app.db, personId, { text, audiences: ["school"] });
  const [taken, left] = ["Dit neem ik mee", "Dit laat ik daar"].map((words) =>
    ownQuestion(app.db, personId, { text: words, audiences: ["school"] }),
  );
  const moving = `/me/moving/${school.school.id}`;
  expect((await app.requestAs(personId, moving)).status).toBe(404);
  const hr = school.hrAdviser.personId;
  const page = `/people/${personId}/transfer?employment=${employmentId}`;
  expect(await pagesOf(app, hr, [page])).toContain("Het werk op De Wissel eindigt de dag ervoor.");
  const gone = await post(app, hr, page, {
    employment: String(employmentId),
    version: "1",
    schoolId: String(there.id),
    functionName: "leerkracht",
    functionGroup: "teaching",
    partTimeFactor: "1",
    fromDay: "2026-12-01",
  });
  expect(gone.headers.get("Location")).toBe(`/people/${personId}/start`);
  expect(await pagesOf(app, personId, ["/me"])).toContain("Kies wat meegaat naar De Vliet");
  for (const who of [hr, school.partner.personId, school.schoolLeader.personId])
    expect((await app.requestAs(who, moving)).status).toBe(404);
  await post(app, personId, moving, { take: String(taken), keep: String(id) });
  app.clock.now = at("2026-12-01", "00:01");
  expect(await pagesOf(app, personId, ["/me"])).toContain("Welkom op De Vliet");
  expect(await pagesOf(app, personId, [`/questions/${id}`])).toContain(text);
  expect(await pagesOf(app, school.teammate.personId, [`/questions/${id}`])).toContain(text);
  for (const one of [taken, left])
    expect((await app.requestAs(school.teammate.personId, `/questions/${one}`)).status).toBe(404);
  expect(await pagesOf(app, personId, [`/questions/${taken}`, `/questions/${left}`])).toContain(
    "Dit laat ik daar",
  );
  for (const who of [hr, school.schoolLeader.personId])
    expect((await app.requestAs(who, `/questions/${taken}`)).status).toBe(404);
  expect((await app.requestAs(school.partner.personId, `/people/${personId}`)).status).toBe(404);
}, 60_000);

test("a new leader from a day: the day before, on it and after; and standing in for a while", async () => {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const { teacher, partner, teammate, team } = school;
  const shared = aQuestion(app.db, teacher, "Hoe houd ik rust?", { partnerId: partner.personId });
  const talk = aConversation(app.db, { staff: teacher, partnerId: partner.personId });
  withPartnersFollowing(app.db, partner.personId, () => ({ employmentIds: [] }), NOW);
  const ineke = school.schoolLeader.personId;
  const edit = `/teams/${team.id}/edit`;
  await post(app, ineke, edit, {
    act: "lead",
    leaderId: String(teammate.personId),
    fromDay: "2026-12-01",
    version: "1",
  });
  expect(await pagesOf(app, ineke, [edit])).toContain("leidt dit team vanaf 1 december");
  const opens = async () => {
    const status = async (who: number, url: string) => (await app.requestAs(who, url)).status;
    const found = [];
    for (const who of [partner.personId, teammate.personId])
      for (const url of [
        `/questions/${shared}`,
        `/conversations/${talk.id}`,
        `/teams/${team.id}/conversations`,
      ])
        found.push(await status(who, url));
    return found;
  };
  app.clock.now = at("2026-11-30", "23:59");
  expect(await opens()).toEqual([200, 200, 200, 404, 404, 404]);
  app.clock.now = at("2026-12-01", "00:01");
  expect(await opens()).toEqual([404, 404, 404, 404, 200, 200]);
  const written = app.db.$client
    .prepare("select person_id from outbox where kind = 'handed_over' order by 1")
    .pluck();
  const told = [teacher.personId, teammate.personId, partner.personId];
  expect(written.all(), "also who had it in his calendar").toEqual(told.sort((a, b) => a - b));

  await post(app, ineke, edit, {
    act: "deputy",
    deputyId: String(school.otherTeacher.personId),
    fromDay: "2026-12-02",
    toDay: "2026-12-04",
    version: versionOf(app, "teams", team.id),
  });
  expect(await pagesOf(app, ineke, [edit])).toContain("vervangt van");
  app.clock.now = at("2026-12-02");
  expect((await app.requestAs(school.otherTeacher.personId, `/conversations/${talk.id}`)).status).toBe(200);
  app.clock.now = at("2026-12-05");
  expect((await app.requestAs(school.otherTeacher.personId, `/conversations/${talk.id}`)).status).toBe(404);
  expect((await app.requestAs(teammate.personId, `/conversations/${talk.id}`)).status).toBe(200);
}, 60_000);
