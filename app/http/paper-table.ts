import type { PaperTable } from "#app/lib/paper.ts";
import { heightOf, type Flow } from "./paper-pdf.ts";
import type { Face, Measure } from "./paper-type.ts";

/** From so many columns on they are set smaller. */
const MANY_COLUMNS = 9;
const PADDING = { row: 2.5, cell: 8, narrow: 6 };
/** No more of a long text than this asks for room: the rest goes on on the next line. */
const LONG_TEXT = 24;

/**
 * A table ready to be placed: its heads are repeated on every page, a row stays whole.
 * @returns how high its heads and first row are together, and what places it
 */
export function setTable({ heads, figures, rows, sum }: PaperTable, flow: Flow, measure: Measure) {
  const isNarrow = heads.length >= MANY_COLUMNS;
  const face: Face = {
    ...{ family: "Sans", weight: 400, size: isNarrow ? 7.5 : 9, color: "#000000", leading: 1.3 },
  };
  const strong: Face = { ...face, weight: 600 };
  const gap = isNarrow ? PADDING.narrow : PADDING.cell;
  const widths = widthsOf();
  const line = heightOf(face);
  const lefts = widths.map((_, n) => flow.left + widths.slice(0, n).reduce((a, b) => a + b, 0));
  const headLines = linesIn(heads, strong);
  const heightIn = (lines: string[][]) =>
    Math.max(1, ...lines.map(({ length }) => length)) * line + 2 * PADDING.row;

  /** Each column as wide as its longest word, and of what is left as much as its texts ask for. */
  function widthsOf(): number[] {
    const asked = heads.map((head, n) => {
      const cells = [...rows, ...(sum ? [sum] : [])].map((row) => row[n] ?? "");
      const least = Math.max(
        measure.longestWord(head, strong),
        ...longest(cells, (text) => measure.longestWord(text, strong)),
      );
      const length = Math.max(0, ...longest(cells, (text) => Math.min(text.length, LONG_TEXT)));
      return { least: least + gap, more: Math.max(0, length * face.size * 0.5 - least) + 4 };
    });
    const least = asked.reduce((total, one) => total + one.least, 0);
    const more = asked.reduce((total, one) => total + one.more, 0);
    if (least > flow.width) return asked.map((one) => (one.least * flow.width) / least);
    return asked.map((one) => one.least + ((flow.width - least) * one.more) / more);
  }

  function linesIn(row: readonly string[], how: Face): string[][] {
    return row.map((text, n) => measure.linesOf(text, how, widths[n]! - gap));
  }

  function draw(lines: string[][], how: Face) {
    lines.forEach((cell, n) =>
      cell.forEach((text, no) => {
        const right = lefts[n]! + widths[n]! - gap - measure.widthOf(text, how);
        flow.write(text, how, figures[n] ? right : lefts[n]!, flow.y + PADDING.row + no * line);
      }),
    );
    flow.y += heightIn(lines);
    flow.rule("#cccccc", 0.5);
  }

  function place(lines: string[][], how: Face) {
    // What is higher than a page has no other way than to go on on the next.
    const most = Math.floor((flow.whole - heightIn(headLines) - 2 * PADDING.row) / line);
    for (let from = 0; from === 0 || lines.some(({ length }) => length > from); from += most) {
      const piece = lines.map((cell) => cell.slice(from, from + most));
      if (flow.keep(heightIn(piece))) draw(headLines, strong);
      draw(piece, how);
    }
  }

  const first = rows[0] ? heightIn(linesIn(rows[0], face)) : 0;
  return {
    start: heightIn(headLines) + first,
    place: (placed: () => void) => {
      flow.keep(heightIn(headLines) + first);
      draw(headLines, strong);
      for (const row of rows) {
        place(linesIn(row, face), face);
        placed();
      }
      if (sum) place(linesIn(sum, strong), strong);
    },
  };
}

/** The largest of a column of thousands, as a list of one: more arguments than that no function takes. */
const longest = (cells: readonly string[], measure: (text: string) => number) => [
  cells.reduce((most, text) => Math.max(most, measure(text)), 0),
];
