import { expect, test } from "vitest";
import { scaleOn, scalesInUse } from "#app/features/people/scales.ts";
import { scaleCases, threeGenerations } from "../../factories/scales.ts";

test.each(scaleCases)("%s %s written on %s is on %s: %s", (sector, code, writtenOn, day, called) => {
  const found = scaleOn(threeGenerations, { sector, code, writtenOn }, day);
  expect(found).toEqual(called === null ? { code, known: false } : { code: called, known: true });
});

test("a scale goes over all generations and comes back as it was", () => {
  for (const code of ["LA", "LB", "LC"]) {
    const then = "2015-01-01";
    const now = scaleOn(threeGenerations, { sector: "po", code, writtenOn: then }, "2026-11-26");
    const back = scaleOn(threeGenerations, { sector: "po", code: now.code, writtenOn: "2026-11-26" }, then);
    expect(back).toEqual({ code, known: true });
  }
});

test("of two scales that became one, nobody can say which it was; forward both go on", () => {
  const merged = threeGenerations.map((row) => (row.id === 2 ? { ...row, successorId: 4 } : row));
  const on = (code: string, writtenOn: string, day: string) =>
    scaleOn(merged, { sector: "po", code, writtenOn }, day);
  expect(on("LA", "2010-01-01", "2019-01-01")).toEqual({ code: "L10", known: true });
  expect(on("LB", "2010-01-01", "2019-01-01")).toEqual({ code: "L10", known: true });
  expect(on("L10", "2020-01-01", "2010-01-01")).toEqual({ code: "L10", known: false });
});

test("a chain that runs in a circle is no answer, and asking ends", () => {
  const circle = threeGenerations.map((row) => (row.id === 4 ? { ...row, successorId: 1 } : row));
  expect(scaleOn(circle, { sector: "po", code: "LA", writtenOn: "2010-01-01" }, "2026-01-01").known).toBe(
    false,
  );
});

test("the scales in use are those of the day, each with the name it had before", () => {
  expect(scalesInUse(threeGenerations, "po", "2026-11-26")).toEqual([
    { code: "LB", formerly: "L10" },
    { code: "LC", formerly: "L11" },
    { code: "LD", formerly: "L12" },
    { code: "7", formerly: null },
  ]);
  expect(scalesInUse(threeGenerations, "po", "2019-01-01").map(({ code }) => code)).toEqual([
    "L10",
    "L11",
    "L12",
    "DA",
    "7",
  ]);
  expect(scalesInUse(threeGenerations, null, "2026-11-26")).toEqual([]);
});
