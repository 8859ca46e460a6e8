import { and, desc, eq, inArray, isNull, gte, or, sql } from "drizzle-orm";
import { leadsItsSchool, onDay, partnerOn } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { NameParts } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import {
  employmentPauses,
  employments,
  partners,
  people,
  schools,
  teamMemberships,
  teams,
} from "#db/schema/index.ts";
import { partnerReason } from "../model.ts";
import { employmentConditions, employmentsFor, notEnded } from "./access.server.ts";
import { listSchoolsToStaff } from "./choices.server.ts";
import { readNames } from "./names.server.ts";

/** What a colleague of the school sees of someone's work: function, school, teams. */
export function listCurrentWork(db: Db, viewer: Viewer, personId: number) {
  const by = employmentConditions(db, viewer);
  return db
    .select({ id: employments.id, functionName: employments.functionName, schoolName: schools.name })
    .from(employments)
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .where(
      and(
        eq(employments.personId, personId),
        onDay(employments.fromDay, employments.toDay, viewer.today),
        or(by.colleague, employmentsFor(db, viewer, "see")),
      ),
    )
    .orderBy(desc(employments.partTimeFactor), employments.id)
    .all();
}

/** The teams someone is in, at schools where the viewer may see her work. */
export function listTeamsOfPerson(db: Db, viewer: Viewer, personId: number) {
  const by = employmentConditions(db, viewer);
  const seen = db
    .select({ id: employments.schoolId })
    .from(employments)
    .where(and(eq(employments.personId, personId), or(by.colleague, employmentsFor(db, viewer, "see"))));
  const homes = db
    .select({ id: employments.homeTeamId })
    .from(employments)
    .where(
      and(eq(employments.personId, personId), onDay(employments.fromDay, employments.toDay, viewer.today)),
    );
  const memberships = db
    .select({ id: teamMemberships.teamId })
    .from(teamMemberships)
    .where(
      and(
        eq(teamMemberships.personId, personId),
        onDay(teamMemberships.fromDay, teamMemberships.toDay, viewer.today),
      ),
    );
  return db
    .select({ id: teams.id, name: teams.name, kind: teams.kind })
    .from(teams)
    .where(
      and(
        isNull(teams.archivedOn),
        inArray(teams.schoolId, seen),
        or(inArray(teams.id, homes), inArray(teams.id, memberships)),
      ),
    )
    .orderBy(teams.name, teams.id)
    .all();
}

/**
 * The employments of a person that the viewer may see, each with its gesprekspartner of today and why it is she.
 * Scale and cost centre are there only for who may see terms.
 */
export function listEmployments(db: Db, viewer: Viewer, personId: number) {
  const leadsHome = sql<number>`exists (select 1 from roles r where r.kind = 'team_leader' and r.team_id = ${employments.homeTeamId}
    and r.person_id = ${partnerOn(viewer.today)} and r.from_day <= ${viewer.today} and (r.to_day is null or r.to_day >= ${viewer.today}))`;
  const stated = sql<
    number | null
  >`(select s.person_id from partners s where s.employment_id = ${employments.id}
    and s.person_id <> ${employments.personId} and s.from_day <= ${viewer.today} and (s.to_day is null or s.to_day >= ${viewer.today})
    order by s.from_day desc limit 1)`;
  const rows = db
    .select({
      employment: employments,
      schoolName: schools.name,
      homeTeamName: teams.name,
      partnerId: partnerOn(viewer.today),
      statedId: stated,
      leadsItsSchool: sql<number>`${leadsItsSchool(viewer.today)}`,
      leadsHomeTeam: leadsHome,
      terms: sql<number>`${employmentsFor(db, viewer, "see_terms")}`,
      change: sql<number>`${employmentsFor(db, viewer, "change")}`,
      setPartner: sql<number>`${employmentsFor(db, viewer, "set_partner")}`,
      move: sql<number>`${employmentsFor(db, viewer, "move")}`,
      seesEnd: sql<number>`${employmentsFor(db, viewer, "see_end")}`,
      pause: sql<number>`${employmentsFor(db, viewer, "pause")}`,
    })
    .from(employments)
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .leftJoin(teams, eq(teams.id, employments.homeTeamId))
    .where(and(eq(employments.personId, personId), employmentsFor(db, viewer, "see")))
    .orderBy(
      sql`case when ${notEnded(viewer.today)} then 0 else 1 end`,
      desc(employments.fromDay),
      employments.id,
    )
    .all();
  const names = readNames(
    db,
    rows.flatMap((row) => row.partnerId ?? []),
  );
  const staffed = listSchoolsToStaff(db, viewer);
  return rows.map(({ employment: { scaleCode, costCentre, toDay, ...employment }, ...row }) => ({
    ...employment,
    toDay: row.seesEnd ? toDay : null,
    schoolName: row.schoolName,
    homeTeamName: row.homeTeamName,
    terms: row.terms ? { scaleCode, costCentre } : null,
    partner: named(names, row.partnerId),
    partnerReason: partnerReason({
      ...row,
      leadsItsSchool: Boolean(row.leadsItsSchool),
      leadsHomeTeam: Boolean(row.leadsHomeTeam),
    }),
    may: {
      change: Boolean(row.change),
      // At another school the viewer staffs; nobody lets herself in there.
      transfer:
        Boolean(row.change) &&
        personId !== viewer.personId &&
        staffed.some((school) => school.id !== employment.schoolId),
      move: Boolean(row.move),
      setPartner: Boolean(row.setPartner),
      pause: Boolean(row.pause),
    },
  }));
}

/** Partner rows set by hand for an employment, that run or are still to come. */
export function listPartners(db: Db, viewer: Viewer, employmentId: number) {
  return db
    .select({
      id: partners.id,
      personId: partners.personId,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      fromDay: partners.fromDay,
      toDay: partners.toDay,
    })
    .from(partners)
    .innerJoin(people, eq(people.id, partners.personId))
    .innerJoin(employments, eq(employments.id, partners.employmentId))
    .where(
      and(
        eq(partners.employmentId, employmentId),
        or(isNull(partners.toDay), gte(partners.toDay, viewer.today)),
        employmentsFor(db, viewer, "see"),
      ),
    )
    .orderBy(partners.fromDay, partners.id)
    .all();
}

/** Pauses of the employments of a person that the viewer may see; no reason is known. */
export function listPauses(db: Db, viewer: Viewer, personId: number) {
  return db
    .select({
      id: employmentPauses.id,
      employmentId: employmentPauses.employmentId,
      fromDay: employmentPauses.fromDay,
      toDay: employmentPauses.toDay,
    })
    .from(employmentPauses)
    .innerJoin(employments, eq(employments.id, employmentPauses.employmentId))
    .where(and(eq(employments.personId, personId), employmentsFor(db, viewer, "see")))
    .orderBy(desc(employmentPauses.fromDay), employmentPauses.id)
    .all();
}

function named(names: ReadonlyMap<number, NameParts>, id: number | null) {
  const name = id === null ? undefined : names.get(id);
  return id === null || !name ? null : { id, ...name };
}
