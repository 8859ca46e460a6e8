import { expect, test, vi } from "vitest";
import { cellInWords } from "#app/features/reports/components/cell-words.ts";
import { getReport } from "#app/features/reports/made/find.server.ts";
import { rietlandOn } from "../../factories/scenarios.ts";
import { each, expectRow, openAt } from "./row.ts";

// A world is told once per moment; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

// Scenario B in the reports of the HR year.

const story = ["De gang op dinsdag", "De volgende dag deed ik het weer, nu alleen."];

test("B6: Petra has hours and money per school and function group, and each figure opens who and what it is the sum of; the story is in none of it", async () => {
  const world = rietlandOn("2025-11-26");
  for (const name of ["hours", "budget"])
    for (const year of ["2024-2025", "2025-2026"]) {
      const page = `/reports/${name}?year=${year}&by=group`;
      const asked = new URL(page, "http://jaarring.example").searchParams;
      const [table] = getReport(world.db, world.eyes("petra"), name, asked).tables;
      const { columns, rows } = table!;
      const groups = rows.map(([group]) => String(group!.value));
      expect(groups).toContain("Lesgeven");
      const figures = rows.flatMap((row) =>
        row.flatMap((cell, n) => (cell.to ? [cellInWords(columns[n]!.kind, cell)] : [])),
      );
      expect(figures.length, page).toBeGreaterThan(0);
      await expectRow(world, {
        page,
        shows: each(["petra", "marjolein"], [...groups, ...figures]),
        secret: story,
        others: "either",
      });
    }
  const bySchool = await (await openAt(world)).look("petra", "/reports/budget?year=2024-2025&by=school");
  expect(bySchool.words).toContain("Het Rietland");
  expect(bySchool.words, "hours and money, no share of people trained").not.toMatch(/Onderbouw|Bovenbouw/);
});

test("B6: the annual report holds no story before its writers release it, for nobody", async () => {
  const world = rietlandOn("2026-06-22");
  await expectRow(world, {
    page: `/reports/annual-report?school=${world.schoolId}`,
    shows: each(["petra", "marjolein", "hans"], ["Veilig leren", "Omgaan met ongewenst gedrag"]),
    secret: story,
  });
});
