import { and, asc, eq, inArray } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import { standingOf, type Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { boards, schools } from "#db/schema/index.ts";
import { reportPolicy } from "../policy.ts";

export type SchoolInReach = { id: number; name: string; kind: "school" | "office" };
export type Reach = {
  schools: SchoolInReach[];
  byName: boolean;
  /** Whether cost centres and employee numbers of all these schools are the viewer's to see. */
  administration: boolean;
};

/**
 * The schools whose planning facts a report counts: by name for who leads or advises them; for who is on the board all of it, as
 * totals. A school asked for narrows it.
 * @throws NotFound for who may see neither, and for a school outside her reach
 */
export function getReach(db: Db, viewer: Viewer, school?: string): Reach {
  const held = standingOf(viewer);
  const byName = allows(reportPolicy, "see_names", held);
  if (!byName && !allows(reportPolicy, "see_totals", held)) throw new NotFound();
  const named = [...viewer.ledSchoolIds, ...viewer.hrSchoolIds];
  const ofBoard = eq(schools.boardId, viewer.boardId);
  const inReach = db
    .select({ id: schools.id, name: schools.name, kind: schools.kind })
    .from(schools)
    .where(byName ? and(ofBoard, inArray(schools.id, named)) : ofBoard)
    .orderBy(asc(schools.kind), asc(schools.name), asc(schools.id))
    .all();
  if (school !== undefined && !inReach.some(({ id }) => String(id) === school)) throw new NotFound();
  const keepsAll = inReach.every(({ id }) => viewer.hrSchoolIds.includes(id));
  return {
    schools: inReach,
    byName,
    administration: keepsAll && allows(reportPolicy, "see_administration", held),
  };
}

/** What the viewer's board is called. */
export const getBoardName = (db: Db, { boardId }: Viewer): string =>
  db.select({ name: boards.name }).from(boards).where(eq(boards.id, boardId)).get()!.name;
