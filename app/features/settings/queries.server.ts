import { and, asc, eq, gte, inArray, lte, or, sql, type SQL } from "drizzle-orm";
import { scopes } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { boards, freeDays, schools } from "#db/schema/index.ts";
import { schoolPolicy } from "./policy.ts";

/** The schools a viewer may do something with, as a condition: always a predicate. */
const schoolsFor = (viewer: Viewer, act: "see" | "change"): SQL =>
  or(
    ...scopes(schoolPolicy, act, {
      hr_adviser: inArray(schools.id, viewer.hrSchoolIds),
      administrator: viewer.administrator ? eq(schools.boardId, viewer.boardId) : sql`0`,
    }),
  )!;

/** Schools first, then offices, by name. */
export const listSchools = (db: Db, viewer: Viewer) =>
  db
    .select({
      id: schools.id,
      kind: schools.kind,
      name: schools.name,
      sector: schools.sector,
      brin: schools.brin,
    })
    .from(schools)
    .where(schoolsFor(viewer, "see"))
    .orderBy(sql`case ${schools.kind} when 'school' then 0 else 1 end`, asc(schools.name), asc(schools.id))
    .all();

/** @throws NotFound when it is not there or not the viewer's */
export function getSchool(db: Db, viewer: Viewer, id: number, act: "see" | "change" = "see") {
  const school = db
    .select()
    .from(schools)
    .where(and(eq(schools.id, id), schoolsFor(viewer, act)))
    .get();
  if (!school) throw new NotFound();
  return school;
}

/** The board of the viewer. */
export function getBoard(db: Db, viewer: Viewer) {
  const board = db.select().from(boards).where(eq(boards.id, viewer.boardId)).get();
  if (!board) throw new NotFound();
  return board;
}

/** The days without school, from a day on; everyone who plans at the school may know them. */
export const listFreeDays = (db: Db, schoolId: number, from = "0000-00-00") =>
  db
    .select({ id: freeDays.id, name: freeDays.name, fromDay: freeDays.fromDay, toDay: freeDays.toDay })
    .from(freeDays)
    .where(and(eq(freeDays.schoolId, schoolId), gte(freeDays.toDay, from)))
    .orderBy(freeDays.fromDay, freeDays.id)
    .all();

/** What a school is free for on a day, or undefined. */
export const findFreeDay = (db: Db, schoolId: number, day: string) =>
  db
    .select({ name: freeDays.name })
    .from(freeDays)
    .where(and(eq(freeDays.schoolId, schoolId), lte(freeDays.fromDay, day), gte(freeDays.toDay, day)))
    .orderBy(freeDays.fromDay, freeDays.id)
    .get()?.name;
