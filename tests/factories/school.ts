import { findViewer } from "#app/features/auth/viewer.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import {
  boards,
  employments,
  partners,
  people,
  roles,
  schools,
  teamMemberships,
  teams,
} from "#db/schema/index.ts";
import { NOW, TODAY } from "../support/clock.ts";

// Builders insert rows and invent the parents a test does not speak of.

let counter = 0;
const next = () => (counter += 1);

export function aBoard(db: Db, values: Partial<typeof boards.$inferInsert> = {}) {
  return db
    .insert(boards)
    .values({ name: `Stichting ${next()}`, ...values })
    .returning()
    .get();
}

export function aSchool(db: Db, values: Partial<typeof schools.$inferInsert> = {}) {
  const boardId = values.boardId ?? aBoard(db).id;
  return db
    .insert(schools)
    .values({ name: `De School ${next()}`, sector: "po", ...values, boardId })
    .returning()
    .get();
}

export function aTeam(db: Db, values: Partial<typeof teams.$inferInsert> = {}) {
  const schoolId = values.schoolId ?? aSchool(db).id;
  return db
    .insert(teams)
    .values({ name: `Team ${next()}`, kind: "teaching_team", ...values, schoolId })
    .returning()
    .get();
}

/** Someone of a board without any employment or role yet. */
export function aPerson(db: Db, values: Partial<typeof people.$inferInsert> = {}) {
  const n = next();
  const boardId = values.boardId ?? aBoard(db).id;
  return db
    .insert(people)
    .values({
      givenName: `Voornaam${n}`,
      familyName: `Achternaam${n}`,
      email: `persoon${n}@school.example`,
      createdAt: NOW.getTime(),
      ...values,
      boardId,
    })
    .returning()
    .get();
}

type Work = Partial<typeof employments.$inferInsert> & { person?: Partial<typeof people.$inferInsert> };

/** A person employed at a school (a teacher unless said otherwise). */
export function aTeacher(db: Db, { person, ...values }: Work = {}) {
  const school = values.schoolId
    ? db.query.schools.findFirst({ where: (s, { eq }) => eq(s.id, values.schoolId!) }).sync()!
    : aSchool(db);
  const someone = values.personId
    ? { id: values.personId }
    : aPerson(db, { boardId: school.boardId, ...person });
  const employment = db
    .insert(employments)
    .values({
      functionName: "leerkracht",
      functionGroup: "teaching",
      partTimeFactor: 10_000,
      fromDay: "2020-08-01",
      ...values,
      personId: someone.id,
      schoolId: school.id,
    })
    .returning()
    .get();
  return { personId: someone.id, employmentId: employment.id, schoolId: school.id, boardId: school.boardId };
}

export function aRole(
  db: Db,
  values: Pick<typeof roles.$inferInsert, "personId" | "kind"> & Partial<typeof roles.$inferInsert>,
) {
  const boardId =
    values.boardId ??
    db.query.people.findFirst({ where: (p, { eq }) => eq(p.id, values.personId) }).sync()!.boardId;
  return db
    .insert(roles)
    .values({ fromDay: "2020-08-01", ...values, boardId })
    .returning()
    .get();
}

export function aMembership(
  db: Db,
  values: Pick<typeof teamMemberships.$inferInsert, "personId" | "teamId"> &
    Partial<typeof teamMemberships.$inferInsert>,
) {
  return db
    .insert(teamMemberships)
    .values({ fromDay: "2020-08-01", ...values })
    .returning()
    .get();
}

export function aPartner(
  db: Db,
  values: Pick<typeof partners.$inferInsert, "employmentId" | "personId"> &
    Partial<typeof partners.$inferInsert>,
) {
  return db
    .insert(partners)
    .values({ fromDay: "2020-08-01", ...values })
    .returning()
    .get();
}

/** How someone looks at the school on a day. */
export function viewing(db: Db, personId: number, today = TODAY): Viewer {
  const viewer = findViewer(db, personId, today);
  if (!viewer) throw new Error(`Person ${personId} is a stranger on ${today}.`);
  return viewer;
}

/**
 * The ten who look, around one teacher's file: the school most access tests happen in.
 * Former partner led the team until the summer; the other school belongs to another board.
 */
export function aWholeSchool(db: Db) {
  const board = aBoard(db);
  const school = aSchool(db, { boardId: board.id, name: "De Wissel" });
  const office = aSchool(db, { boardId: board.id, name: "Bestuurskantoor", kind: "office", sector: null });
  const team = aTeam(db, { schoolId: school.id, name: "Middenbouw" });
  const otherTeam = aTeam(db, { schoolId: school.id, name: "Onderbouw" });
  const at = (homeTeamId: number, givenName: string) =>
    aTeacher(db, { schoolId: school.id, homeTeamId, person: { givenName } });
  const inOffice = (givenName: string) =>
    aTeacher(db, {
      schoolId: office.id,
      functionGroup: "support",
      functionName: "medewerker",
      person: { givenName },
    });

  const teacher = at(team.id, "Noor");
  const teammate = at(team.id, "Samira");
  const otherTeacher = at(otherTeam.id, "Joost");
  const partner = at(team.id, "Karel");
  const formerPartner = at(otherTeam.id, "Bea");
  const otherLeader = at(otherTeam.id, "Wim");
  const schoolLeader = aTeacher(db, {
    schoolId: school.id,
    functionGroup: "direction",
    functionName: "directeur",
    person: { givenName: "Ineke" },
  });
  const hrAdviser = inOffice("Ingrid");
  const boardMember = inOffice("Dirk");
  const administrator = inOffice("Sanne");

  aRole(db, {
    personId: partner.personId,
    kind: "team_leader",
    teamId: team.id,
    schoolId: school.id,
    fromDay: "2026-08-01",
  });
  aRole(db, {
    personId: formerPartner.personId,
    kind: "team_leader",
    teamId: team.id,
    schoolId: school.id,
    toDay: "2026-07-31",
  });
  aRole(db, {
    personId: otherLeader.personId,
    kind: "team_leader",
    teamId: otherTeam.id,
    schoolId: school.id,
  });
  aRole(db, { personId: schoolLeader.personId, kind: "school_leader", schoolId: school.id });
  aRole(db, { personId: hrAdviser.personId, kind: "hr_adviser" });
  aRole(db, { personId: boardMember.personId, kind: "board_member" });
  aRole(db, { personId: administrator.personId, kind: "administrator" });

  return {
    board,
    school,
    office,
    team,
    otherTeam,
    teacher,
    teammate,
    otherTeacher,
    partner,
    formerPartner,
    otherLeader,
    schoolLeader,
    hrAdviser,
    boardMember,
    administrator,
  };
}
