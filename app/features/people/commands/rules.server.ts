import { and, eq, gte, inArray, isNull, ne, or, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Day } from "#app/lib/school-year.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { builtOnce } from "#db/statements.server.ts";
import { employments, people, roles, schools, teams } from "#db/schema/index.ts";
import { isAdministratorOn } from "../queries/access.server.ts";

// Rules that several commands of staff share. They throw what goes beside the field.

/** A school someone may be employed at by this viewer: of the whole board for an administrator, else of HR's scope. */
export function refuseSchoolOutOfScope(db: Db, viewer: Viewer, schoolId: number) {
  if (!schoolOfBoard(db).get({ schoolId, boardId: viewer.boardId }))
    throw new RuleBroken({ schoolId: "not_known" });
  if (!viewer.administrator && !viewer.hrSchoolIds.includes(schoolId))
    throw new RuleBroken({ schoolId: "not_known" });
}

const schoolOfBoard = builtOnce((db) =>
  db
    .select({ id: schools.id })
    .from(schools)
    .where(and(eq(schools.id, sql.placeholder("schoolId")), eq(schools.boardId, sql.placeholder("boardId"))))
    .prepare(),
);

/** Who runs the administration changes nothing in her own work: another adviser does that for her. */
export function refuseOneself(viewer: Viewer, personId: number, field = "form") {
  if (personId === viewer.personId) throw new RuleBroken({ [field]: "not_allowed" });
}

/** A home team is a living team of the very school of the employment. */
export function refuseTeamElsewhere(db: Db, viewer: Viewer, teamId: number | null, schoolId: number) {
  if (teamId === null) return;
  const team = teamOfBoard(db).get({ teamId, boardId: viewer.boardId });
  if (!team || team.archivedOn) throw new RuleBroken({ homeTeamId: "not_known" });
  if (team.schoolId !== schoolId) throw new RuleBroken({ homeTeamId: "other_school" });
}

const teamOfBoard = builtOnce((db) =>
  db
    .select({ schoolId: teams.schoolId, archivedOn: teams.archivedOn })
    .from(teams)
    .innerJoin(schools, eq(schools.id, teams.schoolId))
    .where(and(eq(teams.id, sql.placeholder("teamId")), eq(schools.boardId, sql.placeholder("boardId"))))
    .prepare(),
);

/** E-mail is how someone signs in, so it is hers alone; an employee number is hers within the board. */
export function refuseTakenIdentity(
  db: Db,
  boardId: number,
  { email, employeeNumber }: { email: string; employeeNumber: string | null },
  exceptId = 0,
) {
  if (otherMailed(db).get({ email: email.toLowerCase(), exceptId }))
    throw new RuleBroken({ email: "already_taken" });
  if (employeeNumber && otherNumbered(db).get({ boardId, employeeNumber, exceptId }))
    throw new RuleBroken({ employeeNumber: "already_taken" });
}

const otherWith = (db: Db, same: SQL) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(and(same, ne(people.id, sql.placeholder("exceptId"))))
    .prepare();

const otherMailed = builtOnce((db) =>
  otherWith(db, sql`lower(${people.email}) = ${sql.placeholder("email")}`),
);

const otherNumbered = builtOnce((db) =>
  otherWith(
    db,
    and(
      eq(people.boardId, sql.placeholder("boardId")),
      eq(people.employeeNumber, sql.placeholder("employeeNumber")),
    )!,
  ),
);

/** A board always keeps an administrator: without one nobody could let anyone in any more. */
export function refuseLosingLastAdministrator(
  db: Db,
  viewer: Viewer,
  personId: number,
  lastDay: Day,
  field: string,
) {
  if (!isAdministratorOn(db, personId, lastDay)) return;
  const others = and(
    eq(roles.kind, "administrator"),
    eq(roles.boardId, viewer.boardId),
    ne(roles.personId, personId),
    isNull(roles.toDay),
  );
  if (!db.select({ id: roles.id }).from(roles).where(others).get())
    throw new RuleBroken({ [field]: "not_allowed" });
}

/** The employments of a home team whose partner follows its leader, running on the day or still to begin. */
export const listEmploymentsOfTeam = (db: Db, teamId: number, day: Day) =>
  currentIds(db, eq(employments.homeTeamId, teamId), day);

export const listEmploymentsOfSchool = (db: Db, schoolId: number, day: Day) =>
  currentIds(db, eq(employments.schoolId, schoolId), day);

/** The employments of a person, for when what she leads herself changes who her partner is. */
export const listEmploymentsOfPerson = (db: Db, personId: number, day: Day) =>
  currentIds(db, eq(employments.personId, personId), day);

/** The current employments of those who lead a school of a board: their partner is a board member. */
export const listEmploymentsOfSchoolLeaders = (db: Db, boardId: number, day: Day) => {
  const leaders = db
    .select({ id: roles.personId })
    .from(roles)
    .where(
      and(
        eq(roles.kind, "school_leader"),
        eq(roles.boardId, boardId),
        or(isNull(roles.toDay), gte(roles.toDay, day)),
      ),
    );
  return currentIds(db, inArray(employments.personId, leaders), day);
};

function currentIds(db: Db, condition: ReturnType<typeof eq>, day: Day) {
  return db
    .select({ id: employments.id })
    .from(employments)
    .where(and(condition, or(isNull(employments.toDay), gte(employments.toDay, day))))
    .orderBy(employments.id)
    .all()
    .map((row) => row.id);
}
