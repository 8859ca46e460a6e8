import type { FunctionScale } from "#app/features/people/scales.ts";

/** The three generations of a teacher's scale in po, one name in vo, and one of the direction that nothing followed. */
export const threeGenerations: FunctionScale[] = [
  ...(
    [
      ["LA", "2008-07-01", "2018-08-31", 4],
      ["LB", "2008-07-01", "2018-08-31", 5],
      ["LC", "2008-07-01", "2018-08-31", 6],
      ["L10", "2018-09-01", "2021-12-31", 7],
      ["L11", "2018-09-01", "2021-12-31", 8],
      ["L12", "2018-09-01", "2021-12-31", 9],
      ["LB", "2022-01-01", null, null],
      ["LC", "2022-01-01", null, null],
      ["LD", "2022-01-01", null, null],
      ["DA", "2008-07-01", "2020-07-31", null],
      ["7", "2008-07-01", null, null],
    ] as const
  ).map(([code, fromDay, toDay, successorId], at) => ({
    id: at + 1,
    sector: "po",
    code,
    fromDay,
    toDay,
    successorId,
  })),
  { id: 21, sector: "vo", code: "LB", fromDay: "2008-07-01", toDay: null, successorId: null },
];

/** sector, code, written on, the day asked about, what it is called then; null: nobody can say, so it stays as written. */
export const scaleCases: [string, string, string, string, string | null][] = [
  // The first generation, seen from each of the three.
  ["po", "LA", "2010-03-01", "2012-01-01", "LA"],
  ["po", "LA", "2010-03-01", "2019-01-01", "L10"],
  ["po", "LA", "2010-03-01", "2026-11-26", "LB"],
  ["po", "LB", "2010-03-01", "2012-01-01", "LB"],
  ["po", "LB", "2010-03-01", "2019-01-01", "L11"],
  ["po", "LB", "2010-03-01", "2026-11-26", "LC"],
  ["po", "LC", "2010-03-01", "2019-01-01", "L12"],
  ["po", "LC", "2010-03-01", "2026-11-26", "LD"],
  // The second.
  ["po", "L10", "2020-03-01", "2010-01-01", "LA"],
  ["po", "L10", "2020-03-01", "2020-06-01", "L10"],
  ["po", "L10", "2020-03-01", "2026-11-26", "LB"],
  ["po", "L11", "2020-03-01", "2010-01-01", "LB"],
  ["po", "L11", "2020-03-01", "2026-11-26", "LC"],
  ["po", "L12", "2020-03-01", "2026-11-26", "LD"],
  // The third: the same two letters, another scale.
  ["po", "LB", "2024-03-01", "2026-11-26", "LB"],
  ["po", "LB", "2024-03-01", "2019-01-01", "L10"],
  ["po", "LB", "2024-03-01", "2010-01-01", "LA"],
  ["po", "LC", "2024-03-01", "2010-01-01", "LB"],
  ["po", "LD", "2024-03-01", "2010-01-01", "LC"],
  // On the days themselves.
  ["po", "LB", "2018-08-31", "2018-09-01", "L11"],
  ["po", "L10", "2018-09-01", "2018-08-31", "LA"],
  ["po", "L10", "2021-12-31", "2022-01-01", "LB"],
  ["po", "LB", "2022-01-01", "2021-12-31", "L10"],
  // A list that is late still uses the names of before; one early uses what comes.
  ["po", "L10", "2026-11-26", "2026-11-26", "LB"],
  ["po", "LA", "2026-11-26", "2026-11-26", "LB"],
  ["po", "LB", "2020-03-01", "2026-11-26", "LC"],
  ["po", "L11", "2015-03-01", "2026-11-26", "LC"],
  // As people type it.
  ["po", " l 10 ", "2020-03-01", "2026-11-26", "LB"],
  // One name all along, and the same letters in another sector.
  ["po", "7", "2010-03-01", "2026-11-26", "7"],
  ["vo", "LB", "2010-03-01", "2026-11-26", "LB"],
  // What the agreement gave no successor, or nobody knows, stays what was written.
  ["po", "DA", "2010-03-01", "2026-11-26", null],
  ["po", "Schaal bijzonder", "2026-11-26", "2026-11-26", null],
  ["vo", "L10", "2026-11-26", "2026-11-26", null],
];
