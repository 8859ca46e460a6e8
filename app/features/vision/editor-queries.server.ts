import { and, asc, desc, eq, exists, inArray, isNull, ne, notInArray, or, sql } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people, roles, schools, visionEditors, visions } from "#db/schema/index.ts";
import { visionOf } from "./queries.server.ts";

const name = {
  givenName: people.givenName,
  namePrefix: people.namePrefix,
  familyName: people.familyName,
};

/** Whether the draft of a place, as it is now, is one the viewer was asked to write along and still is. */
export const isAskedToWrite = (db: Db, viewer: Viewer, schoolId: number | null): boolean =>
  db
    .select({ id: visions.id })
    .from(visionEditors)
    .innerJoin(visions, eq(visions.id, visionEditors.visionId))
    .where(
      and(
        visionOf(viewer, schoolId),
        eq(visions.state, "draft"),
        eq(visionEditors.personId, viewer.personId),
        isNull(visionEditors.endedOn),
      ),
    )
    .get() !== undefined;

/** Whether she was ever asked to write a draft of this place along: what she typed there is given back to her. */
export const wasAskedToWrite = (db: Db, viewer: Viewer, schoolId: number | null): boolean =>
  db
    .select({ id: visions.id })
    .from(visionEditors)
    .innerJoin(visions, eq(visions.id, visionEditors.visionId))
    .where(and(visionOf(viewer, schoolId), eq(visionEditors.personId, viewer.personId)))
    .limit(1)
    .get() !== undefined;

/** Who writes the draft of a place along, by name, since when. The caller has asked the policy. */
export function listEditors(db: Db, viewer: Viewer, schoolId: number | null) {
  return db
    .select({ personId: people.id, ...name, askedOn: visionEditors.askedOn })
    .from(visionEditors)
    .innerJoin(visions, eq(visions.id, visionEditors.visionId))
    .innerJoin(people, eq(people.id, visionEditors.personId))
    .where(and(visionOf(viewer, schoolId), eq(visions.state, "draft"), isNull(visionEditors.endedOn)))
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
    .all()
    .map(({ personId, askedOn, ...parts }) => ({ personId, askedOn, name: fullName(parts) }));
}

/**
 * Who can be asked to write along: colleagues who work at the school today, and for the vision of the board those of its
 * office, its other members and who leads a school. Not who does so already, nor who writes it by her role.
 */
export function listColleaguesForDraft(db: Db, viewer: Viewer, schoolId: number | null) {
  const asked = listEditors(db, viewer, schoolId).map(({ personId }) => personId);
  const roleToday = onDay(roles.fromDay, roles.toDay, viewer.today);
  const employed = (where: ReturnType<typeof eq>) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(employments)
        .innerJoin(schools, eq(schools.id, employments.schoolId))
        .where(
          and(
            eq(employments.personId, people.id),
            eq(schools.boardId, viewer.boardId),
            onDay(employments.fromDay, employments.toDay, viewer.today),
            where,
          ),
        ),
    );
  const leading = db
    .select({ id: roles.personId })
    .from(roles)
    .where(
      schoolId === null
        ? and(eq(roles.kind, "board_member"), roleToday)
        : and(eq(roles.kind, "school_leader"), eq(roles.schoolId, schoolId), roleToday),
    );
  const schoolLeaders = db
    .select({ id: roles.personId })
    .from(roles)
    .where(and(eq(roles.kind, "school_leader"), roleToday));
  return db
    .select({ id: people.id, ...name })
    .from(people)
    .where(
      and(
        eq(people.boardId, viewer.boardId),
        ne(people.id, viewer.personId),
        notInArray(people.id, [...asked]),
        notInArray(people.id, leading),
        schoolId === null
          ? or(employed(eq(schools.kind, "office")), inArray(people.id, schoolLeaders))
          : employed(eq(employments.schoolId, schoolId)),
      ),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
    .all()
    .map(({ id, ...parts }) => ({ id, name: fullName(parts) }));
}

/** The drafts the viewer is asked to write along today, with who asked her. For her own home page. */
export function listAskedToWrite(db: Db, viewer: Viewer) {
  return db
    .select({
      schoolId: visions.schoolId,
      schoolName: schools.name,
      askedOn: visionEditors.askedOn,
      by: people.givenName,
    })
    .from(visionEditors)
    .innerJoin(visions, eq(visions.id, visionEditors.visionId))
    .innerJoin(people, eq(people.id, visionEditors.askedBy))
    .leftJoin(schools, eq(schools.id, visions.schoolId))
    .where(
      and(
        eq(visions.boardId, viewer.boardId),
        eq(visions.state, "draft"),
        eq(visionEditors.personId, viewer.personId),
        isNull(visionEditors.endedOn),
        or(isNull(visions.schoolId), inArray(visions.schoolId, viewer.schoolIds)),
      ),
    )
    .orderBy(desc(visionEditors.askedOn), asc(visions.id))
    .all();
}
