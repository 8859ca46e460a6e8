import { expect, test, vi } from "vitest";
import { klimroosOn, rietlandOn } from "../../factories/scenarios.ts";
import { each, expectRow, openAt } from "./row.ts";

// A world is told once per moment; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

// The rows of both scenarios that name a code, on the page itself: the words for who is told, and not a trace for all others.

const page = "/attention";
const others = "open" as const;
const goal = "Meer begrip bij rekenen, in alle groepen: een doel van de hele school.";
const alone = "Nog geen teamgesprek, nog niemand anders doet mee.";

test("A1, A4: Willem reads of the goal what is not there yet, his own part beside it, and one step", async () => {
  const words = [
    goal,
    alone,
    "Jouw rol: nog niet beschreven",
    "nog niet afgesproken wat het team ervan hoort",
  ];
  await expectRow(klimroosOn("2022-09-21"), {
    page,
    shows: { willem: [...words, "Zet op de agenda van het team", "Voor de school"] },
    secret: words,
    others,
  });
});

test("A6, A7, A8: a year later with the part he described; and the role that is needed and has no place", async () => {
  const words = [
    goal,
    'Jouw rol staat op: op afstand. "Ik geef ruimte en kijk van een afstand mee."',
    "nog niet afgesproken wat het team ervan hoort",
    "Rekenspecialist: nodig, nog geen plaats.",
  ];
  await expectRow(klimroosOn("2023-06-12"), {
    page,
    shows: { willem: [...words, "Beschrijf uren, mandaat en wie beslist"] },
    secret: words,
    may: ["willem"],
    others,
  });
});

test("A11: the two read that an agreement is open and no talk follows, each with the own step", async () => {
  const open = "Er staat nog een afspraak open van 13 september 2022, en er is geen volgend gesprek.";
  await expectRow(klimroosOn("2023-11-20"), {
    page,
    shows: { fenna: [open, "Vraag een gesprek aan"], willem: [open, "Plan een gesprek", "Fenna"] },
    secret: [open, "Een afspraak van Fenna"],
    may: ["willem"],
    others,
  });
});

const cover = "Vervanging voor twee ochtenden lesbezoek: toegezegd, nog niet geregeld.";

test("03-26: what Willem promised is his row, with whom he promised it; a fortnight later it is Fenna's as well", async () => {
  const his = [cover, "Toegezegd aan Fenna", "Is geregeld", "Een andere datum"];
  await expectRow(klimroosOn("2024-03-26"), { page, shows: { willem: his }, secret: his, others });
  await expectRow(klimroosOn("2024-04-15"), {
    page,
    shows: { willem: his, fenna: [cover, "Toegezegd door Willem"] },
    secret: [cover, "Toegezegd aan Fenna", "Toegezegd door Willem"],
    others,
  });
});

test("A10: the two read that they see it differently, and talk about it", async () => {
  const words = [
    "Rekenen drie keer op de teamvergadering: geregeld op 18 maart.",
    "Jullie kijken hier verschillend naar.",
  ];
  await expectRow(klimroosOn("2024-04-15"), {
    page,
    shows: each(["fenna", "willem"], words),
    secret: words,
    others,
  });
});

test("A12, A15: of the network Willem reads that all come from one bouw, and what can be done", async () => {
  const words = ["Rekennetwerk: werkt aan een doel van de hele school, alle leden komen uit de middenbouw."];
  await expectRow(klimroosOn("2024-05-27"), {
    page,
    shows: { willem: [...words, "Nodig iemand uit een andere bouw uit"] },
    secret: [...words, "een andere bouw"],
    may: ["willem"],
    others,
  });
  await expectRow(klimroosOn("2024-05-27"), { page, shows: {}, secret: [alone], others });
});

const embed =
  "Bij dit doel is gemerkt dat het werkt. Het staat nog niet in een product, routine of teamplan.";

test("A13, A17: what works and is laid down nowhere, once the school may read it", async () => {
  await expectRow(klimroosOn("2025-03-17"), { page, shows: {}, secret: [embed], others });
  await expectRow(klimroosOn("2025-04-22"), {
    page,
    shows: { willem: [embed, "Zet in het teamplan"] },
    secret: [embed],
    others,
  });
});

test("A16: the path without a step is asked of Fenna; put off, it is not asked on her path either", async () => {
  const world = klimroosOn("2025-09-22");
  const offer = "Je schreef waar je heen wilt. Wil je er een eerste stap of een leervraag bij?";
  await expectRow(world, {
    page,
    shows: { fenna: [offer, "Bedenk een stap", "Nu niet", "alleen jij"] },
    secret: [offer],
    others,
  });
  const { app, look } = await openAt(world);
  expect((await look("fenna", "/career")).words).toContain(offer);
  const subject = /value="path_without_step"\/><input type="hidden" name="subject" value="(\d+)"/.exec(
    (await look("fenna", page)).all,
  )![1]!;
  const fields = { act: "put_off", code: "path_without_step", subject, school: String(world.schoolId) };
  expect((await app.requestAs(world.who("willem"), page, { fields })).status).toBe(404);
  expect((await app.requestAs(world.who("fenna"), page, { fields })).status).toBe(302);
  expect((await look("fenna", "/career")).words).not.toContain(offer);
  expect((await look("fenna", page)).words).toContain("Even niet");
  const back = { fields: { ...fields, act: "take_back" } };
  expect((await app.requestAs(world.who("fenna"), page, back)).status).toBe(302);
  expect((await look("fenna", "/career")).words).toContain(offer);
});

test("A17: that the role becomes free is read by Willem and Ingrid, and nobody else", async () => {
  const words = ["Rekenspecialist: de rol komt vrij op 1 augustus 2026.", "Bespreek de overdracht"];
  await expectRow(klimroosOn("2026-05-12"), {
    page,
    shows: each(["willem", "ingrid"], words),
    secret: words,
    others,
  });
  const { look } = await openAt(klimroosOn("2026-05-12"));
  expect((await look("willem", "/alignment")).words, "a page that is read together").not.toContain(
    "komt vrij",
  );
});

test("B5: each of the three is asked alone whether the training gave her something or nothing", async () => {
  const words = [
    "Training omgaan met agressie was op 11 maart",
    "Gaf het je iets, of niets? Eén zin is genoeg.",
  ];
  await expectRow(rietlandOn("2025-04-15"), {
    page,
    shows: each(["femke", "jeroen", "naima"], [...words, "Noteren", "Nu niet"]),
    secret: words,
    others,
  });
});

test("B9: Marjolein reads that the goal is laid down nowhere yet, until the plan is there", async () => {
  await expectRow(rietlandOn("2026-03-23"), { page, shows: { marjolein: [embed] }, secret: [embed], others });
  await expectRow(rietlandOn("2026-05-18"), { page, shows: {}, secret: [embed], others });
});

test("counterfactual: Marjolein reads that nothing grew, Bram and Esra each their own look-back with its three ways", async () => {
  const world = rietlandOn("2026-03-02", undefined, "counterfactual");
  const grew = "Omgaan met ongewenst gedrag: na de training is hier nog niets uit gegroeid.";
  const stood = "Het terugkijkmoment stond voor 9 februari.";
  const own = "Je wilde op 9 februari terugkijken.";
  const ways = [own, "Verplaatsen", "Noteren", "Loslaten"];
  const experiment = "Twee weken met één zin";
  await expectRow(world, {
    page,
    shows: {
      marjolein: [grew, stood, "Plan een terugkijkmoment", "een tweede blik"],
      bram: [...ways, "Training omgaan met agressie, tweede reeks"],
      esra: [...ways, experiment],
    },
    secret: [grew, stood, own, experiment],
    others,
  });
  const { app, look } = await openAt(world);
  const url = `/activities/${world.the("experiment")}/look-back`;
  const post = (fields: Record<string, string>) => app.requestAs(world.who("esra"), url, { fields });
  const version = /name="version" value="(\d+)"/.exec((await look("esra", page)).all)![1]!;
  expect((await post({ act: "move", lookBackOn: "2026-03-01", version })).status).toBe(422);
  const moved = await post({ act: "move", lookBackOn: "2026-03-02", version });
  expect([moved.status, moved.headers.get("Location")]).toEqual([302, page]);
  expect((await look("esra", page)).words).not.toContain(experiment);
});
