import { and, asc, count, eq, exists, inArray, or, sql, type SQL } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import { isHrAdviser, type Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people, roles, schools, teams } from "#db/schema/index.ts";
import { employmentsFor, notEnded, peopleFor } from "./access.server.ts";

const PEOPLE_PER_PAGE = 50;

export type PeopleFilter = { schoolId?: number; name?: string; page?: number };

/**
 * One page of the people a viewer has to do with, sorted without tussenvoegsel, each with where she works.
 * Who left is found by HR and administrator when they ask for a name.
 */
export function listPeople(db: Db, viewer: Viewer, filter: PeopleFilter) {
  const where = and(
    peopleFor(db, viewer, "list"),
    atSchool(db, viewer, filter),
    named(filter),
    presence(db, viewer, filter),
  );
  const { total } = db.select({ total: count() }).from(people).where(where).get()!;
  const pages = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE));
  const page = Math.min(Math.max(1, filter.page ?? 1), pages);
  const rows = db
    .select({
      id: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(people)
    .where(where)
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
    .limit(PEOPLE_PER_PAGE)
    .offset((page - 1) * PEOPLE_PER_PAGE)
    .all();
  const work = listWork(
    db,
    viewer,
    rows.map((row) => row.id),
  );
  return {
    total,
    perPage: PEOPLE_PER_PAGE,
    page,
    pages,
    people: rows.map((row) => ({
      ...row,
      work: work.filter((employment) => employment.personId === row.id),
    })),
  };
}

/** The employments of these people that the viewer may see: latest first, what ended last of all. */
function listWork(db: Db, viewer: Viewer, personIds: number[]) {
  return db
    .select({
      id: employments.id,
      personId: employments.personId,
      schoolName: schools.name,
      functionName: employments.functionName,
      homeTeamName: teams.name,
      fromDay: employments.fromDay,
      toDay: sql<
        string | null
      >`case when ${employmentsFor(db, viewer, "see_end")} then ${employments.toDay} end`,
    })
    .from(employments)
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .leftJoin(teams, eq(teams.id, employments.homeTeamId))
    .where(and(inArray(employments.personId, personIds), employmentsFor(db, viewer, "see")))
    .orderBy(
      sql`case when ${notEnded(viewer.today)} then 0 else 1 end`,
      sql`${employments.partTimeFactor} desc`,
      employments.id,
    )
    .all();
}

/** The schools the list can be narrowed to: those the viewer has people in. */
export function listSchoolsOfPeople(db: Db, viewer: Viewer) {
  return db
    .select({ id: schools.id, name: schools.name })
    .from(schools)
    .where(
      exists(
        db
          .select({ one: sql`1` })
          .from(employments)
          .where(
            and(
              eq(employments.schoolId, schools.id),
              notEnded(viewer.today),
              employmentsFor(db, viewer, "see"),
            ),
          ),
      ),
    )
    .orderBy(schools.name, schools.id)
    .all();
}

/** Where she works as far as the viewer may see it: a filter tells no more than the list. */
const atSchool = (db: Db, viewer: Viewer, { schoolId }: PeopleFilter): SQL | undefined =>
  schoolId === undefined
    ? undefined
    : exists(
        db
          .select({ one: sql`1` })
          .from(employments)
          .where(
            and(
              eq(employments.personId, people.id),
              eq(employments.schoolId, schoolId),
              employmentsFor(db, viewer, "see"),
            ),
          ),
      );

function named({ name }: PeopleFilter): SQL | undefined {
  const words = (name ?? "").trim().split(/\s+/).filter(Boolean).slice(0, 5);
  const whole = sql`(${people.givenName} || ' ' || coalesce(${people.namePrefix} || ' ', '') || ${people.familyName})`;
  return and(
    ...words.map((word) => sql`${whole} like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`),
  );
}

function presence(db: Db, viewer: Viewer, { name }: PeopleFilter): SQL | undefined {
  if (name?.trim() && (isHrAdviser(viewer) || viewer.administrator)) return undefined;
  const works = exists(
    db
      .select({ one: sql`1` })
      .from(employments)
      .where(and(eq(employments.personId, people.id), notEnded(viewer.today))),
  );
  const holdsRole = exists(
    db
      .select({ one: sql`1` })
      .from(roles)
      .where(and(eq(roles.personId, people.id), onDay(roles.fromDay, roles.toDay, viewer.today))),
  );
  return or(works, holdsRole);
}
