import { and, asc, desc, eq, exists, inArray, isNull, ne, notInArray, or, sql, type SQL } from "drizzle-orm";
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

/** Whether she can be asked to write the vision of a place along: she works there; for the board's at its office, or leads a school. */
const belongs = (viewer: Viewer, schoolId: number | null): boolean =>
  schoolId === null
    ? viewer.ledSchoolIds.length > 0 || viewer.employments.some(({ schoolKind }) => schoolKind === "office")
    : viewer.schoolIds.includes(schoolId);

/** Whether the draft of a place, as it is now, is one the viewer was asked to write along and still is. */
export const isAskedToWrite = (db: Db, viewer: Viewer, schoolId: number | null): boolean =>
  belongs(viewer, schoolId) &&
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

type Today = Pick<Viewer, "boardId" | "today">;

/** As `belongs`, for a row of `people`. */
export function belongsThere(db: Db, { boardId, today }: Today, schoolId: number | null): SQL {
  const employed = (where: SQL) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(employments)
        .innerJoin(schools, eq(schools.id, employments.schoolId))
        .where(
          and(
            eq(employments.personId, people.id),
            eq(schools.boardId, boardId),
            onDay(employments.fromDay, employments.toDay, today),
            where,
          ),
        ),
    );
  const leading = (where: SQL | undefined) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(roles)
        .where(
          and(
            eq(roles.personId, people.id),
            eq(roles.kind, "school_leader"),
            onDay(roles.fromDay, roles.toDay, today),
            where,
          ),
        ),
    );
  return schoolId === null
    ? or(employed(eq(schools.kind, "office")), leading(undefined))!
    : or(employed(eq(employments.schoolId, schoolId)), leading(eq(roles.schoolId, schoolId)))!;
}

/** Who writes the draft of a place along, by name, since when; not who does not belong there any more. The caller has asked the policy. */
export function listEditors(db: Db, viewer: Viewer, schoolId: number | null) {
  return db
    .select({ personId: people.id, ...name, askedOn: visionEditors.askedOn })
    .from(visionEditors)
    .innerJoin(visions, eq(visions.id, visionEditors.visionId))
    .innerJoin(people, eq(people.id, visionEditors.personId))
    .where(
      and(
        visionOf(viewer, schoolId),
        eq(visions.state, "draft"),
        isNull(visionEditors.endedOn),
        belongsThere(db, viewer, schoolId),
      ),
    )
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
  const leading = db
    .select({ id: roles.personId })
    .from(roles)
    .where(
      schoolId === null
        ? and(eq(roles.kind, "board_member"), roleToday)
        : and(eq(roles.kind, "school_leader"), eq(roles.schoolId, schoolId), roleToday),
    );
  return db
    .select({ id: people.id, ...name })
    .from(people)
    .where(
      and(
        eq(people.boardId, viewer.boardId),
        ne(people.id, viewer.personId),
        notInArray(people.id, [...asked]),
        notInArray(people.id, leading),
        belongsThere(db, viewer, schoolId),
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
        or(
          belongs(viewer, null) ? isNull(visions.schoolId) : undefined,
          inArray(visions.schoolId, viewer.schoolIds),
        ),
      ),
    )
    .orderBy(desc(visionEditors.askedOn), asc(visions.id))
    .all();
}
