import { diffWordsWithSpace } from "diff";
import type { Compared, Pair, Piece } from "./compared.ts";
import type { CoreValue } from "./model.ts";

type Side = {
  statement: string;
  coreValues: readonly (CoreValue & { key: number })[];
  ambitions: readonly {
    lineageId: number;
    slot: number;
    title: string;
    meaning: string | null;
    text: string | null;
    focalPoint: boolean;
  }[];
};

// For all texts together. Long ones without a word in common stand beside each other as they are, without marks, before
// anyone waits; the server does nothing else meanwhile.
const PATIENCE_MS = 150;

/** Two versions of a vision beside each other, word by word; values and ambitions by what stays the same in them. */
export function compareVisions(before: Side, after: Side, clock = () => performance.now()): Compared {
  const until = clock() + PATIENCE_MS;
  const compare = (a: string | null | undefined, b: string | null | undefined) =>
    compareWords(a, b, until - clock());
  const statement = compare(before.statement, after.statement);
  const values = pairs(before.coreValues, after.coreValues, sameValue).map(([a, b]) => ({
    key: (b ?? a).key,
    called: (b ?? a).name,
    name: compare(a?.name, b?.name),
    meaning: compare(a?.meaning, b?.meaning),
  }));
  const ambitions = pairs(before.ambitions, after.ambitions, (a, b) => a.lineageId === b.lineageId).map(
    ([a, b]) => ({
      lineageId: (b ?? a).lineageId,
      slot: (b ?? a).slot,
      called: (b ?? a).title,
      title: compare(a?.title, b?.title),
      meaning: compare(a?.meaning, b?.meaning),
      text: compare(a?.text, b?.text),
      focalPoint: { before: a?.focalPoint ?? false, after: b?.focalPoint ?? false },
    }),
  );
  const otherValue = ({ name, meaning }: (typeof values)[number]) => [name, meaning].some(differs);
  const otherAmbition = ({ title, meaning, text, focalPoint }: (typeof ambitions)[number]) =>
    focalPoint.before !== focalPoint.after || [title, meaning, text].some(differs);
  return {
    statement: differs(statement) ? statement : null,
    values: values.filter(otherValue),
    keptValues: values.filter((value) => !otherValue(value)).map(({ called }) => called),
    ambitions: ambitions.filter(otherAmbition),
    keptAmbitions: ambitions.filter((ambition) => !otherAmbition(ambition)).map(({ called }) => called),
    same: !differs(statement) && !values.some(otherValue) && !ambitions.some(otherAmbition),
  };
}

/** Values of before the keys were kept go by their name. */
const sameValue = (a: CoreValue & { key: number }, b: CoreValue & { key: number }) =>
  a.key === b.key || a.name.toLowerCase() === b.name.toLowerCase();

/** Each of the later version beside what it was, in its order; then what is no longer in it. */
function pairs<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean) {
  const found = new Set<T>();
  const now = after.map((b) => {
    const a = before.find((one) => !found.has(one) && same(one, b));
    if (a) found.add(a);
    return [a, b] as const;
  });
  return [...now, ...before.filter((a) => !found.has(a)).map((a) => [a, undefined] as const)];
}

/** One text in two versions, whole where finding what changed takes longer than this. */
export function compareWords(
  before: string | null | undefined,
  after: string | null | undefined,
  patience = PATIENCE_MS,
): Pair {
  if (!before || !after) return { before: whole(before), after: whole(after) };
  const changes = before !== after && patience > 0 && diffWithin(before, after, patience);
  if (!changes)
    return { before: [{ text: before, changed: false }], after: [{ text: after, changed: false }] };
  return {
    before: changes.flatMap(({ value, added, removed }) =>
      added ? [] : [{ text: value, changed: removed }],
    ),
    after: changes.flatMap(({ value, added, removed }) => (removed ? [] : [{ text: value, changed: added }])),
  };
}

const diffWithin = (before: string, after: string, timeout: number) =>
  diffWordsWithSpace(before, after, { timeout }) as
    { value: string; added: boolean; removed: boolean }[] | undefined;

const whole = (text: string | null | undefined): Piece[] | null => (text ? [{ text, changed: true }] : null);

/** By the words themselves: without marks they may differ all the same. */
const differs = ({ before, after }: Pair) => said(before) !== said(after);

const said = (pieces: Piece[] | null) => pieces?.map(({ text }) => text).join("") ?? null;
