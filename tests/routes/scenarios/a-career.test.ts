import { expect, test, vi } from "vitest";
import { handoverLines } from "#db/schema/index.ts";
import { klimroosOn } from "../../factories/scenarios.ts";
import { each, expectRow, openAt } from "./row.ts";

// A world is told once per moment; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

// Scenario A on the pages of the team's year, the role, the path and the handover.

const team = ["fenna", "rachid", "tineke"] as const;
const school = [...team, "joke", "marco", "willem"] as const;
const kept = "Over vijf jaar wil ik rekenspecialist zijn, hier of ergens anders.";
const joy = "Ik kwam er blij vandaan";
const drawing = "Kinderen tekenen nu eerst hun som";
const coaching = "Coaching door het opleidingsinstituut";
const noPath = "Ik zie hier geen volgende stap voor me";

const given =
  "rol rekenspecialist, Rekennetwerk (naar Tineke), de rekenkist, contact bij het opleidingsinstituut.";
const unticked = "mijn map met gesprekken over rekenen";

const offer = "Je schreef waar je heen wilt. Wil je er een eerste stap of een leervraag bij?";

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
  for (const word of [noPath, offer, "Bedenk een stap", "Nu niet", "alleen jij"])
    expect(hers.words).toContain(word);
  expect((await look("fenna", "/career?later=1")).words).not.toContain(offer);
  for (const key of world.cast.filter((one) => one !== "fenna"))
    for (const page of ["/career", `/people/${world.who("fenna")}`, ...everywhere]) {
      const found = await look(key, page);
      for (const word of [noPath, "gedeeld door Fenna", ...(page === "/career" ? [offer] : [])])
        expect(found.all, `${key} on ${page}`).not.toContain(word);
    }
});

test("A16 told: Willem reads her words, shared by Fenna, without a mark; all others nothing, also after she told", async () => {
  const world = klimroosOn("2026-01-20", undefined, "a5-told");
  const page = `/people/${world.who("fenna")}`;
  const words = [noPath, "gedeeld door Fenna"];
  await expectRow(world, { page, shows: { willem: words }, secret: words, others: "either" });
  const main = klimroosOn("2026-01-20");
  await expectRow(main, { page: `/people/${main.who("fenna")}`, shows: {}, secret: words, others: "either" });
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
