import { expect, test, vi } from "vitest";
import { twelve } from "../../../seeds/worlds/scenario-b/cast.ts";
import { rietlandOn } from "../../factories/scenarios.ts";
import { each, expectRow, openAt } from "./row.ts";

// A world is told once per moment; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

// Scenario B, the training that grew, check by check on the pages themselves: the clock stands on the day of the row.

const leaders = ["marjolein", "yasmina", "bram"] as const;
const school = [...twelve, "gijs", "wout", ...leaders] as const;
const asked = [
  "Hoe blijf ik rustig als een leerling mij uitscheldt?",
  "Wat zeg ik in de eerste halve minuut van een ruzie?",
  "Hoe durf ik een grens te trekken voor het misgaat?",
  "Hoe haal ik de groep erbij als er een ontploft?",
  "Wanneer bel ik iemand, en wie?",
  "Hoe praat ik na met wie het deed?",
];
const ilses = "Waarom neem ik het mee naar huis?";
const gijss = "Ben ik hier nog wel de juiste voor?";

test("B1: the six shared questions meet on the goal with name and text; Ilse's is Bram's to read and Gijs's is his own, and neither stands there", async () => {
  const world = rietlandOn("2024-11-25");
  const words = [
    ...asked,
    ...["Lotte", "Daan", "Esra", "Sander", "Koen", "Anouk"],
    "6 gedeelde leervragen",
    "telt niet mee",
  ];
  await expectRow(world, {
    page: `/goals/${world.the("goal")}`,
    shows: each(school, words),
    secret: [...asked, ilses, gijss],
    others: "open",
  });
  const ilse = `/questions/${world.the("question of ilse")}`;
  await expectRow(world, { page: ilse, shows: each(["ilse", "bram"], [ilses]), secret: [ilses] });
  const gijs = `/questions/${world.the("question of gijs")}`;
  await expectRow(world, { page: gijs, shows: { gijs: [gijss] }, secret: [gijss] });
});

test("B2: the training comes from questions of colleagues: the six, because their owners linked them", async () => {
  const world = rietlandOn("2024-12-10");
  const why = ["Goedgekeurd, omdat", "Zes collega's vroegen hier zelf naar."];
  const words = ["Komt uit vragen van collega's", ...asked, "Bureau Rust", "Buitencentrum De Wilg", ...why];
  await expectRow(world, {
    page: `/activities/${world.the("training")}`,
    shows: each(school, words),
    secret: [...asked, ...why, ilses, gijss],
    others: "either",
  });
  const facts = ["Cursus of training", "Training omgaan met agressie", "9 u", "€ 400"];
  await expectRow(world, {
    page: `/requests/${world.the("request")}`,
    shows: {
      ...each(["bram", "marjolein"], [...facts, why[1]!]),
      petra: [...facts, "Bram Schouten", "12 × 9 u"],
    },
    secret: [why[1]!, ...facts, ...asked],
  });
});

const names = [
  ...["Lotte Brouwer", "Daan Mulder", "Esra Yildiz", "Sander Postma", "Koen Smeets", "Anouk Willems"],
  ...["Ilse van Dam", "Rob Tuinstra", "Meryem Aydin", "Femke Kramer", "Jeroen Vos", "Naima Bouzid"],
];
const ofYasmina = ["Sander Postma", "Koen Smeets", "Anouk Willems", "Jeroen Vos", "Naima Bouzid"];

test("B3: who was asked says yes or no herself; the twelve in one list for who takes part, Bram and Marjolein; no name for who does not", async () => {
  const world = rietlandOn("2025-01-20");
  const invitation = ["Doe je mee?", "Ja, ik doe mee"];
  await expectRow(world, {
    page: `/activities/${world.the("training")}`,
    shows: {
      ...each(twelve, names),
      bram: [...names, "Gijs Roelofs", "zei nee"],
      marjolein: [...names, ...invitation],
      yasmina: [...ofYasmina, ...invitation],
      wout: invitation,
      gijs: ["Gijs Roelofs"],
    },
    secret: [...names, "Gijs Roelofs", "zei nee", ...invitation],
    others: "either",
  });
});

test("B3: Petra reads the names and the hours of who takes part, and of the others no name", async () => {
  const world = rietlandOn("2025-01-20");
  await expectRow(world, {
    page: `/requests/${world.the("request")}`,
    shows: { petra: [...names, "9 u"], bram: names, marjolein: names },
    secret: ["Gijs Roelofs"],
    may: ["gijs"],
  });
});

const hardop = "Ik durfde het voor het eerst hardop te zeggen";

test("B4: the card is Bram's, his one choice is read by who takes part; Esra's note is Esra's", async () => {
  const world = rietlandOn("2025-02-13");
  const page = `/activities/${world.the("training")}`;
  const card = "Wat zou dit sterker maken?";
  await expectRow(world, {
    page,
    shows: { ...each(school, []), bram: [card], esra: [hardop] },
    secret: [card, hardop],
    others: "either",
  });
  await expectRow(world, {
    page: `/notes/${world.the("private note")}`,
    shows: { esra: [hardop] },
    secret: [hardop],
  });
  const { app, look } = await openAt(world);
  const version = /name="version" value="(\d+)"/.exec((await look("bram", page)).all)![1]!;
  const fields = { act: "strengthener", strengthener: "9", version };
  expect((await app.requestAs(world.who("lotte"), page, { fields })).status).toBe(404);
  expect((await app.requestAs(world.who("bram"), page, { fields })).status).toBe(302);
  expect((await look("lotte", page)).words).toContain("Ingebed in organisatie en routines");
});

const shared = [
  "Ik gebruikte het de volgende ochtend bij de deur.",
  "Eerst ademen, dan pas iets zeggen.",
  "Ik weet nu welke zin ik zeg.",
  "Een groep kan ik vragen een stap terug te doen.",
  "Ik heb het nummer in mijn telefoon.",
  "Napraten kan ook lopend.",
  "Ik sta steviger in de gang.",
];
const ilseKept = "Ik heb die nacht gewoon geslapen.";
const meryemKept = "Ik schrok van wat ik zelf deed in het rollenspel.";

test("B5: Bram is asked when he looks back, beside the shared notes in full under the values they name; what is kept counts nowhere", async () => {
  const world = rietlandOn("2025-03-25", "12:00");
  const lists = ["Gaf energie", "Kan ik later gebruiken", ...shared];
  const question = "Wanneer kijk je terug?";
  await expectRow(world, {
    page: `/activities/${world.the("training")}`,
    shows: {
      ...each(school, lists),
      bram: [...lists, question],
      ilse: [...lists, ilseKept],
      meryem: [...lists, meryemKept],
      esra: [...lists, hardop, "Twee weken met één zin"],
    },
    secret: [...shared, question, ilseKept, meryemKept, hardop, "Twee weken met één zin"],
    others: "either",
  });
});

test("B6: the reason she wrote is Marjolein's and Bram's to read, and stands with the activity; Petra has hours and money", async () => {
  const world = rietlandOn("2025-11-26");
  const why = "Collega's vertellen dat ze het de volgende dag al gebruikten";
  const facts = ["8 × 9 u", "8 × € 400", "Het Rietland"];
  await expectRow(world, {
    page: `/requests/${world.the("second request")}`,
    shows: { ...each(["bram", "marjolein"], [why, "De gang op dinsdag"]), petra: facts },
    secret: [why, "De gang op dinsdag"],
  });
  await expectRow(world, {
    page: `/activities/${world.the("repeat")}`,
    shows: each(school, [why]),
    secret: [why],
    others: "either",
  });
});

test("B6: the story stands for the school in the words of the two; HR and board read none of it", async () => {
  const world = rietlandOn("2025-11-26");
  const words = ["De gang op dinsdag", "De volgende dag deed ik het weer, nu alleen.", "Rob"];
  await expectRow(world, {
    page: `/stories/${world.the("story")}`,
    shows: each(school, words),
    secret: words.slice(0, 2),
  });
});

const members = ["lotte", "daan", "esra", "sander", "koen", "rob", "anouk"] as const;

test("B7: the network comes from the training, and what the school arranged is arranged wherever it is shown", async () => {
  const world = rietlandOn("2025-10-07");
  const grown = ["Komt voort uit", "Training omgaan met agressie"];
  const roster = ["Tijd in het rooster", "geregeld op 29 september"];
  const room = ["Rustige ruimte", "geregeld op 6 oktober"];
  const leads = [
    "Lotte Brouwer",
    "kartrekker",
    "Anouk Willems",
    "procesbegeleider",
    "sinds 8 september 2025",
  ];
  const from = ["Uit Bovenbouw", "Uit Onderbouw"];
  await expectRow(world, {
    page: `/teams/${world.the("network")}`,
    shows: {
      ...each(school, [...grown, ...leads, ...from]),
      ...each(members, [...grown, ...leads, ...from, ...roster, ...room]),
      marjolein: [...grown, ...from, ...roster],
      bram: [...grown, ...from, ...room],
    },
    secret: [...grown, roster[0]!, room[0]!],
    others: "either",
  });
  await expectRow(world, {
    page: "/agreements",
    shows: { ...each(members, [...roster, ...room]), marjolein: roster, bram: room },
    secret: [roster[0]!, room[0]!],
    others: "open",
  });
});

const spanning = "Wat werkt als de spanning oploopt, en waarom?";
const november = "Ik wacht nu langer voor ik iets zeg";
const january = "In de gang wordt er minder geroepen";
const own = "Bij mij werkt het alleen met wie ik ken";

test("B8: question and notes of the network are its members'; their leaders find nothing there, no count and no row", async () => {
  const world = rietlandOn("2026-01-20");
  const secret = [spanning, november, january, own];
  const under = "Geen namen van leerlingen, niets over gezondheid";
  await expectRow(world, {
    page: `/questions/${world.the("network question")}`,
    shows: each(members, [spanning, november, january, "Netwerk veiligheid", under]),
    secret,
  });
  for (const [name, text] of [
    ["november note", november],
    ["january note", january],
    ["own note", own],
  ] as const)
    await expectRow(world, {
      page: `/notes/${world.the(name)}`,
      shows: each(members, [text, "Netwerk veiligheid"]),
      secret: secret.filter((word) => word !== spanning),
    });
  const { ask } = await openAt(world);
  for (const key of [...leaders, "petra", "hans"] as const)
    for (const url of ["/attention", "/me", "/notes", "/questions", "/alignment", "/search?q=spanning"]) {
      const { body } = await ask(key, url);
      for (const word of secret) expect(body, `${key} on ${url}`).not.toContain(word);
    }
});

test("B9: on the goal the school finds who worked on it and the plan that came of it; before it was opened nobody did", async () => {
  const world = rietlandOn("2026-06-16");
  const plan = "Schoolveiligheidsplan";
  const there = ["Netwerk veiligheid", "Ontwerpteam veiligheid", plan];
  await expectRow(world, {
    page: `/goals/${world.the("goal")}`,
    shows: each(school, there),
    secret: [plan],
    others: "open",
  });
  const named = ["Mede door het verhaal van Netwerk veiligheid", "Van één zin naar een rustige gang"];
  await expectRow(world, {
    page: "/vision/versions",
    shows: each(school, named),
    secret: named,
    others: "open",
  });
  await expectRow(world, {
    page: `/products/${world.the("plan")}`,
    shows: each(school, [plan, "Ontwerpteam veiligheid", "Samen een schoolveiligheidsplan schrijven"]),
    secret: [plan],
  });
});
