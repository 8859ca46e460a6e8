import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { reportSnapshots, schools, snapshotCounts } from "#db/schema/index.ts";
import type { SnapshotNumber } from "./model.ts";

/** The schools whose numbers the viewer reads, and whether she reads those of the whole board. */
function placesOf(db: Db, viewer: Viewer) {
  const all = db
    .select({ id: schools.id, name: schools.name })
    .from(schools)
    .where(and(eq(schools.boardId, viewer.boardId), eq(schools.kind, "school")))
    .orderBy(asc(schools.name), asc(schools.id))
    .all();
  const places = viewer.boardMember ? all : all.filter((school) => viewer.hrSchoolIds.includes(school.id));
  return { places, whole: places.length === all.length && all.length > 0 };
}

/**
 * The numbers of the newest snapshot for the board or one school of it. They say what was on the day they were taken; live
 * numbers of content nobody gets who may not read the content.
 * @param wanted a school; without it the board, where the viewer's schools are all there are, else her first
 * @throws NotFound for who is no HR adviser or board member, and for a school beyond her
 */
export function getNumbers(db: Db, viewer: Viewer, wanted: number | undefined) {
  if (!viewer.boardMember && viewer.hrSchoolIds.length === 0) throw new NotFound();
  const { places, whole } = placesOf(db, viewer);
  const boardWide = whole && places.length > 1;
  const school = wanted === undefined ? (boardWide ? undefined : places[0]) : byId(places, wanted);
  if (wanted !== undefined && !school) throw new NotFound();
  const k = ruleOn(db, viewer.boardId, "smallest_group", viewer.today);
  const snapshot = db
    .select({
      id: reportSnapshots.id,
      takenOn: reportSnapshots.takenOn,
      smallestGroup: reportSnapshots.smallestGroup,
    })
    .from(reportSnapshots)
    .where(eq(reportSnapshots.boardId, viewer.boardId))
    .orderBy(desc(reportSnapshots.dueOn))
    .limit(1)
    .get();
  // What was counted for fewer people than the board now asks for is not shown any more: the next one is.
  const holds = snapshot !== undefined && snapshot.smallestGroup >= k && (boardWide || school !== undefined);
  return {
    k,
    places,
    boardWide,
    school: school ?? null,
    takenOn: holds ? snapshot.takenOn : null,
    numbers: holds ? listNumbers(db, snapshot.id, school?.id ?? null) : [],
  };
}

const byId = (places: readonly { id: number; name: string }[], id: number) =>
  places.find((place) => place.id === id);

function listNumbers(db: Db, snapshotId: number, schoolId: number | null): SnapshotNumber[] {
  const ofPlace = schoolId === null ? isNull(snapshotCounts.schoolId) : eq(snapshotCounts.schoolId, schoolId);
  return db
    .select()
    .from(snapshotCounts)
    .where(and(eq(snapshotCounts.snapshotId, snapshotId), ofPlace))
    .orderBy(asc(snapshotCounts.id))
    .all()
    .map(({ measure, subject, side, functionGroup, items, asOf }) => ({
      ...{ measure, subject, side, functionGroup },
      shown: items === null ? null : { items, asOf: asOf! },
    }));
}
