import { expect, test, vi } from "vitest";
import { auditDetails, outbox } from "#db/schema/index.ts";
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

test("A20: no row of what asks for attention is about one person, at any step; Willem reads with whom an agreement of the two is", async () => {
  const ofTheTwo = { "2023-11-20": "Een afspraak van Fenna.", "2024-04-15": "Toegezegd aan Fenna." };
  for (const day of ["2022-10-05", "2023-11-20", "2024-04-15", "2025-04-22"]) {
    const world = klimroosOn(day);
    const { look } = await openAt(world);
    for (const key of world.cast.filter((one) => one !== "fenna")) {
      const { words } = await look(key, "/attention");
      const own = key === "willem" && day in ofTheTwo ? ofTheTwo[day as keyof typeof ofTheTwo] : "";
      expect(words, `${key} on ${day}`).toContain(own);
      expect(words.replace(own, ""), `${key} on ${day}`).not.toMatch(/Fenna|rekenspecialist/);
    }
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
