import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { valueKinds } from "#app/ui/value-kinds.ts";
import { contrast, distance, everySight, palettes } from "../../support/colours.ts";
import type { Palette } from "../../support/colours.ts";

const css = readFileSync(new URL("../../../app/ui/tokens.css", import.meta.url), "utf8");

const ambitions = [1, 2, 3, 4, 5, 6].map((slot) => `ambition-${slot}`);
const values = valueKinds.map((kind) => `value-${kind}`);
const soft = valueKinds.map((kind) => `value-${kind}-soft`);
const ground = ["paper", "sheet", "sunk"];

const readable = 4.5;
const drawn = 3;
const apart = 12;

/** What must stand out from what, and by how much (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs: [string, string[], string[], number][] = [
  ["an ambition as text", ambitions, ground, readable],
  ["the mark of an ambition on the ground of a value", ambitions, soft, drawn],
  ["a value as text", values, ground, readable],
  ["ink and soft ink", ["ink", "ink-soft"], [...ground, ...soft, "accent-soft", "warn-soft"], readable],
  ["faint ink", ["ink-faint"], ground, readable],
  ["the ink of links", ["accent-ink"], [...ground, ...soft, "accent-soft"], readable],
  ["a warning", ["warn"], [...ground, "warn-soft"], readable],
  ["text on the accent", ["on-accent"], ["accent"], readable],
  ["the edge of a field, and the focus", ["field-line", "accent"], ground, drawn],
];

describe.each(Object.entries(palettes(css)))("in the %s theme", (_theme, palette) => {
  test.each(pairs)("%s can be read", (_what, fronts, backs, least) => {
    for (const front of fronts) {
      for (const back of backs) {
        expect(
          contrast(colour(palette, front), colour(palette, back)),
          `${front} on ${back}`,
        ).toBeGreaterThanOrEqual(least);
      }
    }
  });

  test.each(valueKinds)("the value %s can be read on its own soft ground", (kind) => {
    const found = contrast(colour(palette, `value-${kind}`), colour(palette, `value-${kind}-soft`));
    expect(found).toBeGreaterThanOrEqual(readable);
  });

  test.each(everySight)("six ambitions and five values stay apart for %s eyes", (sight) => {
    for (const names of [ambitions, values]) {
      for (const [one, other] of everyTwo(names)) {
        const found = distance(colour(palette, one), colour(palette, other), sight);
        expect(found, `${one} and ${other}`).toBeGreaterThanOrEqual(apart);
      }
    }
  });
});

test("the measure itself notices two colours that look alike", () => {
  expect(distance("#286eb4", "#2a70b2", "normal")).toBeLessThan(apart);
  expect(distance("#a03030", "#5a6a20", "deutan")).toBeLessThan(distance("#a03030", "#5a6a20", "normal"));
  expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 5);
});

function colour(palette: Palette, name: string): string {
  const found = palette[name];
  if (!found) throw new Error(`tokens.css has no --${name}`);
  return found;
}

function everyTwo(names: string[]): [string, string][] {
  return names.flatMap((one, at) => names.slice(at + 1).map((other): [string, string] => [one, other]));
}
