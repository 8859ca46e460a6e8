import { and, eq, inArray, isNull, ne, or, sql, type SQL } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import { isSchoolLeader, type Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people, roles, schools, teams } from "#db/schema/index.ts";
import type { RoleKind } from "../model.ts";
import { scalesInUse, type ScalesOfSector } from "../scales.ts";
import { employmentsFor } from "./access.server.ts";
import { listFunctionScales } from "./scales.server.ts";

// What a form of staff can offer to choose from; a command refuses anything else.

/** Schools where the viewer may employ someone. */
export const listSchoolsToStaff = (db: Db, viewer: Viewer) =>
  db
    .select({ id: schools.id, name: schools.name, kind: schools.kind })
    .from(schools)
    .where(
      and(
        eq(schools.boardId, viewer.boardId),
        viewer.administrator ? undefined : inArray(schools.id, viewer.hrSchoolIds),
      ),
    )
    .orderBy(sql`case ${schools.kind} when 'school' then 0 else 1 end`, schools.name, schools.id)
    .all();

/** The scales of these schools' sectors today, each with the name it had before. */
export function listScalesOfSchools(db: Db, viewer: Viewer, schoolIds: number[]): ScalesOfSector[] {
  const found = db
    .selectDistinct({ sector: schools.sector })
    .from(schools)
    .where(inArray(schools.id, schoolIds))
    .orderBy(schools.sector)
    .all();
  const rows = found.length === 0 ? [] : listFunctionScales(db);
  return found.flatMap(({ sector }) =>
    sector === null ? [] : [{ sector, scales: scalesInUse(rows, sector, viewer.today) }],
  );
}

/** Living teams of schools, with the name of the school. */
export const listTeamsOfSchools = (db: Db, schoolIds: number[]) =>
  db
    .select({ id: teams.id, name: teams.name, schoolId: teams.schoolId, schoolName: schools.name })
    .from(teams)
    .innerJoin(schools, eq(schools.id, teams.schoolId))
    .where(and(inArray(teams.schoolId, schoolIds), isNull(teams.archivedOn)))
    .orderBy(
      schools.name,
      sql`case ${teams.kind} when 'teaching_team' then 0 when 'section' then 1 else 2 end`,
      teams.name,
      teams.id,
    )
    .all();

/** The kinds of role the viewer may grant, with the schools and teams they can be granted for. */
export function listGrantable(db: Db, viewer: Viewer) {
  const kinds: RoleKind[] = viewer.administrator
    ? ["team_leader", "school_leader", "hr_adviser", "board_member", "administrator"]
    : isSchoolLeader(viewer)
      ? ["team_leader"]
      : [];
  const reach = viewer.administrator
    ? eq(schools.boardId, viewer.boardId)
    : inArray(schools.id, viewer.ledSchoolIds);
  const offered = db
    .select({ id: schools.id, name: schools.name })
    .from(schools)
    .where(reach)
    .orderBy(schools.name, schools.id)
    .all();
  return {
    kinds,
    schools: offered,
    teams: listTeamsOfSchools(
      db,
      offered.map((school) => school.id),
    ),
  };
}

/**
 * Who can be the gesprekspartner of an employment: colleagues of its school and of the office, and who leads a school or
 * sits on the board. Never the person herself.
 */
export function listPossiblePartners(db: Db, viewer: Viewer, employmentId: number) {
  return db
    .select({
      id: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(people)
    .where(possiblePartner(db, viewer, employmentId))
    .orderBy(people.familyName, people.givenName, people.id)
    .all();
}

export const isPossiblePartner = (db: Db, viewer: Viewer, employmentId: number, personId: number) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), possiblePartner(db, viewer, employmentId)))
    .get() !== undefined;

function possiblePartner(db: Db, viewer: Viewer, employmentId: number): SQL {
  const theirs = db
    .select({ schoolId: employments.schoolId, personId: employments.personId })
    .from(employments)
    .where(and(eq(employments.id, employmentId), employmentsFor(db, viewer, "set_partner")))
    .get();
  if (!theirs) return sql`0`;
  const working = db
    .select({ id: employments.personId })
    .from(employments)
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .where(
      and(
        onDay(employments.fromDay, employments.toDay, viewer.today),
        eq(schools.boardId, viewer.boardId),
        or(eq(schools.id, theirs.schoolId), eq(schools.kind, "office")),
      ),
    );
  const leading = db
    .select({ id: roles.personId })
    .from(roles)
    .where(
      and(
        inArray(roles.kind, ["school_leader", "board_member"]),
        onDay(roles.fromDay, roles.toDay, viewer.today),
      ),
    );
  return and(
    eq(people.boardId, viewer.boardId),
    ne(people.id, theirs.personId),
    or(inArray(people.id, working), inArray(people.id, leading)),
  )!;
}
