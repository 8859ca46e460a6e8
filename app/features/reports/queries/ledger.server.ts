import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ledgerOf, type LedgerLine } from "#app/features/hours/model.ts";
import { findFacts } from "#app/features/hours/queries/facts.server.ts";
import type { Year } from "#app/features/hours/years.ts";
import type { NameParts } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people } from "#db/schema/index.ts";
import { placeOf, workByPerson, type Work } from "../ledger.ts";
import type { Place } from "../cuts.ts";

export type PlacedLine = LedgerLine & { place: Place; functionName: string };

/**
 * The ledger of a year over some schools, each line with its place in every cut on the day it counts: six queries, whatever the
 * number of people. Whether the viewer may see these schools is for the caller to ask.
 */
export function readLedger(db: Db, viewer: Viewer, year: Year, schoolIds: readonly number[]) {
  const facts = findFacts(db, viewer, { scope: (_, school) => inArray(school, [...schoolIds]) }, [year]);
  const work = workByPerson(listWork(db, schoolIds, year));
  const lines = ledgerOf(facts, year, viewer.today).map((line): PlacedLine => {
    const { place, functionName } = placeOf(line, work, year);
    return { ...line, place, functionName };
  });
  const ruled = lines.flatMap((line) => (line.because === "rule" ? [line.rule] : []));
  return {
    lines,
    unchecked: ruled.some(({ checkedOn }) => checkedOn === null),
    sources: [...new Set(ruled.map(({ source }) => source))].sort(),
  };
}

const listWork = (db: Db, schoolIds: readonly number[], { to }: Year): Work[] =>
  db
    .select({
      personId: employments.personId,
      schoolId: employments.schoolId,
      functionName: employments.functionName,
      functionGroup: employments.functionGroup,
      careerPhase: employments.careerPhase,
      costCentre: employments.costCentre,
      factor: employments.partTimeFactor,
      from: employments.fromDay,
      to: employments.toDay,
    })
    .from(employments)
    .where(and(inArray(employments.schoolId, [...schoolIds]), lte(employments.fromDay, to)))
    .orderBy(asc(employments.personId), asc(employments.fromDay), asc(employments.id))
    .all();

/** The names of everyone who works or worked at some schools, by person. */
export function namesAt(db: Db, viewer: Viewer, schoolIds: readonly number[]): Map<number, NameParts> {
  const rows = db
    .select({
      id: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(people)
    .where(
      and(
        eq(people.boardId, viewer.boardId),
        sql`${people.id} in (select person_id from employments where school_id in ${[...schoolIds]})`,
      ),
    )
    .all();
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}
