/** Whose vision or goals: of a school, or of the board where `schoolId` is null. */
export type VisionPlace = { schoolId: number | null };

/** A place as a page names it; the board's name is empty, the page has a word for it. */
export type Place = { schoolId: number | null; name: string };

export const goalTerms = ["short", "long"] as const;
export const goalEnds = ["reached", "let_go"] as const;
export const leaderParts = ["joins", "makes_possible", "at_distance"] as const;

/** As many as one form can hold; the merging of two drafts keeps to it too. */
export const MOST_ROWS = { values: 12, ambitions: 24 };

/** An ambition of a current vision: what a question, goal or activity can be linked to. */
export type OpenAmbition = {
  id: number;
  lineageId: number;
  title: string;
  meaning: string | null;
  focalPoint: boolean;
  slot: number;
  position: number;
};

/** An ambition as it was worded in one version. `past`: that version is no longer the current one. */
export type AmbitionWords = {
  id: number;
  lineageId: number;
  title: string;
  meaning: string | null;
  slot: number;
  past: boolean;
};

export type CoreValue = { name: string; meaning: string | null };

/** A value in a draft; `key` is that of the value it goes on from, null while it is new. */
export type DraftValue = CoreValue & { key?: number | null };

export type DraftAmbition = {
  /** Null: a new ambition, which gets a lineage of its own. */
  lineageId: number | null;
  title: string;
  meaning: string | null;
  text: string | null;
  focalPoint: boolean;
  /** The ambition of the board it works out. */
  worksOutId?: number | null;
};

export type VisionWords = {
  statement: string;
  tookPart: string | null;
  coreValues: DraftValue[];
  ambitions: DraftAmbition[];
};

export type GoalOwner = { schoolId: number | null; teamId: number | null };

/** The colour and mark of a new ambition: the first that no ambition of this place ever had. */
export function nextSlot(taken: readonly number[]): number {
  let slot = 1;
  while (taken.includes(slot)) slot += 1;
  return slot;
}

/** The owner of a goal as one choice of a form: `team:3`, `school:1` or `board`. */
export const ownerValue = ({ schoolId, teamId }: GoalOwner) =>
  teamId ? `team:${teamId}` : schoolId ? `school:${schoolId}` : "board";

/** Several ambitions or values as one text, for showing two versions beside each other. */
export const asLines = (entries: readonly (CoreValue | { title: string; meaning: string | null })[]) =>
  entries
    .map((entry) => ["name" in entry ? entry.name : entry.title, entry.meaning].filter(Boolean).join(": "))
    .join("\n");

type WithLineage = { lineageId: number | null };

/** Goals under the ambition they belong to; `apart` has those without one, or of an ambition that is no longer there. */
export function goalsByAmbition<A extends { lineageId: number }, G extends WithLineage>(
  ambitions: readonly A[],
  goals: readonly G[],
) {
  const known = new Set(ambitions.map((ambition) => ambition.lineageId));
  return {
    under: ambitions.map((ambition) => ({
      ambition,
      goals: goals.filter((goal) => goal.lineageId === ambition.lineageId),
    })),
    apart: goals.filter((goal) => goal.lineageId === null || !known.has(goal.lineageId)),
  };
}

export type Version = {
  no: number;
  adoptedOn: string | null;
  ambitions: readonly { lineageId: number; slot: number; title: string; meaning: string | null }[];
};

/** Every ambition that was ever in one of these versions (newest first), with its words per version number. */
export function wordsByLineage(versions: readonly Version[]) {
  const rows = new Map<
    number,
    {
      lineageId: number;
      slot: number;
      title: string;
      wordings: Map<number, { title: string; meaning: string | null }>;
    }
  >();
  for (const version of versions) {
    for (const { lineageId, slot, title, meaning } of version.ambitions) {
      const row = rows.get(lineageId) ?? {
        lineageId,
        slot,
        title,
        wordings: new Map<number, { title: string; meaning: string | null }>(),
      };
      row.wordings.set(version.no, { title, meaning });
      rows.set(lineageId, row);
    }
  }
  return [...rows.values()];
}

type GoalWords = Record<"text" | "term", string> &
  Record<"howWeNotice" | "dueOn" | "tookPart" | "leaderPart" | "leaderWords" | "routine", string | null> &
  Record<"lineageId" | "parentId", number | null> & { version: number };

/** A goal as the fields its form starts with. */
export const goalFields = (goal: GoalWords): Record<string, string> => ({
  text: goal.text,
  term: goal.term,
  howWeNotice: goal.howWeNotice ?? "",
  dueOn: goal.dueOn ?? "",
  tookPart: goal.tookPart ?? "",
  leaderPart: goal.leaderPart ?? "",
  leaderWords: goal.leaderWords ?? "",
  routine: goal.routine ?? "",
  lineageId: String(goal.lineageId ?? ""),
  parentId: String(goal.parentId ?? ""),
  version: String(goal.version),
});

type Keys = readonly (number | null)[];

/** What is ticked when two tick: what stands, with what the writer added and without what she took out since she began. */
export function mergeSets(began: Keys, mine: Keys, theirs: readonly number[]): number[] {
  const added = mine.flatMap((one) => (one !== null && !began.includes(one) ? [one] : []));
  const left = theirs.filter((one) => mine.includes(one) || !began.includes(one));
  return [...new Set([...left, ...added])];
}
