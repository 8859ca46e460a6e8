import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { paths } from "#app/paths.ts";
import type { Asked } from "../input.ts";
import type { Cell } from "../counts.ts";
import type { RowKey } from "../model.ts";
import { inWords, listPath } from "./alignment-words.ts";

type OpeningRow = { key: RowKey; title: string | null; open: boolean; cells: (Cell | null)[] };

/** A piece of a sentence, with where it leads. */
export type Piece = { text: string; to?: string };

/** What stands out, in a sentence or three: where learning is shared, where not yet, where it rubs. Said by the server. */
export function openingOf(rows: readonly OpeningRow[], asked: Asked): Piece[] {
  const open = rows.filter((row) => row.open);
  if (open.length === 0)
    return [
      { text: `${m.alignment_opening_no_vision()} ` },
      { text: m.alignment_to_vision(), to: paths.vision(asked.school) },
    ];
  const shared = open.filter((row) => row.cells.some((cell) => cell && cell.questions > 0));
  const notYet = shared.length === 0 ? [] : open.filter((row) => !shared.includes(row));
  const rubbing = rows.filter((row) => row.title && row.cells.some((cell) => cell && cell.rubs > 0));
  const storyOf = (row: OpeningRow) => (asked.beamer ? undefined : paths.ambition(row.key));
  return [
    { text: sharedWords(shared.length, open.length) },
    ...at(notYet, storyOf, m.alignment_opening_not_yet()),
    ...at(rubbing, (row) => listPath(asked, { row: row.key, show: "rubs" }), m.alignment_opening_rubs()),
  ];
}

function sharedWords(shared: number, all: number): string {
  if (all === 1) return shared === 1 ? m.alignment_opening_only() : m.alignment_opening_only_none();
  const total = inWords(all);
  if (shared === 0) return m.alignment_opening_none({ total });
  return shared === all
    ? m.alignment_opening_all({ total })
    : m.alignment_opening_some({ count: inWords(shared), total });
}

/** "Bij …": names as links, joined as the language joins them, and what is said of them. */
function at(rows: readonly OpeningRow[], to: (row: OpeningRow) => string | undefined, said: string): Piece[] {
  if (rows.length === 0) return [];
  const list = new Intl.ListFormat(getLocale() === "en" ? "en-GB" : "nl");
  const names = list.formatToParts(rows.map((_, at) => String(at))).map(({ type, value }): Piece => {
    const row = type === "element" ? rows[Number(value)] : undefined;
    return row ? { text: row.title ?? "", to: to(row) } : { text: value };
  });
  return [{ text: ` ${m.alignment_opening_at()} ` }, ...names, { text: ` ${said}` }];
}
