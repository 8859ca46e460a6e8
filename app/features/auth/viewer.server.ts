import { and, eq, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { employments, partners, people, roles, schools, teamMemberships, teams } from "#db/schema/index.ts";
import { leadsItsSchool, onDay, partnerOn } from "./relations.server.ts";
import type { Viewer } from "./viewer.ts";

/**
 * Who someone is on a day: employments, roles, teams and partners, read anew so that a change counts on the next request.
 * @returns undefined for who has no employment and no role any more: a leaver is a stranger
 */
export function findViewer(db: Db, personId: number, today: string): Viewer | undefined {
  const ask = asks.get(db) ?? prepareAsks(db);
  asks.set(db, ask);
  const person = ask.person.get({ personId });
  if (!person) return undefined;
  const held = ask.roles.all({ personId, today });
  const own = ask.employments.all({ personId, today });
  if (held.length === 0 && own.length === 0) return undefined;

  const ledTeamIds = held.flatMap((role) =>
    role.kind === "team_leader" && role.teamId ? [role.teamId] : [],
  );
  const ledSchoolIds = held.flatMap((role) =>
    role.kind === "school_leader" && role.schoolId ? [role.schoolId] : [],
  );
  const boardMember = held.some((role) => role.kind === "board_member");
  const staffed = boardMember ? ask.partnerOfAsBoard : ask.partnerOf;
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
        ...ask.memberTeams.all({ personId, today }).map(({ id }) => id),
        ...own.flatMap((e) => e.homeTeamId ?? []),
        ...ledTeamIds,
      ]),
    ],
    ledTeamIds,
    ledSchoolIds,
    hrSchoolIds: hrScope(db, person.boardId, held),
    boardMember,
    administrator: held.some((role) => role.kind === "administrator"),
    partnerOf: staffed.all({ personId, boardId: person.boardId, today }),
    partners: ownPartners(db, own),
  };
}

/** Put together once per file: every request asks these, and putting them together took longer than their answer. */
const asks = new WeakMap<Db, ReturnType<typeof prepareAsks>>();

const today = sql`${sql.placeholder("today")}`;
const personId = sql.placeholder("personId");

function prepareAsks(db: Db) {
  return {
    person: db.select().from(people).where(eq(people.id, personId)).prepare(),
    roles: db
      .select({ kind: roles.kind, schoolId: roles.schoolId, teamId: roles.teamId })
      .from(roles)
      .where(and(eq(roles.personId, personId), onDay(roles.fromDay, roles.toDay, today)))
      .prepare(),
    employments: db
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
      .prepare(),
    memberTeams: db
      .select({ id: teamMemberships.teamId })
      .from(teamMemberships)
      .innerJoin(teams, eq(teams.id, teamMemberships.teamId))
      .where(
        and(
          eq(teamMemberships.personId, personId),
          isNull(teams.archivedOn),
          onDay(teamMemberships.fromDay, teamMemberships.toDay, today),
          // Whoever works there no more is no member, whatever row was left open.
          sql`exists (select 1 from employments we where we.person_id = ${personId} and we.school_id = ${teams.schoolId}
            and we.from_day <= ${today} and (we.to_day is null or we.to_day >= ${today}))`,
        ),
      )
      .prepare(),
    partnerOf: whosePartner(db, undefined),
    // Apart, because with this in it no index serves the rest.
    partnerOfAsBoard: whosePartner(
      db,
      and(eq(people.boardId, sql.placeholder("boardId")), leadsItsSchool(today)),
    ),
  };
}

function whosePartner(db: Db, asBoard: SQL | undefined) {
  const stated = db
    .select({ id: partners.employmentId })
    .from(partners)
    .where(eq(partners.personId, personId));
  const led = (kind: "team_leader" | "school_leader", of: typeof roles.teamId | typeof roles.schoolId) =>
    db
      .select({ id: of })
      .from(roles)
      .where(
        and(eq(roles.personId, personId), eq(roles.kind, kind), onDay(roles.fromDay, roles.toDay, today)),
      );
  const near = or(
    inArray(employments.id, stated),
    inArray(employments.homeTeamId, led("team_leader", roles.teamId)),
    inArray(employments.schoolId, led("school_leader", roles.schoolId)),
    asBoard,
  );
  return db
    .select({ employmentId: employments.id, personId: employments.personId, schoolId: employments.schoolId })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .where(
      and(near, onDay(employments.fromDay, employments.toDay, today), sql`${partnerOn(today)} = ${personId}`),
    )
    .prepare();
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

function ownPartners(db: Db, own: { id: number; schoolId: number; partnerId: number | null }[]) {
  const ids = own.flatMap((employment) => employment.partnerId ?? []);
  if (ids.length === 0) return [];
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
