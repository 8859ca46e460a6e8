import { and, eq, gte, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { partnerOn } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listSchoolsToStaff } from "#app/features/people/queries/choices.server.ts";
import { listFunctionScales } from "#app/features/people/queries/scales.server.ts";
import type { Db } from "#db/client.server.ts";
import { builtOnce } from "#db/statements.server.ts";
import { employments, people, roles, schools, teams } from "#db/schema/index.ts";
import { schoolKeys, teamKey, type Known, type KnownPerson } from "../known.ts";
import type { StaffLine } from "../lines.ts";
import { listKeepingAddress } from "./address.server.ts";

/** Every school of the board as a list may name it; who may be staffed there the commands say. */
export const listKnownSchools = (db: Db, viewer: Viewer) =>
  db
    .select({ id: schools.id, name: schools.name, brin: schools.brin, sector: schools.sector })
    .from(schools)
    .where(eq(schools.boardId, viewer.boardId))
    .orderBy(schools.id)
    .all()
    .map((school) => ({ ...school, ...schoolKeys(school.name, school.brin) }));

/**
 * What there is of a board's staff, to lay a list beside. It holds all of the board, so that nobody is entered twice; what of it
 * is another's to change is said by its scope, and none of it goes to a page unread.
 */
export function getKnown(db: Db, viewer: Viewer, lines: readonly StaffLine[]): Known {
  const { boardId, today } = viewer;
  const staff = staffOfBoard(db).all({ boardId });
  const work = workOfBoard(db)
    .all({ boardId, today })
    .map((row) => ({ ...row.work, partnerId: row.partnerId }));
  const living = db
    .select({ id: teams.id, schoolId: teams.schoolId, name: teams.name })
    .from(teams)
    .innerJoin(schools, eq(schools.id, teams.schoolId))
    .where(and(eq(schools.boardId, viewer.boardId), isNull(teams.archivedOn)))
    .orderBy(teams.id)
    .all();
  const elsewhere = db
    .select({ email: sql<string>`lower(${people.email})` })
    .from(people)
    .where(ne(people.boardId, viewer.boardId))
    .all();
  return {
    people: staff,
    work,
    schools: listKnownSchools(db, viewer),
    teams: living,
    teamIds: new Map(living.map((team) => [teamKey(team.schoolId, team.name), team.id])),
    scales: listFunctionScales(db),
    managers: managersOf(staff, lines),
    takenElsewhere: new Set(elsewhere.map(({ email }) => email)),
    scope: scopeOf(db, viewer, work),
  };
}

const ofBoard = eq(people.boardId, sql.placeholder("boardId"));

const staffOfBoard = builtOnce((db) =>
  db
    .select({
      id: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      email: people.email,
      employeeNumber: people.employeeNumber,
      version: people.version,
    })
    .from(people)
    .where(ofBoard)
    .orderBy(people.id)
    .prepare(),
);

const workOfBoard = builtOnce((db) =>
  db
    .select({ work: employments, partnerId: partnerOn(sql`${sql.placeholder("today")}`) })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .where(ofBoard)
    .orderBy(employments.id)
    .prepare(),
);

function managersOf(staff: readonly KnownPerson[], lines: readonly StaffLine[]): Known["managers"] {
  const found = new Map<string, KnownPerson | null>();
  for (const line of lines) {
    if (line.email) found.set(line.email, null);
    if (line.employeeNumber) found.set(line.employeeNumber.toLowerCase(), null);
  }
  for (const person of staff) {
    found.set(person.email.toLowerCase(), person);
    if (person.employeeNumber) found.set(person.employeeNumber.toLowerCase(), person);
  }
  return found;
}

/** The same as the policy of people says of each, for all of them at once. */
function scopeOf(db: Db, viewer: Viewer, work: Known["work"]): Known["scope"] {
  const ids = listSchoolsToStaff(db, viewer).map(({ id }) => id);
  const mine = new Set(viewer.hrSchoolIds);
  const employed = new Set(work.filter(({ schoolId }) => mine.has(schoolId)).map(({ personId }) => personId));
  const current = work.filter(({ toDay }) => toDay === null || toDay >= viewer.today);
  const here = new Set(current.filter(({ schoolId }) => mine.has(schoolId)).map(({ personId }) => personId));
  const anywhere = new Set(current.map(({ personId }) => personId));
  const running = db
    .select({ personId: roles.personId })
    .from(roles)
    .where(
      and(inArray(roles.kind, ["administrator"]), or(isNull(roles.toDay), gte(roles.toDay, viewer.today))),
    )
    .all();
  const administrators = new Set(running.map(({ personId }) => personId));
  const keeping = listKeepingAddress(db, viewer);
  return {
    personId: viewer.personId,
    today: viewer.today,
    schoolIds: new Set(ids),
    keepsAddress: (personId) => keeping.has(personId),
    mayEmploy: (personId) => viewer.administrator || employed.has(personId),
    mayReach: (personId) =>
      viewer.administrator ||
      (!administrators.has(personId) && (here.has(personId) || !anywhere.has(personId))),
  };
}
