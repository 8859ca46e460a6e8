import type { Viewer } from "#app/features/auth/viewer.ts";
import type { NameParts } from "#app/lib/name.ts";

/** Where she did or wrote what a subject came from: only for who may read that. */
export type Source = { id: number; kind: "activity" | "question" | "story"; text: string };

/** A subject of someone, as a colleague reads it. */
export type ExpertiseRow = {
  id: number;
  subject: string;
  /** Where it came from, in her words. */
  words: string | null;
  source: Source | null;
  person: NameParts & { id: number; functionName: string; teamName: string | null };
  mine: boolean;
};

/** Something she did and shared, as a subject to be asked about; hers alone. */
export type ExpertiseProposal = { itemId: number; kind: Source["kind"]; text: string };

/** The schools whose people know each other's subjects: where she works or leads, the office of the board left out. */
export function schoolsOfStaff(viewer: Viewer): number[] {
  const offices = viewer.employments.flatMap((one) => (one.schoolKind === "office" ? one.schoolId : []));
  return viewer.schoolIds.filter((id) => !offices.includes(id));
}

/** The schools where she can be asked herself. */
export const schoolsToBeAskedAt = (viewer: Viewer) =>
  viewer.employments
    .filter((one) => one.schoolKind === "school")
    .filter((one, at, all) => all.findIndex((other) => other.schoolId === one.schoolId) === at)
    .map(({ schoolId: id, schoolName: name }) => ({ id, name }));

/** Without accents and capitals: `Één geheel` and `een geheel` are the same words. */
export const plain = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

/** Whether each word that was typed stands somewhere in these texts, accents and capitals aside. */
export function holdsWords(texts: readonly (string | null)[], typed: string): boolean {
  const words = plain(typed).split(" ");
  const all = plain(texts.join(" "));
  return words.every((word) => all.includes(word));
}

export type SubjectGroup = { subject: string; rows: ExpertiseRow[] };

/** Who wrote the same subject stand together, under the words of the first. `rows` in the order of their subjects. */
export function bySubject(rows: readonly ExpertiseRow[]): SubjectGroup[] {
  const groups = new Map<string, SubjectGroup>();
  for (const row of rows) {
    const key = plain(row.subject);
    const group = groups.get(key) ?? { subject: row.subject, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}
