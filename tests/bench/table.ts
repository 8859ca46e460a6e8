import type { Figure } from "./measure.ts";
import type { Page } from "./pages.ts";

/** One table: goal, figure and ratio to the bare Remix page of the same run. */
export function printTable(bare: Figure, figures: (Figure & Page)[]) {
  const rows = [
    ["page", "goal/s", "per s", "x bare", "p50 ms", "p99 ms", "KB sent", "errors"],
    ["a bare Remix page", "", ...shown(bare, bare)],
    ...figures.map((figure) => [figure.name, `>= ${figure.goal}`, ...shown(figure, bare)]),
  ];
  printRows(rows);
  console.log(
    "16 at once, 2 s each, production build. Ratio: time per page against the bare page; the goal is at most 3.",
  );
}

/** One table at board scale: the goal and the time of a page asked for by itself. */
export function printServerTimes(figures: (Figure & Page)[]) {
  printRows([
    ["page, 40 schools and 5,000 people", "goal ms", "p50 ms", "max ms", "KB raw", "errors"],
    ...figures.map(({ name, goal, p50, p99, bytes, errors }) => [
      name,
      `<= ${goal}`,
      p50.toFixed(0),
      p99.toFixed(0),
      (bytes / 1024).toFixed(1),
      String(errors),
    ]),
  ]);
  console.log("One at a time, 10 times, production build.");
}

/** What reading the overview takes beside its own SQL asked bare; the goal is at most one and a half. */
export function printBesideSql(figures: { name: string; loader: number; sql: number; statements: number }[]) {
  printRows([
    ["reading the overview", "statements", "SQL ms", "read ms", "x SQL", "goal"],
    ...figures.map(({ name, statements, sql, loader }) => [
      ...[name, String(statements), sql.toFixed(1), loader.toFixed(1)],
      ...[(loader / sql).toFixed(2), "<= 1.5"],
    ]),
  ]);
}

function printRows(rows: string[][]) {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join("  "),
    );
}

const shown = (figure: Figure, bare: Figure) => [
  figure.perSecond.toFixed(0),
  (bare.perSecond / Math.max(figure.perSecond, 0.1)).toFixed(1),
  figure.p50.toFixed(0),
  figure.p99.toFixed(0),
  (figure.bytes / 1024).toFixed(1),
  String(figure.errors),
];
