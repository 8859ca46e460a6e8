import type { NoteCardRow } from "./model.ts";

/** "Made possible", by key. */
export type NoteLink = { from: number; to: number };

/** Notes that hang together, as far as a viewer may read them; `more` when the picture leaves some out. */
export type NoteChainShown = { notes: NoteCardRow[]; links: NoteLink[]; more: boolean };

/** A note in the list under a picture: in full once, and after that only named where it also belongs. */
export type OutlineRow = { id: number; again: boolean; then: OutlineRow[] };

/** Notes that hang together, apart from those that do not; in the order of the first note of each. */
export function together(ids: readonly number[], links: readonly NoteLink[]): number[][] {
  const near = new Map<number, number[]>(ids.map((id) => [id, []]));
  for (const { from, to } of links) {
    near.get(from)?.push(to);
    near.get(to)?.push(from);
  }
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (const first of ids) {
    if (seen.has(first)) continue;
    seen.add(first);
    const group = [first];
    for (const id of group) {
      for (const other of near.get(id) ?? []) {
        if (!near.has(other) || seen.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    groups.push(ids.filter((id) => group.includes(id)));
  }
  return groups;
}

/** The same as words: what came of each note under it, indented. A note with two origins stands in full under the first. */
export function outline(ids: readonly number[], links: readonly NoteLink[]): OutlineRow[] {
  const into = new Set(links.map(({ to }) => to));
  const told = new Set<number>();
  const rowOf = (id: number): OutlineRow => {
    if (told.has(id)) return { id, again: true, then: [] };
    told.add(id);
    const next = links.filter(({ from }) => from === id).map(({ to }) => to);
    const inOrder = ids.filter((other) => next.includes(other));
    return { id, again: false, then: inOrder.map(rowOf) };
  };
  return ids.filter((id) => !into.has(id)).map(rowOf);
}

/**
 * In which row of a picture each note stands: under everything that made it possible, a beginning right above what first
 * came of it. Null when they go round.
 */
export function rowsOf(ids: readonly number[], links: readonly NoteLink[]): Map<number, number> | null {
  const waiting = new Map(ids.map((id) => [id, 0]));
  for (const { to } of links) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const rows = new Map<number, number>();
  const ready = ids.filter((id) => waiting.get(id) === 0);
  for (const id of ready) rows.set(id, 0);
  for (const id of ready) {
    for (const { from, to } of links) {
      if (from !== id) continue;
      rows.set(to, Math.max(rows.get(to) ?? 0, rows.get(id)! + 1));
      waiting.set(to, waiting.get(to)! - 1);
      if (waiting.get(to) === 0) ready.push(to);
    }
  }
  if (ready.length < waiting.size) return null;
  const into = new Set(links.map(({ to }) => to));
  for (const id of ids) {
    if (into.has(id)) continue;
    const below = links.filter(({ from }) => from === id).map(({ to }) => rows.get(to)!);
    if (below.length > 0) rows.set(id, Math.min(...below) - 1);
  }
  return rows;
}
