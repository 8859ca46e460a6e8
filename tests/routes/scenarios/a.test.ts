import { expect, test, vi } from "vitest";
import { auditDetails, handoverLines, outbox } from "#db/schema/index.ts";
import { klimroosOn } from "../../factories/scenarios.ts";
import { each, expectRow, openAt } from "./row.ts";

// A world is told once per moment; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

// Scenario A, the maths specialist, check by check on the pages themselves: the clock stands on the day of the row.

const team = ["fenna", "rachid", "tineke"] as const;
const school = [...team, "joke", "marco", "willem"] as const;
const office = ["ingrid", "dirk", "sanne"] as const;
const both = ["fenna", "willem"] as const;

const asked = "Hoe word ik rekenspecialist, en wat heeft de school daaraan?";
const inTheWay = "Ik sta er alleen voor in het team";
const kept = "Over vijf jaar wil ik rekenspecialist zijn, hier of ergens anders.";
const joy = "Ik kwam er blij vandaan";
const drawing = "Kinderen tekenen nu eerst hun som";
const box = "Een kist vol materiaal";
const coaching = "Coaching door het opleidingsinstituut";
const noPath = "Ik zie hier geen volgende stap voor me";

test("A2: Willem reads what she expects and no place for what she left open; she is asked once; nobody else finds it", async () => {
  const world = klimroosOn("2022-09-21");
  const expected = ["Wat we verwachten", "Ons rekenonderwijs wordt beter"];
  const open = ["Waarom denk je dat?", "Waaraan ga je het merken?", "Wanneer kijk je terug?", "Laat open"];
  await expectRow(world, {
    page: `/activities/${world.the("training")}`,
    shows: { fenna: [...expected, ...open], willem: expected },
    secret: [...expected, ...open],
  });
});

test("A2, A22: of what was asked HR knows kind, hours, money, source and, as the school pays, the title; no word of hers or his", async () => {
  const world = klimroosOn("2022-09-21");
  const why = "Dit past bij ons doel.";
  const facts = ["Fenna Hoekstra", "Cursus of training", "Opleiding rekenspecialist", "160 u", "€ 3.200"];
  await expectRow(world, {
    page: `/requests/${world.the("request")}`,
    shows: { ...each(both, [...facts.slice(1), why]), ingrid: [...facts, "Van de school"] },
    secret: [...facts.slice(1), why, "Ons rekenonderwijs wordt beter"],
  });
  await expectRow(world, {
    page: "/requests",
    shows: { ...each(both, [...facts.slice(1), why]), ingrid: facts },
    secret: [...facts.slice(2), why, "Ons rekenonderwijs wordt beter"],
    others: "open",
  });
});

test("A3: who took part in the goal is named, and nobody is said to be missing; her question is there for the two", async () => {
  const world = klimroosOn("2022-09-21");
  const page = `/goals/${world.the("goal")}`;
  const named = ["Hieraan werkten mee", "Willem Dijkgraaf"];
  const shows = { ...each(world.cast, named), ...each(both, [...named, asked]) };
  await expectRow(world, { page, shows, secret: [asked, "niemand", "Niemand"] });
});

test("A5: what she shared counts for Willem, the two notes she keeps do not; Joke and Marco find none of it", async () => {
  const world = klimroosOn("2023-06-12");
  await expectRow(world, {
    page: `/questions/${world.the("question")}`,
    shows: { fenna: [asked, box, joy, drawing], willem: [asked, box] },
    secret: [asked, box, joy, drawing],
  });
  await expectRow(world, {
    page: `/goals/${world.the("goal")}`,
    shows: each(both, [asked, "Wat iemand voor zichzelf houdt telt niet mee"]),
    secret: [asked, joy, drawing],
    others: "open",
  });
  for (const name of ["note of joy", "note on drawing"] as const)
    await expectRow(world, { page: `/notes/${world.the(name)}`, shows: { fenna: ["alleen jij"] } });
  await expectRow(world, { page: `/notes/${world.the("note on the box")}`, shows: each(both, [box]) });
});

test("A6: Willem's own part in the goal stands there for the school, in his words", async () => {
  const world = klimroosOn("2023-06-12");
  const part = ["op afstand", "Ik geef ruimte en kijk van een afstand mee."];
  await expectRow(world, { page: `/goals/${world.the("goal")}`, shows: each(world.cast, part) });
});

test("A8: that the role is needed and has no place is said to Willem on its page; the school reads the role, without a word of it", async () => {
  const world = klimroosOn("2023-06-12");
  const page = `/roles/${world.the("role")}`;
  const needs = ["Rekenspecialist: nodig, nog geen plaats.", "Beschrijf uren, mandaat en wie beslist"];
  const role = ["Rekenspecialist", "Rekenen dat je begrijpt"];
  await expectRow(world, {
    page,
    shows: { ...each([...school, "ingrid"], role), willem: [...role, ...needs] },
    secret: [...needs, "nog geen plaats", "Fenna", "niemand", "Niemand"],
    may: ["fenna", "willem"],
  });
});

test("A9: what was in the way is hers alone, with the ways to share it; on Willem's view of the question there is no block and no gap", async () => {
  const world = klimroosOn("2023-11-20");
  await expectRow(world, {
    page: `/questions/${world.the("question")}`,
    shows: {
      // No talk is ahead on this day: the way to the agenda is asking for one.
      fenna: ["Zat in de weg", inTheWay, "steun van anderen", "alleen jij", "Delen", "Vraag een gesprek aan"],
      willem: [asked],
    },
    secret: ["Zat in de weg", inTheWay, "steun van anderen"],
  });
  await expectRow(world, { page: `/hindrances/${world.the("hindrance")}`, shows: { fenna: [inTheWay] } });
});

test("A9: once a talk is planned, one click brings it there; sharing alone does not", async () => {
  const before = klimroosOn("2024-01-15");
  const question = `/questions/${before.the("question")}`;
  const talk = `/conversations/${before.the("second talk")}`;
  const button = "Zet op de agenda";
  await expectRow(before, {
    page: question,
    shows: { fenna: [inTheWay, button], willem: [asked] },
    secret: [inTheWay],
  });
  const shared = klimroosOn("2024-01-16", "16:00");
  await expectRow(shared, { page: question, shows: each(both, [inTheWay]), secret: [inTheWay] });
  await expectRow(shared, { page: talk, shows: each(both, ["Agenda"]), secret: [`${inTheWay} van Fenna`] });
});

test("A9: on the agenda stands what was in the way, whose it is and what it is, for the two and nobody else", async () => {
  const world = klimroosOn("2024-01-17");
  const page = `/conversations/${world.the("second talk")}`;
  const shows = { fenna: [inTheWay, "zat in de weg"], willem: [inTheWay, "van Fenna", "zat in de weg"] };
  await expectRow(world, { page, shows, secret: [inTheWay] });
});

const fennas = ["Pas aan het eind", "Nog niet genoeg"];
const willems = ["We spraken open", "Twee dingen die ik regel"];

test("A10: how the talk was stands side by side once both have said so; before that each reads her own", async () => {
  const half = klimroosOn("2024-01-30", "16:20");
  const page = `/conversations/${half.the("second talk")}`;
  await expectRow(half, { page, shows: { fenna: fennas, willem: [] }, secret: [...fennas, ...willems] });
  const whole = klimroosOn("2024-01-30");
  const shows = each(both, [...fennas, ...willems]);
  await expectRow(whole, { page, shows, secret: [...fennas, ...willems] });
});

test("A10: arranged, and seen differently by the two: said to them on the question and with the agreements", async () => {
  const time = "Rekenen drie keer op de teamvergadering";
  const differ = "Jullie kijken hier verschillend naar.";
  const words = [time, "geregeld op 18 maart", differ];
  const before = klimroosOn("2024-04-07");
  const shows = each(both, [time, "geregeld op 18 maart"]);
  await expectRow(before, {
    page: "/agreements",
    shows,
    secret: [time, differ],
    others: "open",
  });
  const world = klimroosOn("2024-04-15");
  await expectRow(world, {
    page: `/questions/${world.the("question")}`,
    shows: each(both, words),
    secret: [time, differ],
  });
  await expectRow(world, {
    page: "/agreements",
    shows: each(both, words),
    secret: [time, differ],
    others: "open",
  });
});

test("A12: the network and its three members, for the school; what it grew from for who may read the training", async () => {
  const world = klimroosOn("2024-05-27");
  const members = ["Rekennetwerk", "Fenna Hoekstra", "Rachid Amrani", "Tineke Bos"];
  const from = ["Komt voort uit", "Opleiding rekenspecialist"];
  await expectRow(world, {
    page: `/teams/${world.the("network")}`,
    shows: { ...each(school, members), ...each(both, [...members, ...from]) },
    secret: from,
    others: "either",
  });
});

const noticed = "In onze groepen leggen kinderen nu hun aanpak uit";

test("A13: the network's note is its members'; Willem, who is no member, finds neither it nor a trace", async () => {
  const world = klimroosOn("2025-03-17");
  const page = `/notes/${world.the("network note")}`;
  await expectRow(world, { page, shows: each(team, [noticed, "Rekennetwerk"]), secret: [noticed] });
  const lists = ["/attention", "/notes", "/me", `/goals/${world.the("goal")}`, "/search?q=aanpak"];
  for (const list of [...lists, `/questions/${world.the("network question")}`])
    await expectRow(world, { page: list, shows: {}, secret: [noticed], may: team, others: "either" });
});

test("A13: once the network said so, note and story are the school's, and not HR's or the board's: it was not released", async () => {
  const world = klimroosOn("2025-04-22");
  const note = `/notes/${world.the("network note")}`;
  await expectRow(world, { page: note, shows: each(school, [noticed]), secret: [noticed] });
  const story = `/stories/${world.the("network story")}`;
  const words = ["Eerst tekenen", "Nu leggen ze het elkaar uit zonder dat we erom vragen.", noticed];
  await expectRow(world, { page: story, shows: each(school, words), secret: words });
});

test("A17: that the role becomes free is known to Willem and Ingrid, and to nobody else in any form; before her end was entered, to nobody", async () => {
  const ends = ["komt vrij", "1 augustus 2026", "2026-08-01", "31 juli 2026", "2026-07-31"];
  const role = ["Rekenspecialist", "Fenna Hoekstra"];
  const free = "Rekenspecialist: de rol komt vrij op 1 augustus 2026.";
  const before = klimroosOn("2026-05-10");
  const page = `/roles/${before.the("role")}`;
  const readers = each([...school, "ingrid"], role);
  await expectRow(before, { page, shows: readers, secret: [...ends, "nog geen plaats"] });
  const world = klimroosOn("2026-05-12");
  const known = each(["willem", "ingrid"], [...role, free, "Bespreek de overdracht"]);
  const may = ["willem", "ingrid"] as const;
  await expectRow(world, { page, shows: { ...readers, ...known }, secret: ends, may });
  const staff = { ...world, cast: [...school, "ingrid" as const] };
  await expectRow(staff, { page: "/roles", shows: readers, secret: ends, may });
});

const given =
  "rol rekenspecialist, Rekennetwerk (naar Tineke), de rekenkist, contact bij het opleidingsinstituut.";
const unticked = "mijn map met gesprekken over rekenen";

test("A18: she passes on what she ticked; Willem reads that and who has which role, Tineke her line, and others nothing", async () => {
  const world = klimroosOn("2026-06-23");
  const [fenna, last] = [world.who("fenna"), "31 juli 2026"];
  const passed = ["rekenkist", "opleidingsinstituut"];
  const nobodysBusiness = [kept, joy, drawing, coaching, noPath];
  await expectRow(world, {
    page: `/people/${fenna}`,
    shows: {
      fenna: [`Dit geef ik door: ${given}`, last, "Dit geef ik door", "Overdracht", ...passed],
      willem: [`Dit geeft Fenna door: ${given}`, last, "Overdracht", ...passed],
      // That she leaves and when is HR's to know, and no more.
      ingrid: ["Fenna Hoekstra", last],
    },
    secret: [...nobodysBusiness, unticked, ...passed, "Dit geef ik door", "Overdracht"],
    others: "either",
  });
  const goal = "Meer begrip bij rekenen, in alle groepen";
  await expectRow(world, {
    page: `/people/${fenna}/handover`,
    shows: {
      fenna: [
        given,
        unticked,
        goal,
        "Waar jouw werk aan raakt",
        "Je bent kartrekker van Rekennetwerk",
        ...passed,
      ],
      willem: [
        given,
        goal,
        "Waar het werk van Fenna aan raakt",
        "Fenna is kartrekker van Rekennetwerk",
        ...passed,
      ],
    },
    secret: [...nobodysBusiness, unticked, ...passed],
  });
});

test("A18: Tineke reads her line and nothing of why; Joke and Marco find nothing of it anywhere", async () => {
  const world = klimroosOn("2026-06-23");
  const colleagues = ["rachid", "tineke", "joke", "marco"] as const;
  const secret = ["rekenkist", "opleidingsinstituut", "31 juli 2026", unticked];
  await expectRow(world, {
    page: "/me",
    shows: { tineke: ["Aan jou doorgegeven", "Rekennetwerk"], willem: ["Overdrachten", "31 juli 2026"] },
    secret: [...secret, "Aan jou doorgegeven", "Overdrachten"],
    may: ["fenna"],
    others: "either",
  });
  const { ask } = await openAt(world);
  for (const who of colleagues) {
    const page = await ask(who, `/people/${world.who("fenna")}`);
    expect(page.status, who).toBe(200);
    for (const word of secret) expect(page.body, who).not.toContain(word);
  }
  const lines = world.db.select().from(handoverLines).all();
  for (const line of lines) {
    const readers = ["fenna", ...(line.passedOnAt ? ["willem"] : []), ...(line.toPersonId ? ["tineke"] : [])];
    for (const who of world.cast) {
      const { status } = await ask(who, `/people/${world.who("fenna")}/handover/${line.id}`);
      expect(status, `${who} at ${line.text}`).toBe(readers.includes(who) ? 200 : 404);
    }
  }
});

test("A18: after her last day Willem keeps what she ticked and Tineke her line", async () => {
  const world = klimroosOn("2026-08-24");
  const page = `/people/${world.who("fenna")}/handover`;
  const { ask } = await openAt(world);
  expect((await ask("willem", page)).body).toContain("rekenkist");
  expect((await ask("willem", page)).body).not.toContain(unticked);
  expect((await ask("tineke", "/me")).body).toContain("Aan jou doorgegeven");
  for (const who of ["tineke", "rachid", "joke", "marco", "ingrid", "dirk", "sanne"] as const)
    expect((await ask(who, page)).status, who).toBe(404);
});

test("A19: in the end the school reads on the goal what was shared with it, and Willem's own question about his part", async () => {
  const world = klimroosOn("2026-08-24");
  const words = [
    "afgerond op 29 juni 2026",
    "Wat had ik moeten doen zodat het van ons allemaal werd?",
    "Hoe laten we kinderen zelf uitleggen?",
  ];
  const there = school.filter((key) => key !== "fenna");
  const look = { ...world, cast: world.cast.filter((key) => key !== "fenna") };
  await expectRow(look, {
    page: `/goals/${world.the("goal")}`,
    shows: each(there, words),
    secret: [...words.slice(1), asked, inTheWay],
    others: "open",
  });
});

test("A20: no row of what asks for attention is about one person, at any step", async () => {
  for (const day of ["2022-10-05", "2023-11-20", "2024-04-15", "2025-04-22"]) {
    const world = klimroosOn(day);
    const { look } = await openAt(world);
    for (const key of world.cast.filter((one) => one !== "fenna"))
      expect((await look(key, "/attention")).all, `${key} on ${day}`).not.toMatch(/Fenna|rekenspecialist/);
  }
});

const lists = (fenna: number) => [
  ...[
    "/me",
    `/people/${fenna}`,
    "/questions",
    "/activities",
    "/notes",
    "/notes/chain",
    "/stories",
    "/evidence",
  ],
  ...[
    "/conversations",
    "/agreements",
    "/requests",
    "/requests/1",
    "/attention",
    "/alignment",
    "/alignment/list",
    "/teams/2",
  ],
  ...["/teams/2/conversations", "/cycles", "/reports/coverage", "/reports/coverage.csv"],
  ...["alleen", "blij", "tekenen", "coaching"].map((word) => `/search?q=${word}`),
];

/** The address of everything of Fenna's that was told, and of every list it could stand in. */
function everyAddress({ the, who }: ReturnType<typeof klimroosOn>) {
  const notes = (["note of joy", "note on drawing", "note on the box"] as const).map(
    (name) => `/notes/${the(name)}`,
  );
  const talks = (["first talk", "second talk"] as const).flatMap((name) =>
    ["", "/prepare", "/print", "/record/1"].map((part) => `/conversations/${the(name)}${part}`),
  );
  const [question, training] = [`/questions/${the("question")}`, `/activities/${the("training")}`];
  // The coaching is the first thing told after the hindrance.
  const later = `/activities/${the("hindrance") + 1}`;
  return [
    ...lists(who("fenna")),
    ...notes,
    ...talks,
    question,
    training,
    later,
    `/hindrances/${the("hindrance")}`,
  ];
}

test("A21: HR, board and administrator get no word of what was in the way, the talk or how it was, nor do letters and audit rows", async () => {
  const world = klimroosOn("2024-04-15");
  const { ask } = await openAt(world);
  const words = [
    inTheWay,
    kept,
    joy,
    drawing,
    box,
    coaching,
    ...fennas,
    ...willems,
    "drie keer op de teamvergadering",
  ];
  for (const key of office)
    for (const url of everyAddress(world)) {
      const { body } = await ask(key, url);
      for (const word of words) expect(body, `${key} on ${url}`).not.toContain(word);
    }
  const written = JSON.stringify([
    world.db.select().from(auditDetails).all(),
    world.db.select().from(outbox).all(),
  ]);
  for (const word of words) expect(written).not.toContain(word);
});

test("A22: at no address does Willem get what she kept: the answer, two notes, the hindrance before she shared it, the coaching", async () => {
  for (const [day, words] of [
    ["2024-01-15", [kept, joy, drawing, inTheWay]],
    ["2024-04-15", [kept, joy, drawing, coaching]],
  ] as const) {
    const world = klimroosOn(day);
    const { ask } = await openAt(world);
    const met = new Set<string>();
    for (const url of everyAddress(world)) {
      const { body, status } = await ask("willem", url);
      if (status === 200) met.add(url);
      for (const word of words) expect(body, `${day} ${url}`).not.toContain(word);
    }
    expect(met, "he does read what she shared").toContain(`/questions/${world.the("question")}`);
  }
});

const noNextStep = "Ik zie hier geen volgende stap voor me";
const offer = "Je schreef waar je heen wilt. Wil je er een eerste stap of een leervraag bij?";

test("A16: what Fenna wrote on her path she reads herself, with an offer she can leave; Willem and all others find nothing, anywhere", async () => {
  const world = klimroosOn("2025-09-22");
  const everywhere = [
    "/me",
    "/conversations",
    "/attention",
    "/people",
    "/teams",
    "/reports",
    "/reports/coverage",
  ];
  const { look } = await openAt(world);
  const hers = await look("fenna", "/career");
  for (const word of [noNextStep, offer, "Bedenk een stap", "Nu niet", "alleen jij"])
    expect(hers.words).toContain(word);
  expect((await look("fenna", "/career?later=1")).words).not.toContain(offer);
  for (const key of world.cast.filter((one) => one !== "fenna"))
    for (const page of ["/career", `/people/${world.who("fenna")}`, ...everywhere]) {
      const found = await look(key, page);
      for (const word of [noNextStep, "gedeeld door Fenna", ...(page === "/career" ? [offer] : [])])
        expect(found.all, `${key} on ${page}`).not.toContain(word);
    }
});

test("A16 told: Willem reads her words, shared by Fenna, without a mark; all others nothing, also after she told", async () => {
  const world = klimroosOn("2026-01-20", undefined, "a5-told");
  const page = `/people/${world.who("fenna")}`;
  const words = [noNextStep, "gedeeld door Fenna"];
  await expectRow(world, { page, shows: { willem: words }, secret: words, others: "either" });
  const main = klimroosOn("2026-01-20");
  await expectRow(main, { page: `/people/${main.who("fenna")}`, shows: {}, secret: words, others: "either" });
});

test("A14: the sheet of the team for the coming year asks its three questions and has hours, money and cover; nothing is called absent", async () => {
  const world = klimroosOn("2024-05-27");
  const plan = `/teams/${world.teams.middenbouw}/plan`;
  const sheet = [
    "Jaarplan 2024/2025",
    "Hoe maken we de visie dit jaar concreet?",
    "Wat dragen wij bij?",
    "Wat hebben we nodig?",
    ...["Uren", "Geld", "Vervanging", "Zet een regel op het blad"],
  ];
  await expectRow(world, { page: plan, shows: each([...team, "willem"], sheet) });
  const { look } = await openAt(world);
  for (const page of [plan, `/goals/${world.the("goal")}`]) {
    const { words } = await look("willem", page);
    for (const void_ of [/geen tussendoel/i, /geen (eind)?doelen/i, /geen uren/i, /ontbreekt|ontbreken/i])
      expect(words, page).not.toMatch(void_);
  }
  expect((await look("willem", `/goals/${world.the("goal")}`)).words).toContain("Tussendoel toevoegen");
});
