import type { Audience, Owner } from "#app/features/items/model.ts";

export const valueKinds = ["immediate", "potential", "applied", "realised", "transformative"] as const;
export const capitals = ["human", "social", "tangible", "reputational", "learning"] as const;
export const noteSenses = ["positive", "none", "negative"] as const;
export const noteForWhom = ["self", "pupils", "team", "school"] as const;

/** Wenger, Trayner and De Laat 2011: five values that stand side by side, in no order. */
export type ValueKind = (typeof valueKinds)[number];
/** The five kinds of knowledge capital of a potential value. */
export type Capital = (typeof capitals)[number];
export type NoteSense = (typeof noteSenses)[number];
export type NoteForWhom = (typeof noteForWhom)[number];

/** A note as a card shows it. */
export type NoteCardRow = {
  id: number;
  text: string;
  notedOn: string;
  time: "actual" | "expected";
  sense: NoteSense | null;
  values: ValueKind[];
  owner: Owner;
  audiences: Audience[];
};

/** Notes under the values named in them; one that names two stands under both, one that names none apart. */
export function notesByValue<N extends { values: readonly ValueKind[] }>(notes: readonly N[]) {
  const named = valueKinds.map((kind) => ({
    kind,
    notes: notes.filter((note) => note.values.includes(kind)),
  }));
  return {
    named: named.filter(({ notes }) => notes.length > 0),
    unnamed: notes.filter((note) => note.values.length === 0),
  };
}

/** Who made an activity or took part in it tells what it gave, and keeps what shows it. */
export const wasInIt = ({ mine }: { mine?: { state: string } }, mayChange: boolean): boolean =>
  mayChange || mine?.state === "accepted" || mine?.state === "attended";
