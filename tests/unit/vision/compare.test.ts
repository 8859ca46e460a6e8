import { expect, test } from "vitest";
import { compareVisions, compareWords } from "#app/features/vision/compare.server.ts";

const marked = (pieces: { text: string; changed: boolean }[] | null) =>
  pieces?.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("");

test("two texts stand beside each other with what went and what came marked, and say all they said", () => {
  const pair = compareWords("Kinderen leren rekenen.", "Kinderen leren met plezier rekenen.");
  expect(pair.before?.map(({ text }) => text).join("")).toBe("Kinderen leren rekenen.");
  expect(pair.after?.map(({ text }) => text).join("")).toBe("Kinderen leren met plezier rekenen.");
  expect(marked(pair.after)).toBe("Kinderen leren [met plezier ]rekenen.");
  expect(pair.before?.some(({ changed }) => changed)).toBe(false);
});

test("what one of the two does not have is wholly new, or wholly gone", () => {
  expect(compareWords(null, "Nieuw")).toEqual({ before: null, after: [{ text: "Nieuw", changed: true }] });
});

const ambition = (lineageId: number, title: string, focalPoint = false) => ({
  ...{ lineageId, title, focalPoint, slot: lineageId },
  ...{ meaning: null, text: null },
});
const value = (key: number, name: string) => ({ key, name, meaning: null });

test("an ambition is beside what it was by its lineage, a value by its key, whatever they are called now", () => {
  const { ambitions, values, same } = compareVisions(
    { statement: "S", coreValues: [value(1, "Open")], ambitions: [ambition(4, "Lezen"), ambition(5, "Weg")] },
    {
      statement: "S",
      coreValues: [value(1, "Eerlijk")],
      ambitions: [ambition(6, "Nieuw"), ambition(4, "Boeken")],
    },
  );
  expect(
    ambitions.map(({ lineageId, title }) => [lineageId, marked(title.before), marked(title.after)]),
  ).toEqual([
    [6, undefined, "[Nieuw]"],
    [4, "[Lezen]", "[Boeken]"],
    [5, "[Weg]", undefined],
  ]);
  expect(values).toHaveLength(1);
  expect(same).toBe(false);
});

test("two that say the same say so; a focal point more is a difference", () => {
  const one = { statement: "S", coreValues: [], ambitions: [ambition(4, "Lezen")] };
  expect(compareVisions(one, one)).toMatchObject({
    same: true,
    statement: null,
    ambitions: [],
    keptAmbitions: ["Lezen"],
  });
  expect(compareVisions(one, { ...one, ambitions: [ambition(4, "Lezen", true)] }).same).toBe(false);
});

test("values of before their keys were kept go by their name", () => {
  const before = { statement: "S", coreValues: [value(1, "Open")], ambitions: [] };
  const { values, keptValues } = compareVisions(before, { ...before, coreValues: [value(9, "Open")] });
  expect([values, keptValues]).toEqual([[], ["Open"]]);
});

/** A clock on which every look takes this long. */
function clockOf(step: number) {
  let now = 0;
  return () => (now += step);
}

const unlike = (from: string) => Array.from({ length: 300 }, (_, no) => `${from}${no}`).join(" ");

test("the whole comparison has one patience: what is left when it is spent stands there whole, without marks", () => {
  const keys = Array.from({ length: 24 }, (_, no) => no + 1);
  const long = (from: string) => ({
    statement: `${from} en samen`,
    coreValues: [],
    ambitions: keys.map((key) => ({ ...ambition(key, `Lezen ${from}`), text: unlike(from) })),
  });
  const compared = compareVisions(long("oud"), long("nieuw"), clockOf(40));
  expect(marked(compared.statement!.after)).toBe("[nieuw] en samen");
  for (const { text } of compared.ambitions.slice(4))
    expect([marked(text.before), marked(text.after)]).toEqual([unlike("oud"), unlike("nieuw")]);
  expect(compared.ambitions).toHaveLength(24);
});

test("texts that differ are never said to be the same, with or without marks", () => {
  const side = (title: string) => ({
    statement: `S ${title}`,
    coreValues: [],
    ambitions: [ambition(4, title)],
  });
  const compared = compareVisions(side("Lezen"), side("Boeken"), clockOf(1000));
  expect(compared).toMatchObject({ same: false, keptAmbitions: [] });
  expect(marked(compared.statement!.after)).toBe("S Boeken");
  expect(compared.ambitions.map(({ title }) => marked(title.after))).toEqual(["Boeken"]);
});
