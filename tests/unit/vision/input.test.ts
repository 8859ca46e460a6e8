import * as v from "valibot";
import { expect, test } from "vitest";
import { parseFields } from "#app/http/parse-form.server.ts";
import { readClashes, writeClashes } from "#app/features/vision/clashes.ts";
import { visionInput } from "#app/features/vision/input.ts";

// The form of a vision takes whatever it gave out itself, however much two wrote in it.

const rows = (count: number, words: string) => Array.from({ length: count }, () => words);

function sent(fields: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ version: "0", statement: "Wij leren.", ...fields }))
    for (const one of [value].flat()) form.append(name, one);
  return parseFields(form, visionInput);
}

const problemsIn = (fields: Record<string, string | string[]>) => {
  const form = sent(fields);
  return form.ok ? {} : form.problems;
};

const columns = (values: number, ambitions: number, words: string) => ({
  ...{ valueKey: rows(values, ""), valueName: rows(values, words), valueMeaning: rows(values, "") },
  ...{ ambitionLineage: rows(ambitions, ""), ambitionTitle: rows(ambitions, words) },
  ...{ ambitionMeaning: rows(ambitions, ""), ambitionText: rows(ambitions, "") },
  ambitionWorksOut: rows(ambitions, ""),
});

test("too many values or ambitions is said once, in its own words; rows without words do not count", () => {
  expect(problemsIn(columns(12, 24, "Samen"))).toEqual({});
  expect(problemsIn(columns(13, 25, "Samen"))).toEqual({
    valueName: ["too_many", { max: 12 }],
    ambitionTitle: ["too_many", { max: 24 }],
  });
  expect(problemsIn(columns(20, 30, ""))).toEqual({});
});

test("how the parts read when the page was opened is cut, and never a reason to refuse", () => {
  const began = [...rows(90, "ambition:123456789~abcdefghijklmnop"), "x".repeat(500)];
  expect(problemsIn({ began })).toEqual({});
  expect(problemsIn({ began: rows(5000, "value:1~a") })).toEqual({});
});

test("a page that does not say what it was opened on counts as one that is late", () => {
  for (const odd of ["zzz", "-1", ""]) {
    const form = sent({ version: odd, basedOn: odd });
    expect(form.ok && [form.value.version, form.value.basedOn]).toEqual([0, null]);
  }
  expect(v.parse(visionInput, { statement: "Wij leren." })).toMatchObject({ version: 0, basedOn: null });
});

const clash = (no: number, text: string) => ({
  ...{ key: `ambition:${no}`, kind: "ambition" as const },
  ...{ mine: { text, focalPoint: false }, theirs: { text: text.toUpperCase(), focalPoint: true } },
});

test("what both changed goes along with the form whole, and where it is much, shortened: her own words first", () => {
  expect(writeClashes([])).toBe("");
  const few = [clash(1, "Elke dag lezen."), { ...clash(2, "x"), mine: null }];
  expect(readClashes(writeClashes(few))).toEqual(few);
  const much = rows(8, 'é\n"'.repeat(800)).map((text, no) => clash(no, text));
  const read = readClashes(writeClashes(much));
  expect(read).toHaveLength(8);
  expect(read.every(({ mine }) => mine!.text.endsWith("…"))).toBe(true);
  for (const count of [36, 2000]) {
    const written = writeClashes(rows(count, 'é\n"'.repeat(800)).map((text, no) => clash(no, text)));
    expect(Buffer.byteLength(written)).toBeLessThanOrEqual(40_000);
  }
});

test("clashes that are too long to send are left out, and the form is taken", () => {
  const form = sent({ clashes: "x".repeat(200_000) });
  expect(form.ok && form.value.clashes).toBe("");
});
