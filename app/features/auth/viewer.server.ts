import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { employments, partners, people, roles, schools, teamMemberships, teams } from "#db/schema/index.ts";
import { leadsItsSchool, onDay, partnerOn } from "./relations.server.ts";
import type { Viewer } from "./viewer.ts";

/**
 * Who someone is on a day: employments, roles, teams and partners, read anew so that a change counts on the next request.
 * @returns undefined for who has no employment and no role any more: a leaver is a stranger
 */
export function findViewer(db: Db, personId: number, today: string): Viewer | undefined {
  const person = db.select().from(people).where(eq(people.id, personId)).get();
  if (!person) return undefined;
  const held = db
    .select({ kind: roles.kind, schoolId: roles.schoolId, teamId: roles.teamId })
    .from(roles)
    .where(and(eq(roles.personId, personId), onDay(roles.fromDay, roles.toDay, today)))
    .all();
  const own = ownEmployments(db, personId, today);
  if (held.length === 0 && own.length === 0) return undefined;

  const ledTeamIds = held.flatMap((role) =>
    role.kind === "team_leader" && role.teamId ? [role.teamId] : [],
  );
  const ledSchoolIds = held.flatMap((role) =>
    role.kind === "school_leader" && role.schoolId ? [role.schoolId] : [],
  );
  const boardMember = held.some((role) => role.kind === "board_member");
  return {
    personId,
    boardId: person.boardId,
    locale: person.locale,
    givenName: person.givenName,
    namePrefix: person.namePrefix,
    familyName: person.familyName,
    today,
    employments: own.map(({ partnerId: _, ...employment }) => employment),
    schoolIds: [...new Set([...own.map((employment) => employment.schoolId), ...ledSchoolIds])],
    teamIds: [
      ...new Set([
        ...memberTeamIds(db, personId, today),
        ...own.flatMap((e) => e.homeTeamId ?? []),
        ...ledTeamIds,
      ]),
    ],
    ledTeamIds,
    ledSchoolIds,
    hrSchoolIds: hrScope(db, person.boardId, held),
    boardMember,
    administrator: held.some((role) => role.kind === "administrator"),
    partnerOf: partnerOf(
      db,
      { personId, boardId: person.boardId, ledTeamIds, ledSchoolIds, boardMember },
      today,
    ),
    partners: ownPartners(db, own),
  };
}

function ownEmployments(db: Db, personId: number, today: string) {
  return db
    .select({
      id: employments.id,
      schoolId: employments.schoolId,
      schoolName: schools.name,
      schoolKind: schools.kind,
      functionName: employments.functionName,
      homeTeamId: employments.homeTeamId,
      partnerId: partnerOn(today),
    })
    .from(employments)
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .where(and(eq(employments.personId, personId), onDay(employments.fromDay, employments.toDay, today)))
    .orderBy(sql`${employments.partTimeFactor} desc`, employments.id)
    .all();
}

function memberTeamIds(db: Db, personId: number, today: string) {
  return db
    .select({ id: teamMemberships.teamId })
    .from(teamMemberships)
    .innerJoin(teams, eq(teams.id, teamMemberships.teamId))
    .where(
      and(
        eq(teamMemberships.personId, personId),
        isNull(teams.archivedOn),
        onDay(teamMemberships.fromDay, teamMemberships.toDay, today),
      ),
    )
    .all()
    .map((row) => row.id);
}

function hrScope(db: Db, boardId: number, held: { kind: string; schoolId: number | null }[]) {
  const scopes = held.filter((role) => role.kind === "hr_adviser");
  if (scopes.length === 0) return [];
  const whole = scopes.some((role) => role.schoolId === null);
  if (!whole) return scopes.flatMap((role) => role.schoolId ?? []);
  return db
    .select({ id: schools.id })
    .from(schools)
    .where(eq(schools.boardId, boardId))
    .all()
    .map((row) => row.id);
}

type Leader = Pick<Viewer, "personId" | "boardId" | "ledTeamIds" | "ledSchoolIds" | "boardMember">;

function partnerOf(db: Db, leader: Leader, today: string) {
  const stated = db
    .select({ id: partners.employmentId })
    .from(partners)
    .where(eq(partners.personId, leader.personId));
  const near = or(
    inArray(employments.id, stated),
    inArray(employments.homeTeamId, leader.ledTeamIds),
    inArray(employments.schoolId, leader.ledSchoolIds),
    leader.boardMember ? and(eq(people.boardId, leader.boardId), leadsItsSchool(today)) : undefined,
  );
  return db
    .select({ employmentId: employments.id, personId: employments.personId, schoolId: employments.schoolId })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .where(
      and(near, onDay(employments.fromDay, employments.toDay, today), eq(partnerOn(today), leader.personId)),
    )
    .all();
}

function ownPartners(db: Db, own: { id: number; schoolId: number; partnerId: number | null }[]) {
  const ids = own.flatMap((employment) => employment.partnerId ?? []);
  const names = db
    .select({
      id: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(people)
    .where(inArray(people.id, ids))
    .all();
  return own.flatMap((employment) => {
    const partner = names.find((name) => name.id === employment.partnerId);
    if (!partner) return [];
    const { id, ...name } = partner;
    return [{ ...name, employmentId: employment.id, schoolId: employment.schoolId, personId: id }];
  });
}
