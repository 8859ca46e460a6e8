import { expect, test, vi } from "vitest";
import { klimroosOn } from "../../factories/scenarios.ts";
import { each, expectRow, openAt } from "./row.ts";

// A world is told once per moment; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

// Scenario A in the reports of the HR year.

const content = [
  ...["rekenkist", "opleidingsinstituut", "mijn map met gesprekken over rekenen"],
  ...["Ik zie hier geen volgende stap voor me", "Ik kwam er blij vandaan", "Rekennetwerk"],
];

test("A18: who leaves and when, and since when there is a handover, is told to Ingrid and Willem, and nothing that is in it; nobody else finds the report", async () => {
  const world = klimroosOn("2026-06-23");
  await expectRow(world, {
    page: `/reports/starters-leavers?school=${world.schoolId}`,
    shows: each(
      ["ingrid", "willem"],
      ["Hoekstra, Fenna", "31-7-2026", "11-5-2026", "Een reden staat er niet"],
    ),
    secret: content,
  });
});

test("A18: before her end was entered her name is among no leavers", async () => {
  const world = klimroosOn("2026-05-10");
  const { look } = await openAt(world);
  for (const who of ["ingrid", "willem"] as const) {
    const { words } = await look(who, "/reports/starters-leavers");
    expect(words, who).toContain("Niemand heeft een laatste dag.");
    expect(words, who).not.toContain("31-7-2026");
  }
});

test("the account to the council names nobody, also not to who reads names elsewhere; what she knows of Fenna is not in it", async () => {
  const world = klimroosOn("2026-06-23");
  await expectRow(world, {
    page: `/reports/council?school=${world.schoolId}`,
    shows: each(["ingrid", "willem", "dirk"], ["De Klimroos", "Ontwikkelgesprekken"]),
    secret: [...content, "Hoekstra", "Amrani", "Dijkgraaf"],
    may: ["ingrid", "willem", "dirk"],
  });
  const { look } = await openAt(world);
  for (const who of ["ingrid", "dirk"] as const) {
    const page = await look(who, `/reports/council?school=${world.schoolId}`);
    const main = /<main[^]*<\/main>/.exec(page.all)![0];
    for (const word of [...content, "Hoekstra", "Amrani"]) expect(main, who).not.toContain(word);
  }
});
