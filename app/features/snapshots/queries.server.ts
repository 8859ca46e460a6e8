import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { reportSnapshots, schools, snapshotCounts } from "#db/schema/index.ts";
import type { Measure, SnapshotNumber } from "./model.ts";

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
  const { k, snapshot } = findSnapshot(db, viewer);
  const holds = snapshot !== null && (boardWide || school !== undefined);
  return {
    k,
    places,
    boardWide,
    school: school ?? null,
    takenOn: holds ? snapshot.takenOn : null,
    numbers: holds ? listNumbers(db, snapshot.id, school?.id ?? null) : [],
  };
}

/** The newest snapshot, if it holds: what was counted for fewer people than the board now asks for is not shown any more. */
function findSnapshot(db: Db, viewer: Viewer) {
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
  return { k, snapshot: snapshot && snapshot.smallestGroup >= k ? snapshot : null };
}

/**
 * The numbers of each of the viewer's schools beside each other: those getNumbers gives of one school, and no other.
 * @param measures what is counted, undivided: never crossed with a further cut
 * @returns nothing for who reads one school or none
 */
export function listNumbersBySchool(db: Db, viewer: Viewer, measures: readonly Measure[]) {
  const { places } = placesOf(db, viewer);
  const { snapshot } = findSnapshot(db, viewer);
  if (!snapshot || places.length < 2) return [];
  const rows = db
    .select()
    .from(snapshotCounts)
    .where(
      and(
        eq(snapshotCounts.snapshotId, snapshot.id),
        isNotNull(snapshotCounts.schoolId),
        inArray(snapshotCounts.measure, [...measures]),
        eq(snapshotCounts.side, ""),
        eq(snapshotCounts.functionGroup, ""),
      ),
    )
    .orderBy(asc(snapshotCounts.id))
    .all();
  const bySchool = Map.groupBy(rows, (row) => row.schoolId);
  return places.map(({ id, name }) => ({ id, name, numbers: (bySchool.get(id) ?? []).map(numberOf) }));
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
    .map(numberOf);
}

type CountRow = typeof snapshotCounts.$inferSelect;

const numberOf = ({ measure, subject, side, functionGroup, items, asOf }: CountRow): SnapshotNumber => ({
  ...{ measure, subject, side, functionGroup },
  shown: items === null ? null : { items, asOf: asOf! },
});
