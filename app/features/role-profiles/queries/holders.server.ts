import { and, asc, desc, eq, exists, inArray, lt, or, sql, type SQL } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { notEnded } from "#app/features/people/queries/access.server.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people, roleHoldings, roleProfiles, schools } from "#db/schema/index.ts";
import { freeFrom } from "../model.ts";
import { roleProfilePolicy, schoolRelations, type RoleProfileRelation } from "../policy.ts";

const columns = {
  id: roleHoldings.id,
  profileId: roleHoldings.profileId,
  schoolId: roleProfiles.schoolId,
  personId: roleHoldings.personId,
  givenName: people.givenName,
  namePrefix: people.namePrefix,
  familyName: people.familyName,
  mandate: roleHoldings.mandate,
  facilities: roleHoldings.facilities,
  fromDay: roleHoldings.fromDay,
  toDay: roleHoldings.toDay,
  version: roleHoldings.version,
};

/** Her last day at the school of the role as far as it is known; null when she stays. */
const atSchoolUntil = (day: string) =>
  sql<
    string | null
  >`(select case when sum(e.to_day is null) > 0 then null else max(e.to_day) end from employments e
    where e.person_id = ${roleHoldings.personId} and e.school_id = ${roleProfiles.schoolId}
    and (e.to_day is null or e.to_day >= ${day}))`;

/** Works at the school of the role that day: who left has it no more, whatever its own dates say. */
const worksThere = (db: Db, when: SQL) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(employments)
      .where(
        and(
          eq(employments.personId, roleHoldings.personId),
          eq(employments.schoolId, roleProfiles.schoolId),
          when,
        ),
      ),
  );

function select(db: Db, viewer: Viewer, which: SQL) {
  return db
    .select({ ...columns, until: atSchoolUntil(viewer.today) })
    .from(roleHoldings)
    .innerJoin(roleProfiles, eq(roleProfiles.id, roleHoldings.profileId))
    .innerJoin(people, eq(people.id, roleHoldings.personId))
    .where(which)
    .orderBy(asc(roleHoldings.fromDay), asc(people.familyName), asc(roleHoldings.id))
    .all();
}

const runs = (db: Db, viewer: Viewer) =>
  and(
    onDay(roleHoldings.fromDay, roleHoldings.toDay, viewer.today),
    worksThere(db, onDay(employments.fromDay, employments.toDay, viewer.today)),
  )!;

/**
 * Who has these roles today. That and when someone goes, dates of the role included, is there only for who may see it; what
 * she gets for it for her, who leads the school and HR.
 */
export function listHolders(db: Db, viewer: Viewer, profileIds: number[]) {
  if (profileIds.length === 0) return [];
  return select(db, viewer, and(inArray(roleHoldings.profileId, profileIds), runs(db, viewer))!).map(
    ({ toDay, until, facilities, schoolId, ...holder }) => {
      const school = schoolRelations(viewer, schoolId);
      const leaving = allows(roleProfilePolicy, "see_leaving", school);
      const held: RoleProfileRelation[] = holder.personId === viewer.personId ? [...school, "own"] : school;
      return {
        ...holder,
        facilities: allows(roleProfilePolicy, "see_facilities", held) ? facilities : null,
        freeFrom: leaving ? freeFrom(toDay, until) : null,
      };
    },
  );
}

/** The roles of one person today, for who reads the roles of that school: names of roles, no dates. */
export function listRolesOfPerson(db: Db, viewer: Viewer, personId: number) {
  return db
    .select({ id: roleProfiles.id, title: roleProfiles.title, schoolId: roleProfiles.schoolId })
    .from(roleHoldings)
    .innerJoin(roleProfiles, eq(roleProfiles.id, roleHoldings.profileId))
    .innerJoin(schools, eq(schools.id, roleProfiles.schoolId))
    .where(and(eq(roleHoldings.personId, personId), eq(schools.boardId, viewer.boardId), runs(db, viewer)))
    .orderBy(asc(roleProfiles.title), asc(roleProfiles.id))
    .all()
    .filter(({ schoolId }) => allows(roleProfilePolicy, "read", schoolRelations(viewer, schoolId)))
    .map(({ id, title }) => ({ id, title }));
}

/** Every holding of a role, latest first, with its dates: for who may give it and who may see who had it. */
export const listHoldings = (db: Db, viewer: Viewer, profileId: number) =>
  select(db, viewer, eq(roleHoldings.profileId, profileId))
    .reverse()
    .map(({ until: _, ...holding }) => holding);

/** Who had it and has it no more: the role ended, or she left. Only for who may see former holders. */
export function listFormerHolders(db: Db, viewer: Viewer, profileId: number) {
  const { today } = viewer;
  return db
    .select({ ...columns, left: sql<string | null>`(${lastDayThere})` })
    .from(roleHoldings)
    .innerJoin(roleProfiles, eq(roleProfiles.id, roleHoldings.profileId))
    .innerJoin(people, eq(people.id, roleHoldings.personId))
    .where(
      and(
        eq(roleHoldings.profileId, profileId),
        or(lt(roleHoldings.toDay, today), sql`not ${worksThere(db, notEnded(today))}`),
      ),
    )
    .orderBy(desc(roleHoldings.fromDay), desc(roleHoldings.id))
    .all()
    .map(({ left, toDay, ...holding }) => ({
      id: holding.id,
      personId: holding.personId,
      givenName: holding.givenName,
      namePrefix: holding.namePrefix,
      familyName: holding.familyName,
      fromDay: holding.fromDay,
      toDay: toDay !== null && (left === null || toDay < left) ? toDay : left,
    }));
}

const lastDayThere = sql`select max(e.to_day) from employments e
  where e.person_id = ${roleHoldings.personId} and e.school_id = ${roleProfiles.schoolId} and not exists
  (select 1 from employments o where o.person_id = e.person_id and o.school_id = e.school_id and o.to_day is null)`;

/** Colleagues of a school a role can be given to: who works there or soon will, but not the one who gives it. */
export const listPossibleHolders = (db: Db, viewer: Viewer, schoolId: number) =>
  db
    .selectDistinct({
      id: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(people)
    .innerJoin(employments, eq(employments.personId, people.id))
    .where(
      and(
        eq(employments.schoolId, schoolId),
        notEnded(viewer.today),
        sql`${people.id} <> ${viewer.personId}`,
      ),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
    .all();
