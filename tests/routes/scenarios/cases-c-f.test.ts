import { expect, test } from "vitest";
import { mandate } from "../../../seeds/worlds/cases/case-d.ts";
import { floorOn, hennieOfOneBouwOn, hennieOn, lindaOn, maaikeOn } from "../../factories/cases.ts";
import { each, expectRow, openAt } from "./row.ts";

// The smaller cases C to F, line by line on the pages, the clock on a day of the line.

const attention = "/attention";
const others = "open" as const;
const embed = "Bij dit doel is gemerkt dat het werkt.";

test("C: the team's two questions on the home of its members and in its room, with what grew after the study day and the plan", async () => {
  const world = floorOn("2026-06-23");
  const asked = ["Hoe zien we wat een kind al kan?", "Hoe geven we elkaar terug wat we in de les zien?"];
  const team = ["mila", "jasper", "sanne"] as const;
  await expectRow(world, {
    page: "/me",
    shows: each(team, ["Waar ons team aan werkt", ...asked]),
    secret: asked,
    may: ["floor"],
    others: "either",
  });
  const made = ["Een expert kijkt mee in de les", "Verbeterplan"];
  await expectRow(world, {
    page: `/teams/${world.teams.bovenbouw}`,
    shows: { ...each([...team, "floor"], [...asked, ...made]) },
    secret: [...asked, ...made],
    may: ["karin"],
    others: "either",
  });
  await expectRow(world, {
    page: `/activities/${world.the("expert")}`,
    shows: each(
      [...team, "floor", "karin"],
      ["Komt voort uit", "Studiedag: kijken naar ons eigen onderwijs"],
    ),
  });
  const evaluation = "Het meekijken willen we houden, de lange vergadering niet.";
  await expectRow(world, {
    page: `/notes/${world.the("evaluation")}`,
    shows: each([...team, "floor"], [evaluation]),
    secret: [evaluation],
  });
  const { ask } = await openAt(world);
  const room = (await ask("floor", `/teams/${world.teams.bovenbouw}`)).body;
  expect(room, "no picture of who turns to whom").not.toMatch(/netwerkbeeld|wie vraagt wie|zoekt hulp bij/i);
});

test("C: that it works and is laid down nowhere is read by Floor, until the plan names the goal", async () => {
  await expectRow(floorOn("2026-05-20"), {
    page: attention,
    shows: { floor: [embed] },
    secret: [embed],
    others,
  });
  await expectRow(floorOn("2026-06-09"), { page: attention, shows: {}, secret: [embed], others });
});

const island = "Taalgroep: werkt aan een doel van de hele school, alle leden komen uit de middenbouw.";

test("D: a group with someone of every bouw and a mandate is no island; with all of one bouw Bas reads that it is", async () => {
  const world = hennieOn("2025-10-01");
  await expectRow(world, {
    page: `/teams/${world.the("group")}`,
    shows: each(
      ["bas", "hennie", "marit", "onno", "ina", "koos", "ria"],
      ["Taalgroep", mandate, "Hennie Postma", "Marit Wiersma", "Onno Tak", "kartrekker"],
    ),
    others: "either",
  });
  await expectRow(world, { page: attention, shows: {}, secret: ["alle leden komen uit"], others });
  await expectRow(hennieOfOneBouwOn("2025-10-01"), {
    page: attention,
    shows: { bas: [island] },
    secret: [island],
    others,
  });
});

test("D: what colleagues say on the way is read by its own sharing, and the quality card ends the row", async () => {
  const world = hennieOn("2026-03-10");
  const staff = ["bas", "hennie", "marit", "onno", "ina", "koos", "ria"] as const;
  const [kept, told] = ["voorlezen met een vraag vooraf", "teksten over techniek"];
  await expectRow(world, { page: `/notes/${world.the("input")}`, shows: { ria: [kept] }, secret: [kept] });
  await expectRow(world, {
    page: `/notes/${world.the("said to all")}`,
    shows: each(staff, [told]),
    secret: [told],
  });
  await expectRow(world, { page: attention, shows: { bas: [embed] }, secret: [embed], others });
  const later = hennieOn("2026-04-21");
  await expectRow(later, { page: attention, shows: {}, secret: [embed], others });
  await expectRow(later, {
    page: `/goals/${later.the("goal")}`,
    shows: each(staff, ["Kwaliteitskaart taal"]),
    secret: ["Kwaliteitskaart taal", kept],
    may: ["ria"],
    others,
  });
});

test("E: the coaching comes from the training; the role that is needed is Linda's row; who was coached stands nowhere", async () => {
  const world = lindaOn("2025-12-02");
  const staff = ["linda", "daan", "esmee", "tom", "fleur"] as const;
  const own = "Esmee keek mee bij mijn praktijkles";
  await expectRow(world, {
    page: `/activities/${world.the("coaching")}`,
    shows: each(staff, ["Komt voort uit", "Training didactisch coachen"]),
    secret: ["Tom Hagen", own],
    may: ["tom"],
  });
  const role = "Docentcoach: nodig, nog geen plaats.";
  await expectRow(world, { page: attention, shows: { linda: [role] }, secret: [role], others });
  const { ask } = await openAt(world);
  const pages = [
    ...[
      attention,
      "/alignment",
      "/activities",
      `/teams/${world.teams.kappers}`,
      `/people/${world.who("tom")}`,
    ],
    ...[`/goals/${world.the("goal")}`, `/activities/${world.the("training")}`, "/reports/hours"],
  ];
  for (const key of world.cast.filter((one) => one !== "tom"))
    for (const page of pages) expect((await ask(key, page)).body, `${key} on ${page}`).not.toContain(own);
});

test("F: a goal with nobody else in it stands beside what its leader does herself", async () => {
  const words = [
    "Elke les gaat door, ook op afstand: een doel van de hele school.",
    'Jouw rol staat op: maakt mogelijk. "Ik maak het rooster en regel de apparaten."',
  ];
  await expectRow(maaikeOn("2026-01-15"), {
    page: attention,
    shows: { maaike: words },
    secret: words,
    others,
  });
});

test("F: a look-back after three weeks is fine, and is said to its owner the day after it passed", async () => {
  const words = ["Je wilde op 3 februari terugkijken."];
  await expectRow(maaikeOn("2026-02-03"), { page: attention, shows: {}, secret: words, others });
  const world = maaikeOn("2026-02-04");
  await expectRow(world, { page: attention, shows: { maaike: words }, secret: words, others });
  // A day or years away: no date is called wrong, and the row is gone.
  for (const lookBackOn of ["2026-02-05", "2028-09-01"]) {
    const again = maaikeOn("2026-02-04");
    const { app, look } = await openAt(again);
    const version = /name="version" value="(\d+)"/.exec((await look("maaike", attention)).all)![1]!;
    const url = `/activities/${again.the("schedule")}/look-back`;
    const fields = { act: "move", lookBackOn, version };
    expect((await app.requestAs(again.who("maaike"), url, { fields })).status, lookBackOn).toBe(302);
    expect((await look("maaike", attention)).words).not.toContain(words[0]);
  }
});

test("F: that a training was assigned is said to those it was assigned to and to who did, and not to who chose it", async () => {
  const world = maaikeOn("2026-01-20");
  await expectRow(world, {
    page: `/activities/${world.the("training")}`,
    shows: { ...each(["hugo", "iris", "maaike"], ["pgedragen"]), jan: [], noor: [] },
    secret: ["pgedragen"],
  });
});
