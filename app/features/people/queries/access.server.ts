import { and, eq, exists, gte, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import { allows, scopes } from "#app/features/auth/policy.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { builtOncePer } from "#db/statements.server.ts";
import { employments, people, roles, schools } from "#db/schema/index.ts";
import { employmentPolicy, personPolicy, staffRelations, type StaffRelation } from "../policy.ts";

const nobody = sql`0`;

/** Running on the day or still to begin. */
export const notEnded = (day: string): SQL => or(isNull(employments.toDay), gte(employments.toDay, day))!;

/** Each relation as a condition on the `employments` row of the surrounding query. */
export function employmentConditions(db: Db, viewer: Viewer): Record<StaffRelation, SQL> {
  const ofBoard = db.select({ id: schools.id }).from(schools).where(eq(schools.boardId, viewer.boardId));
  const current = notEnded(viewer.today);
  return {
    own: eq(employments.personId, viewer.personId),
    colleague: and(
      inArray(employments.schoolId, viewer.schoolIds),
      onDay(employments.fromDay, employments.toDay, viewer.today),
    )!,
    partner: inArray(
      employments.id,
      viewer.partnerOf.map((staff) => staff.employmentId),
    ),
    team_leader: and(inArray(employments.homeTeamId, viewer.ledTeamIds), current)!,
    school_leader: and(inArray(employments.schoolId, viewer.ledSchoolIds), current)!,
    // Who runs the administration also needs who left.
    hr_adviser: inArray(employments.schoolId, viewer.hrSchoolIds),
    administrator: viewer.administrator ? inArray(employments.schoolId, ofBoard) : nobody,
  };
}

/** Each relation as a condition on the `people` row: it holds through one of her employments. */
export function personConditions(db: Db, viewer: Viewer): Record<StaffRelation, SQL> {
  const through = (condition: SQL) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(employments)
        .where(and(eq(employments.personId, people.id), condition)),
    );
  const by = employmentConditions(db, viewer);
  return {
    own: eq(people.id, viewer.personId),
    colleague: through(by.colleague),
    partner: through(by.partner),
    team_leader: through(by.team_leader),
    school_leader: through(by.school_leader),
    hr_adviser: through(by.hr_adviser),
    administrator: viewer.administrator ? eq(people.boardId, viewer.boardId) : nobody,
  };
}

/** The employments for which the viewer may do something, as a condition: always a predicate. */
export const employmentsFor = (db: Db, viewer: Viewer, act: keyof typeof employmentPolicy): SQL =>
  or(...scopes(employmentPolicy, act, employmentConditions(db, viewer)))!;

/** The people for whom the viewer may do something, as a condition: always a predicate. */
export const peopleFor = (db: Db, viewer: Viewer, act: keyof typeof personPolicy): SQL =>
  or(...scopes(personPolicy, act, personConditions(db, viewer)))!;

/**
 * A person with how the viewer stands to her.
 * @throws NotFound when she is not there or the act is not the viewer's: the two look the same
 */
export function getPerson(db: Db, viewer: Viewer, id: number, act: keyof typeof personPolicy = "see") {
  const row = personFor(db, viewer).get({ id });
  const held = row ? staffRelations.filter((relation) => row[relation]) : [];
  if (!row || !allows(personPolicy, act, held)) throw new NotFound();
  return {
    ...row.person,
    held,
    may: (other: keyof typeof personPolicy) => allows(personPolicy, other, held),
  };
}

const personFor = builtOncePer((db, viewer: Viewer) =>
  db
    .select({ person: people, ...asColumns(personConditions(db, viewer)) })
    .from(people)
    .where(eq(people.id, sql.placeholder("id")))
    .prepare(),
);

/**
 * An employment with how the viewer stands to it.
 * @throws NotFound as getPerson does
 */
export function getEmployment(
  db: Db,
  viewer: Viewer,
  id: number,
  act: keyof typeof employmentPolicy = "see",
) {
  const row = employmentFor(db, viewer).get({ id });
  const held = row ? staffRelations.filter((relation) => row[relation]) : [];
  if (!row || !allows(employmentPolicy, act, held)) throw new NotFound();
  return {
    ...row.employment,
    held,
    may: (other: keyof typeof employmentPolicy) => allows(employmentPolicy, other, held),
  };
}

const employmentFor = builtOncePer((db, viewer: Viewer) =>
  db
    .select({ employment: employments, ...asColumns(employmentConditions(db, viewer)) })
    .from(employments)
    .where(eq(employments.id, sql.placeholder("id")))
    .prepare(),
);

/**
 * Who may touch someone's address or invitation could become her. That of an administrator, also one to be, only another
 * administrator; and HR no more of who left her schools and works elsewhere now.
 */
export function mayReachAccount(db: Db, viewer: Viewer, personId: number) {
  if (viewer.administrator) return true;
  const willRun = and(
    eq(roles.personId, personId),
    eq(roles.kind, "administrator"),
    or(isNull(roles.toDay), gte(roles.toDay, viewer.today)),
  );
  if (db.select({ id: roles.id }).from(roles).where(willRun).get()) return false;
  const work = db
    .select({ schoolId: employments.schoolId })
    .from(employments)
    .where(and(eq(employments.personId, personId), notEnded(viewer.today)))
    .all();
  return work.length === 0 || work.some(({ schoolId }) => viewer.hrSchoolIds.includes(schoolId));
}

export const isAdministratorOn = (db: Db, personId: number, day: string) =>
  db
    .select({ id: roles.id })
    .from(roles)
    .where(
      and(
        eq(roles.personId, personId),
        eq(roles.kind, "administrator"),
        onDay(roles.fromDay, roles.toDay, day),
      ),
    )
    .get() !== undefined;

const asColumns = (conditions: Record<StaffRelation, SQL>) =>
  Object.fromEntries(
    staffRelations.map((relation) => [relation, sql<number>`${conditions[relation]}`]),
  ) as Record<StaffRelation, SQL<number>>;
