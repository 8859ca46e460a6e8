import { expect, test } from "vitest";
import { klimroosOn } from "../../factories/scenarios.ts";
import { each, expectRow, openAt } from "./row.ts";

// Scenario A: what the other files leave open, most of all what is not there on the day before, and what replaces what is void.

const team = ["fenna", "rachid", "tineke"] as const;
const school = [...team, "joke", "marco", "willem"] as const;
const both = ["fenna", "willem"] as const;
const page = "/attention";
const others = "open" as const;
const goal = "Meer begrip bij rekenen, in alle groepen";
const alone = "Nog geen teamgesprek, nog niemand anders doet mee.";

test("A1: her question carries nothing of what is said to Willem about the goal", async () => {
  const world = klimroosOn("2022-09-21");
  const { look } = await openAt(world);
  for (const key of both) {
    const { all } = await look(key, `/questions/${world.the("question")}`);
    for (const word of [alone, "niemand anders", "alleen voor jezelf"]) expect(all, key).not.toContain(word);
  }
});

test("A3: Willem takes the goal up with the team: he plans a talk that begins with it, and then it stands there", async () => {
  const world = klimroosOn("2022-09-21");
  const at = `/goals/${world.the("goal")}`;
  const step = "Bespreek met het team";
  await expectRow(world, { page: at, shows: { willem: [step] }, secret: [step], others });
  const { app, ask, look } = await openAt(world);
  const plan = `/teams/${world.teams.middenbouw}/conversations/new?goal=${world.the("goal")}`;
  expect((await ask("willem", at)).body).toContain(plan);
  await expectRow(world, { page: plan, shows: { willem: [goal] } });
  const fields = { point: goal, day: "2022-10-10", time: "15:30" };
  const made = await app.requestAs(world.who("willem"), plan, { fields });
  expect(made.status).toBe(302);
  const talk = made.headers.get("Location")!;
  for (const key of [...team, "willem"] as const) expect((await look(key, talk)).words, key).toContain(goal);
  for (const key of ["joke", "ingrid", "dirk", "sanne"] as const)
    expect((await ask(key, talk)).status, key).toBe(404);
  expect((await look("willem", at)).words).toContain("Staat op de agenda");
  expect((await app.requestAs(world.who("joke"), plan, { fields })).status).toBe(404);
});

test("A4: the card is Fenna's and her choice may be read by Willem; nothing is ticked off", async () => {
  const world = klimroosOn("2022-09-21");
  const at = `/activities/${world.the("training")}`;
  const card = "Wat zou dit sterker maken?";
  await expectRow(world, { page: at, shows: { fenna: [card], willem: [] }, secret: [card, "0/2"] });
  const { app, look } = await openAt(world);
  const version = /name="version" value="(\d+)"/.exec((await look("fenna", at)).all)![1]!;
  const fields = { act: "strengthener", strengthener: "9", version };
  expect((await app.requestAs(world.who("willem"), at, { fields })).status).toBe(404);
  expect((await app.requestAs(world.who("fenna"), at, { fields })).status).toBe(302);
  expect((await look("willem", at)).words).toContain("Ingebed in organisatie en routines");
});

test("A5: the goal gathers her question, the training and the shared note for the two, and nothing of it for Joke and Marco", async () => {
  const world = klimroosOn("2023-06-12");
  const there = ["Opleiding rekenspecialist", "Een kist vol materiaal"];
  await expectRow(world, {
    page: `/goals/${world.the("goal")}`,
    shows: each(both, there),
    secret: [...there, "bij één persoon"],
    others,
  });
});

test("A7: what the team hears is an offer to Fenna, and nobody is reminded of it", async () => {
  const world = klimroosOn("2023-06-12");
  const agree = ["Wat je team hiervan hoort", "Spreek het af"];
  const after = "Vertel je het team hierover?";
  const at = `/activities/${world.the("training")}`;
  await expectRow(world, { page: at, shows: { fenna: agree, willem: [] }, secret: [agree[1]!] });
  await expectRow(world, { page, shows: {}, secret: [...agree, after], others });
  const over = klimroosOn("2024-02-01");
  await expectRow(over, { page: at, shows: { fenna: [after], willem: [] }, secret: [after] });
  await expectRow(over, { page, shows: {}, secret: [after], others });
});

test("A8, A17: the role asks nothing once Fenna has it, and nobody is told that it comes free before her end is entered", async () => {
  for (const day of ["2024-09-03", "2026-05-10"])
    await expectRow(klimroosOn(day), {
      page,
      shows: {},
      secret: ["Rekenspecialist: nodig", "komt vrij"],
      others,
    });
});

test("A10, A11, 03-25: the day before nothing is said yet, and a talk that was asked for ends it", async () => {
  const days = {
    "2023-12-05": "Er staat nog een afspraak open",
    "2024-03-25": "Vervanging voor twee ochtenden lesbezoek",
    "2024-04-07": "Jullie kijken hier verschillend naar.",
  };
  for (const [day, word] of Object.entries(days))
    await expectRow(klimroosOn(day), { page, shows: {}, secret: [word], others });
});

test("L3: what Willem promised stands on his own page and on none that is read together", async () => {
  const world = klimroosOn("2024-03-26");
  const { look } = await openAt(world);
  const shared = [
    ...["/alignment", "/alignment?beamer=1", "/vision", `/goals/${world.the("goal")}`],
    ...[`/teams/${world.teams.middenbouw}`, `/teams/${world.teams.middenbouw}/plan`, "/reports"],
  ];
  for (const key of world.cast)
    for (const at of shared) {
      const { all } = await look(key, at);
      expect(all, `${key} on ${at}`).not.toContain("Vervanging voor twee ochtenden lesbezoek");
    }
});

test("A11: Ingrid reads that Fenna had no talk for a year, dates only; the board reads no name", async () => {
  const world = klimroosOn("2023-11-20");
  const { ask } = await openAt(world);
  const { body } = await ask("ingrid", "/reports/coverage");
  for (const word of ["Hoekstra", "13-9-2022"]) expect(body).toContain(word);
  for (const word of ["vertel ik Willem", "rekenspecialist", "alleen voor in het team"])
    expect(body).not.toContain(word);
  expect((await ask("dirk", "/reports/coverage")).body).not.toContain("Hoekstra");
});

test("A15, A17: the network's goal can be taken along to a team talk, which is planned for it", async () => {
  const words = ["alle leden komen uit de middenbouw", "Neem het mee in het teamgesprek"];
  for (const day of ["2024-05-27", "2025-04-22"])
    await expectRow(klimroosOn(day), { page, shows: { willem: words }, secret: words, others });
});

test("A19: the whole story stands on the goal in the writers' words, and no verdict on it", async () => {
  const world = klimroosOn("2026-08-24");
  const look = { ...world, cast: world.cast.filter((key) => key !== "fenna") };
  await expectRow(look, {
    page: `/goals/${world.the("goal")}`,
    shows: each(
      school.filter((key) => key !== "fenna"),
      [
        ...["Rekennetwerk", "Eerst tekenen"],
        ...["In onze groepen leggen kinderen nu hun aanpak uit"],
        ...["Ik liet het bij één collega en vroeg het team niet"],
      ],
    ),
    secret: [
      ...["Een kist vol materiaal", "Ik kwam er blij vandaan", "Kinderen tekenen nu eerst hun som"],
      ...["Coaching door het opleidingsinstituut", "niet verspreid", "niets uit gegroeid", "Nog niet"],
    ],
    others,
  });
  await expectRow(look, {
    page: `/teams/${world.the("network")}`,
    shows: each(
      school.filter((key) => key !== "fenna"),
      ["Komt voort uit", "Opleiding rekenspecialist"],
    ),
    secret: ["Opleiding rekenspecialist"],
    others: "either",
  });
});
