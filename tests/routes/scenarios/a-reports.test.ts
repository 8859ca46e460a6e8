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

test("the account to the council names nobody, also not to who reads names elsewhere, and is not there for the rest", async () => {
  const world = klimroosOn("2026-06-23");
  const { ask } = await openAt(world);
  const readers = ["ingrid", "willem", "dirk"];
  for (const who of world.cast) {
    const { status, body } = await ask(who, "/reports/council");
    expect(status, who).toBe(readers.includes(who) ? 200 : 404);
    if (status !== 200) continue;
    const [main] = /<main[^]*<\/main>/.exec(body)!;
    expect(main, who).toContain("De Klimroos");
    for (const word of [...content, "Hoekstra", "Amrani", "Dijkgraaf"]) expect(main, who).not.toContain(word);
  }
});
