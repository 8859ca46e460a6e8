import { and, eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { schools } from "#db/schema/index.ts";
import type { Place } from "./model.ts";
import { findCurrentVision } from "./queries.server.ts";

/**
 * The places a viewer is offered: staff their own schools, who works for the whole board every school, and the board's own
 * vision where there is one or she is the one to write it. @returns her own school first
 */
export function listOfferedPlaces(db: Db, viewer: Viewer): Place[] {
  const wide = viewer.boardMember || viewer.administrator || viewer.hrSchoolIds.length > 0;
  const own = (place: Place) => place.schoolId !== null && viewer.schoolIds.includes(place.schoolId);
  const all = listPlaces(db, viewer);
  const ofBoard = viewer.boardMember || findCurrentVision(db, viewer, null) !== undefined;
  return [
    ...all.filter(own),
    ...all.filter((place) => wide && !own(place)),
    ...(ofBoard ? [{ schoolId: null, name: "" }] : []),
  ].map(({ schoolId, name }) => ({ schoolId, name }));
}

/**
 * The place a URL names (`school=3`, `school=board`), or the viewer's first.
 * @throws NotFound for a school of another board, and where there is nothing to offer
 */
export function getPlace(db: Db, viewer: Viewer, wanted: string | null): Place {
  if (wanted === "board") return { schoolId: null, name: "" };
  const found = wanted
    ? listPlaces(db, viewer).find((place) => String(place.schoolId) === wanted)
    : listOfferedPlaces(db, viewer)[0];
  if (!found) throw new NotFound();
  return { schoolId: found.schoolId, name: found.name };
}

/** The schools of the board by name: every place a vision can be, besides the board itself. */
export function listPlaces(db: Db, viewer: Viewer) {
  return db
    .select({
      schoolId: schools.id,
      name: schools.name,
      teamWord: schools.teamWord,
      teacherWord: schools.teacherWord,
    })
    .from(schools)
    .where(and(eq(schools.boardId, viewer.boardId), eq(schools.kind, "school")))
    .orderBy(schools.name, schools.id)
    .all();
}
