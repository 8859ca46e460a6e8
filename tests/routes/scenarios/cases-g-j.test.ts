import { expect, test } from "vitest";
import { takeSnapshots } from "#app/features/snapshots/commands.server.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import { auditDetails, outbox } from "#db/schema/index.ts";
import { decision } from "../../../seeds/worlds/cases/case-i.ts";
import { practice } from "../../../seeds/worlds/cases/case-j.ts";
import { havenOn, lyceumOn, nellyOn, wereldbolOn } from "../../factories/cases.ts";
import { each, expectRow, openAt } from "./row.ts";

// The smaller cases G to J, line by line on the pages, the clock on a day of the line.

const others = "open" as const;

test("G: five focal points are told to nobody; of six who leads the school reads which may rest", async () => {
  const words = ["Welke mag even rusten?"];
  await expectRow(lyceumOn("2025-10-20"), { page: "/attention", shows: {}, secret: words, others });
  const world = lyceumOn("2025-11-04");
  await expectRow(world, { page: "/attention", shows: { irene: words }, secret: words, others });
});

test("G: who drives the group stands there with the days of each round, and who did before is kept", async () => {
  const world = lyceumOn("2026-03-02");
  await expectRow(world, {
    page: `/teams/${world.the("group")}`,
    shows: each(
      ["irene", "kim", "noud", "lex", "pia", "wout"],
      [
        ...["Lezen in elk vak", "Een leesuur per week", "Kim Noordhoek", "Noud Claassen"],
        ...["Lex Vreugd", "Pia Sanders", "3 september 2025", "30 januari 2026", "2 februari 2026"],
      ],
    ),
    secret: ["We lazen meer, en te veel tegelijk."],
    may: ["kim", "noud", "lex", "pia"],
    others: "either",
  });
});

const nellys = "Het team zei zelf welke vergadering weg kon.";
const pieters = "Je vroeg het team, en wachtte op het antwoord.";

test("H: agenda by both, an open question, four words that are in no form; neither reads the other before both shared", async () => {
  const half = nellyOn("2025-11-18", "21:00");
  const page = `/conversations/${half.the("talk")}`;
  const open = "Wat gebeurde er dit najaar dat je niet had bedacht?";
  const before = nellyOn("2025-11-17", "21:00");
  const prepare = `${page}/prepare`;
  expect(await (await openAt(before)).ask("nelly", prepare)).toMatchObject({
    status: 200,
    body: expect.stringContaining(open) as string,
  });
  const { ask } = await openAt(half);
  const form = (await ask("bestuur", prepare)).body;
  for (const word of ["Vier woorden voor jezelf", "Beleven", "Uitleven", "Inleven", "Voorleven"])
    expect(form).toContain(word);
  for (const key of half.cast.filter((one) => one !== "nelly")) {
    const { status, body } = await ask(key, prepare);
    expect(status, key).toBe(key === "bestuur" ? 200 : 404);
    expect(body, key).not.toContain(nellys);
  }
  await expectRow(half, {
    page,
    shows: each(["nelly", "bestuur"], ["De krimp in de wijk", "Ruimte om zelf les te geven"]),
    secret: ["De krimp in de wijk", "Ruimte om zelf les te geven"],
  });
  expect(form).toContain('id="four-words-lived"');
  for (const box of form.match(/<[^>]*id="four-words-[^>]*>/g) ?? []) expect(box).not.toContain("name=");
  const whole = nellyOn("2025-11-19", "21:00");
  await expectRow(whole, {
    page,
    shows: each(["nelly", "bestuur"], [nellys, pieters]),
    secret: [nellys, pieters],
  });
});

test("H: HR knows the date and nothing else; no word is in a letter or a line of the trail", async () => {
  const world = nellyOn("2025-11-21");
  const words = [nellys, pieters, "De krimp in de wijk", "niet had bedacht"];
  const { look, ask } = await openAt(world);
  const coverage = await look("hr", "/reports/coverage");
  expect(coverage.words).toContain("20-11-2025");
  for (const word of words) expect(coverage.all).not.toContain(word);
  expect((await ask("hr", `/conversations/${world.the("talk")}`)).status).toBe(404);
  const rows = [world.db.select().from(auditDetails).all(), world.db.select().from(outbox).all()];
  for (const word of words) expect(JSON.stringify(rows)).not.toContain(word);
});

test("I: of a team of four the board is told nothing of what it asks; who talked when is there for HR", async () => {
  const world = wereldbolOn("2025-11-10");
  takeSnapshots(world.db, new Date(momentAt("2025-11-10", "06:00")));
  const { look, ask } = await openAt(world);
  for (const reader of ["bestuur", "hr"] as const) {
    const page = await look(reader, "/alignment");
    expect(page.status).toBe(200);
    expect(page.words, "too few").toContain("te weinig mensen om te tonen");
    for (const secret of ["Team Zee", "Wat willen wij zelf beslissen?", "Loes"])
      expect(page.all, `${reader}: ${secret}`).not.toContain(secret);
  }
  const coverage = await ask("hr", "/reports/coverage");
  expect(coverage.status).toBe(200);
  for (const secret of [decision, "toetsweek"]) expect(coverage.body).not.toContain(secret);
  expect((await ask("vera", `/teams/${world.teams.team}/conversations`)).status).toBe(200);
});

test("I: the talk is signed by who leads and who facilitates, the others have seen it; its decision is theirs to read", async () => {
  const world = wereldbolOn("2025-10-21");
  const four = ["loes", "guus", "tess", "ward"] as const;
  await expectRow(world, {
    page: `/conversations/${world.the("talk")}`,
    shows: each(four, [decision, "Loes", "Guus", "ondertekend", "gezien"]),
    secret: [decision],
  });
});

test("J: practice questions meet on the goal when their owners link them; what is kept counts nowhere", async () => {
  const world = havenOn("2026-03-17");
  const staff = ["rika", "hanneke", "christiaan", "ibrahim", "anja"] as const;
  const shared = [practice.hanneke, practice.christiaan, practice.ibrahim];
  await expectRow(world, {
    page: `/goals/${world.the("goal")}`,
    shows: each(staff, [...shared, "3 gedeelde leervragen", "Voorstel", "Leerteam praktijk"]),
    secret: [...shared, practice.anja, "Voorstel"],
    others,
  });
  const anjas = `/questions/${world.the("question of anja")}`;
  await expectRow(world, { page: anjas, shows: { anja: [practice.anja] }, secret: [practice.anja] });
});

test("J: a teacher of mbo finds a placement in a company among the kinds, and is called docent", async () => {
  const world = havenOn("2025-11-11");
  const { ask, look } = await openAt(world);
  const form = await ask("christiaan", "/activities/new");
  expect(form.body).toContain('value="industry_placement"');
  const placement = await look("ibrahim", `/activities/${world.the("placement")}`);
  expect(placement.words).toContain("Twee weken mee op de werf");
  const person = await look("ibrahim", `/people/${world.who("christiaan")}`);
  expect(person.words).toContain("docent");
});
