import type { Viewer } from "#app/features/auth/viewer.ts";
import { getNumbers } from "#app/features/snapshots/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import { listWords } from "../queries.server.ts";

/**
 * The overview for who reads no content: numbers of the newest snapshot, of a school or the board, with the ambitions by name.
 * @throws NotFound as getNumbers does
 */
export function getTotals(db: Db, viewer: Viewer, school: number | undefined) {
  const found = getNumbers(db, viewer, school);
  const subjects = new Set(
    found.numbers.filter(({ measure }) => measure === "question").map(({ subject }) => subject),
  );
  const lineages = listWords(db, viewer, [...subjects].map(Number).filter(Boolean));
  // Of a board with many schools only its own ambitions: those of a school stand with the school.
  const shown = found.school ? lineages : lineages.filter((lineage) => lineage.ofBoard);
  const rows = [
    ...shown.map(({ lineageId, title, slot, past }) => ({ subject: String(lineageId), title, slot, past })),
    ...["goal", "apart"]
      .filter((subject) => subjects.has(subject))
      .map((subject) => ({ subject, title: null, slot: null, past: false })),
  ];
  const subjectsShown = new Set(rows.map((row) => row.subject));
  return {
    ...found,
    rows,
    numbers: found.numbers.filter(
      ({ measure, subject }) => !measure.endsWith("question") || subjectsShown.has(subject),
    ),
  };
}

export type Totals = ReturnType<typeof getTotals>;
