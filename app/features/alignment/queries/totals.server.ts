import type { Viewer } from "#app/features/auth/viewer.ts";
import { getNumbers, listNumbersBySchool } from "#app/features/snapshots/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import type { Totals } from "../model.ts";
import { listWords } from "./rows.server.ts";

/**
 * The overview for who reads no content: numbers of the newest snapshot, of a school or the board, with the ambitions by name.
 * @throws NotFound as getNumbers does
 */
export function getTotals(db: Db, viewer: Viewer, school: number | undefined): Totals {
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
    ...(school === undefined ? listSchools(db, viewer) : { ambitions: [], schools: [] }),
    rows,
    numbers: found.numbers.filter(
      ({ measure, subject }) => !measure.endsWith("question") || subjectsShown.has(subject),
    ),
  };
}

/** Every school beside the ambitions of the board: an ambition of one school stands with that school alone. */
function listSchools(db: Db, viewer: Viewer): Pick<Totals, "ambitions" | "schools"> {
  const schools = listNumbersBySchool(db, viewer, ["question", "activity"]);
  const subjects = schools.flatMap(({ numbers }) =>
    numbers.flatMap(({ measure, subject }) => (measure === "question" ? [subject] : [])),
  );
  const lineages = listWords(db, viewer, [...new Set(subjects)].map(Number).filter(Boolean));
  return {
    schools,
    ambitions: lineages
      .filter((lineage) => lineage.ofBoard)
      .map(({ lineageId, title, slot, past }) => ({ subject: String(lineageId), title, slot, past })),
  };
}
