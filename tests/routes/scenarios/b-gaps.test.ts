import { expect, test } from "vitest";
import { twelve } from "../../../seeds/worlds/scenario-b/cast.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import { rietlandOn } from "../../factories/scenarios.ts";
import { each, expectRow, openAt } from "./row.ts";

// Scenario B: what the other files leave open.

const school = [...twelve, "gijs", "wout", "marjolein", "yasmina", "bram"] as const;
const page = "/attention";
const others = "open" as const;
const alone = "nog niemand anders doet mee";

test("B3, B7: of a goal with others in it, and a network of two teams whose promises are kept, nothing is said", async () => {
  await expectRow(rietlandOn("2025-01-20"), { page, shows: {}, secret: [alone], others });
  const kept = [alone, "alle leden komen uit", "Rustige ruimte", "Tijd in het rooster"];
  await expectRow(rietlandOn("2025-10-07"), { page, shows: {}, secret: kept, others });
});

test("B7: had the room stayed open, Bram would read it the day after and the members two weeks later", async () => {
  const world = rietlandOn("2025-10-06", "09:00");
  const room = "Rustige ruimte: toegezegd, nog niet geregeld.";
  const at = (day: string) => ({ ...world, now: new Date(momentAt(day, "12:00")) });
  await expectRow(at("2025-10-06"), { page, shows: {}, secret: [room], others });
  await expectRow(at("2025-10-07"), { page, shows: { bram: [room] }, secret: [room], others });
  const members = ["lotte", "daan", "esra", "sander", "koen", "rob", "anouk"] as const;
  await expectRow(at("2025-10-21"), {
    page,
    shows: each(["bram", ...members], [room]),
    secret: [room],
    others,
  });
});

test("B9: one page holds the questions, the trainings, the groups, the plan, the notes and the story, and what was named", async () => {
  const world = rietlandOn("2026-06-16");
  const words = [
    ...["Hoe blijf ik rustig als een leerling mij uitscheldt?", "Training omgaan met agressie, tweede reeks"],
    ...["Netwerk veiligheid", "Ontwerpteam veiligheid", "Schoolveiligheidsplan"],
    ...["In de gang wordt er minder geroepen", "Van één zin naar een rustige gang"],
    ...["Veiligheid is van ons allemaal, niet van de directie", "Gaf energie", "Kijk er anders tegenaan"],
  ];
  await expectRow(world, {
    page: `/goals/${world.the("goal")}`,
    shows: each(school, words),
    secret: ["Ik wacht nu langer voor ik iets zeg", words[6]!],
    // Its members read what the network keeps among them.
    may: ["lotte", "daan", "esra", "sander", "koen", "rob", "anouk"],
    others,
  });
});

test("B9: what Esra keeps is not on the page either, also not for herself: it is one to show to others", async () => {
  const world = rietlandOn("2026-06-16");
  const { look } = await openAt(world);
  for (const key of world.cast) {
    const { all } = await look(key, `/goals/${world.the("goal")}`);
    for (const kept of ["Ik durfde het voor het eerst hardop te zeggen", "Twee weken met één zin"])
      expect(all, key).not.toContain(kept);
  }
});

test("B10: why a training asks for a follow-up is said at help, with its source; no training is ticked off", async () => {
  const world = rietlandOn("2026-06-22");
  await expectRow(world, {
    page: "/help",
    shows: each(world.cast, ["Waarom vraagt een training om een vervolg?", "Hoofdstuk 4"]),
  });
});

test("counterfactual: nothing is said before three months, nor in the world where it grew", async () => {
  const grew = "na de training is hier nog niets uit gegroeid";
  await expectRow(rietlandOn("2026-02-24", undefined, "counterfactual"), {
    page,
    shows: {},
    secret: [grew],
    others,
  });
  await expectRow(rietlandOn("2026-03-02"), { page, shows: {}, secret: [grew], others });
});

test("help lies beside the sheet and the goal for who leads, and begins one question of the team that is hers to change", async () => {
  const world = rietlandOn("2024-11-25");
  const team = world.teams.onderbouw;
  const sets = ["Welke aanpak past bij deze verandering?", "Interactieve strategie", "Gespreid leiderschap"];
  await expectRow(world, {
    page: `/teams/${team}/plan`,
    shows: each(["bram", "marjolein"], [...sets, "Boonstra", "hoofdstuk 5"]),
    secret: sets,
    others: "either",
  });
  await expectRow(world, {
    page: `/goals/${world.the("goal")}`,
    shows: { marjolein: sets },
    secret: sets,
    others,
  });
  const { look } = await openAt(world);
  const asked = `/questions/new?team=${team}&card=programmatic`;
  const begun = "Wie kan dit voor ons trekken, en wat brengt ieder van ons in?";
  expect((await look("bram", `/teams/${team}/plan`)).all).toContain(asked.replace("&", "&amp;"));
  expect((await look("bram", asked)).words).toContain(begun);
  expect((await look("bram", `/questions/new?team=${team}&card=zzz`)).words).not.toContain(begun);
});
