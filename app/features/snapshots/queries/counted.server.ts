import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { ambitionLineages } from "#db/schema/index.ts";
import { partsOf, subjectsOf, type Counted, type Fact, type Measure } from "../model.ts";
import { release, type Release } from "../suppression.ts";
import { listFactsOn, type CountedOn } from "./facts.server.ts";
import { nameOf, type Remembered } from "./memory.server.ts";

/** A thing that is counted; an ambition of one school is counted there only. */
type CountedAt = Counted & { schoolId: number | null };

/**
 * Counts a board on a day, and says of every number what may be known of it.
 * @param remembered the snapshots before, the newest first
 */
export function countBoard(db: Db, at: CountedOn, k: number, remembered: readonly Remembered[]) {
  const { facts, staff } = listFactsOn(db, at);
  const byName = Map.groupBy(facts, nameOf);
  return listCounted(db, at.boardId, facts, remembered).map(
    ({ schoolId, ...what }): { what: Counted; given: Release } => {
      const here = staff.filter((place) => schoolId === null || place.schoolId === schoolId);
      const parts = partsOf(what, byName.get(nameOf(what)) ?? [], here, at.day);
      const history = remembered.flatMap((snapshot) => snapshot.releases.get(nameOf(what)) ?? []);
      return { what, given: release(parts, k, history) };
    },
  );
}

/**
 * Everything a snapshot counts, also what nobody shared anything of: an ambition that is missing would say so. Ambitions are
 * those that hold, those something counts for and those that had a number before.
 */
function listCounted(
  db: Db,
  boardId: number,
  facts: readonly Fact[],
  remembered: readonly Remembered[],
): CountedAt[] {
  const fixed = Object.entries(subjectsOf).flatMap(([measure, subjects]) =>
    subjects.map((subject) => ({ measure: measure as Measure, subject, schoolId: null })),
  );
  const schoolOf = new Map(
    db
      .select({ id: ambitionLineages.id, schoolId: ambitionLineages.schoolId })
      .from(ambitionLineages)
      .where(eq(ambitionLineages.boardId, boardId))
      .all()
      .map((lineage) => [String(lineage.id), lineage.schoolId]),
  );
  const subjects = new Set([
    ...listCurrent(db, boardId),
    ...facts.filter(({ measure }) => measure.endsWith("question")).map(({ subject }) => subject),
    ...[...(remembered[0]?.releases.keys() ?? [])].flatMap((name) => /question:(.+)$/.exec(name)?.[1] ?? []),
    "goal",
    "apart",
  ]);
  const questions = [...subjects].flatMap((subject) =>
    (["question", "team_question"] as const).map((measure) => ({
      measure,
      subject,
      schoolId: schoolOf.get(subject) ?? null,
    })),
  );
  return [...questions, ...fixed];
}

const listCurrent = (db: Db, boardId: number) =>
  db
    .all<{ subject: string }>(
      sql`select distinct cast(a.lineage_id as text) as subject from ambitions a
        join visions v on v.id = a.vision_id where v.board_id = ${boardId} and v.state = 'current'`,
    )
    .map((row) => row.subject);
