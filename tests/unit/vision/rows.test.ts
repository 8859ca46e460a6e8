import { expect, test } from "vitest";
import { goalsByAmbition, nextSlot } from "#app/features/vision/model.ts";
import { fieldsOf, readRearrangement, rearrange } from "#app/features/vision/rows.ts";

const words = {
  statement: "Wij leren.",
  tookPart: null,
  coreValues: [{ name: "Open", meaning: null }],
  ambitions: [
    { lineageId: 4, title: "Lezen", meaning: "Elke dag", text: null, focalPoint: true },
    { lineageId: 9, title: "Rekenen", meaning: null, text: null, focalPoint: false },
  ],
};

test("a row moved down takes its lineage, its words and its focal point along", () => {
  const moved = rearrange(fieldsOf(words), { act: "down", group: "ambitions", row: 0 });
  expect(moved).toMatchObject({
    statement: "Wij leren.",
    ambitionLineage: ["9", "4"],
    ambitionTitle: ["Rekenen", "Lezen"],
    ambitionMeaning: ["", "Elke dag"],
    ambitionFocal: ["1"],
    valueName: ["Open"],
  });
});

test("a row more is empty, a row taken away is gone, and neither touches the other rows", () => {
  const more = rearrange(fieldsOf(words), { act: "more", group: "ambitions", row: 0 });
  expect(more.ambitionTitle).toEqual(["Lezen", "Rekenen", ""]);
  const less = rearrange(more, { act: "remove", group: "ambitions", row: 0 });
  expect(less).toMatchObject({
    ambitionTitle: ["Rekenen", ""],
    ambitionLineage: ["9", ""],
    ambitionFocal: [],
  });
});

test("the first row cannot go up, the last cannot go down", () => {
  const fields = fieldsOf(words);
  expect(rearrange(fields, { act: "up", group: "ambitions", row: 0 })).toEqual(fields);
  expect(rearrange(fields, { act: "down", group: "values", row: 0 })).toEqual(fields);
});

test("a button that asks for something unknown asks for nothing", () => {
  expect(readRearrangement("up:ambitions:2")).toEqual({ act: "up", group: "ambitions", row: 2 });
  for (const value of [null, "", "drop:ambitions:1", "up:people:1", "more:values:x"])
    expect(readRearrangement(value)).toBeUndefined();
});

test("a new ambition gets the first mark nobody ever had", () => {
  expect(nextSlot([])).toBe(1);
  expect(nextSlot([2, 1, 4])).toBe(3);
  expect(nextSlot([1, 2, 3, 4, 5, 6])).toBe(7);
});

test("a goal of an ambition that is no longer in the vision stands apart", () => {
  const { under, apart } = goalsByAmbition(
    [{ lineageId: 1 }],
    [{ lineageId: 1 }, { lineageId: 2 }, { lineageId: null }],
  );
  expect(under[0]!.goals).toEqual([{ lineageId: 1 }]);
  expect(apart).toEqual([{ lineageId: 2 }, { lineageId: null }]);
});
