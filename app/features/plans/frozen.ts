import type { Amounts, PlanLineKind, Sums } from "./model.ts";

export type FrozenLine = Amounts & {
  id: number;
  kind: PlanLineKind;
  text: string;
  /** The goal or ambition as it was called; empty is apart from the vision. */
  place: string;
  everybody: boolean;
  people: number[];
};

/** The sheet as the team agreed on it: prompts, frame, lines, and who the team was. */
export type FrozenSheet = {
  format: 1;
  team: string;
  school: string;
  schoolYear: number;
  concrete: string | null;
  contribute: string | null;
  need: string | null;
  frame: Amounts;
  members: { personId: number; name: string }[];
  lines: FrozenLine[];
  sums: Sums;
};

/** The sheet for who may know what the team does and not who: totals and lines, no names and none of what was said at the table. */
export const withoutNames = (sheet: FrozenSheet): FrozenSheet => ({
  ...sheet,
  ...{ concrete: null, contribute: null, need: null },
  // How many they are is in the sums; which they are is in no number of the data either.
  members: sheet.members.map((_, i) => ({ personId: i + 1, name: "" })),
  lines: sheet.lines.map((line) => ({ ...line, people: line.people.map((_, i) => i + 1) })),
});

export type SheetChanges = {
  added: string[];
  changed: string[];
  gone: string[];
  words: boolean;
  frame: boolean;
  people: boolean;
};

/** What stands on the sheet now and was not agreed so, by the words of the lines. */
export function changesSince(agreed: FrozenSheet, now: FrozenSheet): SheetChanges {
  const before = new Map(agreed.lines.map((line) => [line.id, line]));
  const kept = new Set(now.lines.map(({ id }) => id));
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const words = (sheet: FrozenSheet) => [sheet.concrete, sheet.contribute, sheet.need];
  return {
    added: now.lines.filter(({ id }) => !before.has(id)).map(({ text }) => text),
    changed: now.lines
      .filter((line) => before.has(line.id) && !isSame(before.get(line.id)!, line))
      .map(({ text }) => text),
    gone: agreed.lines.filter(({ id }) => !kept.has(id)).map(({ text }) => text),
    words: !same(words(agreed), words(now)),
    frame: !isSameAmounts(agreed.frame, now.frame),
    people: !same(idsOf(agreed), idsOf(now)),
  };
}

const idsOf = (sheet: FrozenSheet) => sheet.members.map(({ personId }) => personId).sort((a, b) => a - b);

const isSameAmounts = (a: Amounts, b: Amounts) =>
  a.days === b.days && a.minutes === b.minutes && a.cents === b.cents && a.cover === b.cover;

const isSame = (a: FrozenLine, b: FrozenLine) =>
  a.text === b.text &&
  a.kind === b.kind &&
  a.place === b.place &&
  a.everybody === b.everybody &&
  a.people.join() === b.people.join() &&
  isSameAmounts(a, b);
