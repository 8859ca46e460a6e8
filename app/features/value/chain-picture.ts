import { rowsOf, type NoteLink } from "./chain.ts";

export const CARD = { width: 152, height: 96 } as const;
const BETWEEN = { cards: 14, rows: 34 } as const;
/** Room for a line that passes a row on its way down. */
const PASSING = 18;
const EDGE = 3;

export type Placed = { id: number; x: number; y: number };
export type ChainPicture = {
  width: number;
  height: number;
  cards: Placed[];
  lines: { key: string; path: string }[];
};

/** A card, or a point where a long line passes a row. */
type Spot = {
  key: string;
  id: number | null;
  row: number;
  width: number;
  above: Spot[];
  below: Spot[];
  x: number;
};

/**
 * Where to draw notes and the lines between them: rows from top to bottom in which what came of something stands under
 * it, each row in the order in which its lines cross least. Place says nothing about worth: a row has no rank.
 */
export function drawChain(ids: readonly number[], links: readonly NoteLink[]): ChainPicture {
  const { rows, lines } = spotsOf(ids, links);
  for (let turn = 0; turn < 4; turn += 1) {
    for (const row of rows) sortBy(row, "above");
    for (const row of [...rows].reverse()) sortBy(row, "below");
  }
  const widths = rows.map((row) =>
    row.reduce((sum, { width }) => sum + width + BETWEEN.cards, -BETWEEN.cards),
  );
  const width = Math.max(CARD.width, ...widths);
  rows.forEach((row, at) => {
    let x = (width - widths[at]!) / 2;
    for (const spot of row) {
      spot.x = x + spot.width / 2;
      x += spot.width + BETWEEN.cards;
    }
  });
  return {
    width: width + 2 * EDGE,
    height: rows.length * (CARD.height + BETWEEN.rows) - BETWEEN.rows + 2 * EDGE,
    cards: rows
      .flat()
      .flatMap(({ id, x, row }) =>
        id === null ? [] : [{ id, x: round(EDGE + x - CARD.width / 2), y: topOf(row) }],
      ),
    lines: lines.map((line) => ({ key: line.key, path: pathOf(line.spots) })),
  };
}

const topOf = (row: number) => EDGE + row * (CARD.height + BETWEEN.rows);

function spotsOf(ids: readonly number[], links: readonly NoteLink[]) {
  const rowOf = rowsOf(ids, links) ?? new Map(ids.map((id, at) => [id, at]));
  const rows: Spot[][] = [];
  const add = (key: string, id: number | null, row: number): Spot => {
    const spot = { key, id, row, width: id === null ? PASSING : CARD.width, above: [], below: [], x: 0 };
    (rows[row] ??= []).push(spot);
    return spot;
  };
  const cards = new Map(ids.map((id) => [id, add(`${id}`, id, rowOf.get(id)!)]));
  const lines = links.flatMap(({ from, to }) => {
    const [first, last] = [cards.get(from), cards.get(to)];
    if (!first || !last) return [];
    const key = `${from}-${to}`;
    const passing = Array.from({ length: Math.max(0, last.row - first.row - 1) }, (_, step) =>
      add(`${key}.${step}`, null, first.row + step + 1),
    );
    const spots = [first, ...passing, last];
    spots.slice(1).forEach((spot, at) => {
      spot.above.push(spots[at]!);
      spots[at]!.below.push(spot);
    });
    return [{ key, spots }];
  });
  const filled = Array.from(rows, (row) => row ?? []);
  filled.forEach(settle);
  return { rows: filled, lines };
}

/** Puts a row in the order of the middle of what each spot hangs on; what hangs on nothing keeps its place. */
function sortBy(row: Spot[], side: "above" | "below") {
  const wanted = new Map(
    row.map((spot) => {
      const others = spot[side];
      const middle = others.reduce((sum, { x }) => sum + x, 0) / others.length;
      return [spot, others.length > 0 ? middle : spot.x];
    }),
  );
  row.sort((a, b) => wanted.get(a)! - wanted.get(b)!);
  settle(row);
}

/** Gives each spot of a row a middle, the row as a whole around nought. */
function settle(row: Spot[]) {
  const whole = row.reduce((sum, { width }) => sum + width + BETWEEN.cards, 0);
  let x = -whole / 2;
  for (const spot of row) {
    spot.x = x + spot.width / 2;
    x += spot.width + BETWEEN.cards;
  }
}

const round = (value: number) => Math.round(value * 10) / 10;

/** From under a card to above the next, straight through the rows it passes. */
function pathOf([first, ...rest]: Spot[]): string {
  let x = round(EDGE + first!.x);
  let y = topOf(first!.row) + CARD.height;
  let path = `M${x} ${y}`;
  for (const spot of rest) {
    const [toX, toY] = [round(EDGE + spot.x), topOf(spot.row)];
    const middle = (y + toY) / 2;
    path += `C${x} ${middle} ${toX} ${middle} ${toX} ${toY}`;
    [x, y] = [toX, toY];
    if (spot.id !== null) continue;
    y += CARD.height;
    path += `V${y}`;
  }
  return path;
}

/** Words over a few short lines, cut off with a sign where they do not fit. */
export function inLines(text: string, { letters, most }: { letters: number; most: number }): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word.length > letters ? cut(word, letters) : word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(" "), letters)];
}

const cut = (text: string, letters: number) =>
  `${[...text]
    .slice(0, letters - 1)
    .join("")
    .trimEnd()}…`;
