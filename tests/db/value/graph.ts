import { expect } from "vitest";
import { rowsOf, type NoteLink } from "#app/features/value/chain.ts";
import type { Db } from "#db/client.server.ts";
import { valueLinks, valueNotes } from "#db/schema/index.ts";

// The graph of value notes, looked at without the product's own queries.

export const allLinks = (db: Db): NoteLink[] =>
  db.select({ from: valueLinks.fromId, to: valueLinks.toId }).from(valueLinks).all();

/** No way round, no link without both its notes, and SQLite itself finds nothing broken. */
export function expectSound(db: Db) {
  const ids = db
    .select({ id: valueNotes.itemId })
    .from(valueNotes)
    .all()
    .map(({ id }) => id);
  const links = allLinks(db);
  const there = new Set(ids);
  expect(links.filter(({ from, to }) => !there.has(from) || !there.has(to))).toEqual([]);
  expect(rowsOf(ids, links), "there is a way round").not.toBeNull();
  expect(db.$client.pragma("foreign_key_check")).toEqual([]);
}

/** What can be reached from a note in either direction over notes that may be read; nothing where it stands alone. */
export function plainChain(links: NoteLink[], from: number, reads: (id: number) => boolean): Set<number> {
  if (!reads(from)) return new Set();
  const shown = links.filter((link) => reads(link.from) && reads(link.to));
  const found = new Set([from]);
  for (;;) {
    const before = found.size;
    for (const link of shown) {
      if (found.has(link.from)) found.add(link.to);
      else if (found.has(link.to)) found.add(link.from);
    }
    if (found.size === before) return before === 1 ? new Set() : found;
  }
}
