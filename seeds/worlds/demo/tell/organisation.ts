import { eq } from "drizzle-orm";
import { setUp } from "#app/features/auth/commands.server.ts";
import { startPause } from "#app/features/people/commands/pauses.server.ts";
import { setPartner } from "#app/features/people/commands/partner.server.ts";
import { addPerson } from "#app/features/people/commands/person.server.ts";
import { grantRole } from "#app/features/people/commands/roles.server.ts";
import { addFreeDays, addSchool, changeSchool, renameBoard } from "#app/features/settings/commands.server.ts";
import { addMember } from "#app/features/teams/commands/members.server.ts";
import { addTeam } from "#app/features/teams/commands/team.server.ts";
import { daysLater } from "#app/lib/school-year.ts";
import { employments, schools } from "#db/schema/index.ts";
import type { Story } from "../../../vocabulary.ts";
import type { DayOf } from "../calendar.ts";
import { known, type Cast } from "../cast.ts";
import { board, partners, people, roles, schools as demoSchools, teams } from "../people.ts";
import { lastYear } from "../days.ts";
import type { DemoPerson } from "../types.ts";

export type Organisation = Pick<Cast, "schools" | "teams" | "people">;

/** Board, schools, teams, people, roles and partners, as the administrator entered them before last school year began. */
export function tellOrganisation(story: Story, dayOf: DayOf): Organisation {
  const { db } = story;
  const start = dayOf(lastYear(8, 3));
  const cast: Organisation = { schools: new Map(), teams: new Map(), people: new Map() };
  const administrator = people.find((person) => person.email === "beheer@lindehof.example")!;
  const adminId = firstAdministrator(story, administrator, start);
  const asAdmin = () => story.as(adminId, start, "09:00");

  openSchools(story, cast, asAdmin());
  cast.people.set(administrator.key, {
    personId: adminId,
    employmentId: db
      .select({ id: employments.id })
      .from(employments)
      .where(eq(employments.personId, adminId))
      .get()!.id,
    school: "office",
    homeTeam: null,
  });
  for (const team of teams) {
    const { viewer, now } = asAdmin();
    cast.teams.set(
      team.key,
      addTeam(
        db,
        viewer,
        { schoolId: known(cast.schools, team.school), name: team.name, kind: team.kind },
        now,
      ),
    );
  }
  for (const person of people.filter((one) => one !== administrator))
    cast.people.set(person.key, employ(story, cast, person, asAdmin(), dayOf));
  story.forget();
  giveParts(story, cast, asAdmin(), start);
  story.forget();
  return cast;
}

function firstAdministrator({ db }: Story, person: DemoPerson, day: string) {
  const { givenName, namePrefix = "", familyName, email } = person;
  const school = demoSchools.find((one) => one.key === "wissel")!;
  const now = new Date(`${day}T06:00:00Z`);
  const setup = {
    boardName: board.name,
    schoolName: school.name,
    sector: "po" as const,
    givenName,
    namePrefix,
    familyName,
    email,
    passwordHash: "",
  };
  return setUp(db, setup, day, now);
}

type Admin = ReturnType<Story["as"]>;

function openSchools({ db, today }: Story, cast: Organisation, { viewer, now }: Admin) {
  for (const { key, kind, name, sector, teacherWord, teamWord, holidayRegion, ...rest } of demoSchools) {
    const words = {
      name,
      sector,
      brin: "brin" in rest ? rest.brin : null,
      teacherWord,
      teamWord,
      holidayRegion,
    };
    const there = db.query.schools
      .findFirst({ where: (s, { eq }) => (key === "office" ? eq(s.kind, "office") : eq(s.name, name)) })
      .sync();
    if (there) changeSchool(db, viewer, there.id, { ...words, version: there.version }, now);
    cast.schools.set(key, there?.id ?? addSchool(db, viewer, { kind, ...words }, now));
  }
  const whole = db.query.boards.findFirst().sync()!;
  renameBoard(db, viewer, { boardName: board.name, version: whole.version }, now);
  for (const school of db.select().from(schools).where(eq(schools.kind, "school")).all()) {
    for (const holiday of holidaysAround(today)) addFreeDays(db, viewer, school.id, holiday, now);
  }
}

/** Holidays of region midden, 2025/2026 and 2026/2027; other years have none here. */
function holidaysAround(today: string) {
  if (today < "2026-08-01" || today > "2027-07-31") return [];
  return [
    { freeName: "Herfstvakantie", fromDay: "2025-10-18", toDay: "2025-10-26" },
    { freeName: "Kerstvakantie", fromDay: "2025-12-20", toDay: "2026-01-04" },
    { freeName: "Voorjaarsvakantie", fromDay: "2026-02-14", toDay: "2026-02-22" },
    { freeName: "Meivakantie", fromDay: "2026-04-25", toDay: "2026-05-03" },
    { freeName: "Zomervakantie", fromDay: "2026-07-11", toDay: "2026-08-23" },
    { freeName: "Herfstvakantie", fromDay: "2026-10-17", toDay: "2026-10-25" },
    { freeName: "Kerstvakantie", fromDay: "2026-12-19", toDay: "2027-01-03" },
    { freeName: "Voorjaarsvakantie", fromDay: "2027-02-20", toDay: "2027-02-28" },
    { freeName: "Meivakantie", fromDay: "2027-04-24", toDay: "2027-05-09" },
  ];
}

function employ({ db }: Story, cast: Organisation, person: DemoPerson, { viewer, now }: Admin, dayOf: DayOf) {
  const fromDay = dayOf({ schoolYear: -person.sinceYearsAgo, month: 8, day: 1 });
  const made = addPerson(
    db,
    viewer,
    {
      givenName: person.givenName,
      namePrefix: person.namePrefix ?? null,
      familyName: person.familyName,
      email: person.email,
      employeeNumber: person.employeeNumber,
      schoolId: known(cast.schools, person.school),
      functionName: person.functionName,
      functionGroup: person.functionGroup,
      scaleCode: person.scaleCode,
      partTimeFactor: person.partTimeFactor,
      daysWorked: person.daysWorked,
      careerPhase: person.careerPhase,
      costCentre: null,
      homeTeamId: person.homeTeam && known(cast.teams, person.homeTeam),
      fromDay,
    },
    now,
  );
  return { ...made, school: person.school, homeTeam: person.homeTeam };
}

function giveParts(story: Story, cast: Organisation, { viewer, now }: Admin, fromDay: string) {
  const { db } = story;
  const id = (key: Parameters<typeof cast.people.get>[0]) => known(cast.people, key).personId;
  for (const role of roles.filter((one) => id(one.person) !== viewer.personId)) {
    grantRole(
      db,
      viewer,
      id(role.person),
      { kind: role.kind, schoolId: role.school && known(cast.schools, role.school), teamId: null, fromDay },
      now,
    );
  }
  for (const team of teams) {
    const teamId = known(cast.teams, team.key);
    if (team.leader)
      grantRole(
        db,
        viewer,
        id(team.leader),
        { kind: "team_leader", schoolId: known(cast.schools, team.school), teamId, fromDay },
        now,
      );
    for (const { person, part, ...rest } of team.members) {
      addMember(
        db,
        viewer,
        teamId,
        { personId: id(person), part, mandate: ("mandate" in rest && rest.mandate) || null },
        now,
        { fromDay },
      );
    }
  }
  // Nobody sets her own: of the administrator the HR adviser does it.
  story.forget();
  const adviser = id(roles.find(({ kind }) => kind === "hr_adviser")!.person);
  const hr = story.as(adviser, fromDay, "09:00").viewer;
  for (const { person, partner } of partners) {
    if (id(person) === id(partner)) continue;
    const { personId, employmentId } = known(cast.people, person);
    setPartner(
      db,
      personId === viewer.personId ? hr : viewer,
      personId,
      { employment: employmentId, partnerId: id(partner), fromDay, toDay: null, version: 1 },
      now,
    );
  }
}

/** Leave of those who are away for a while, entered a week before by the HR adviser. */
export function tellPauses({ story, dayOf, people: staff }: Cast, hr: number) {
  for (const person of people) {
    if (!person.pause) continue;
    const { from, to } = person.pause;
    const day = daysLater(dayOf(from), -7);
    story.on(day, "11:00", () => {
      const { viewer, now } = story.as(hr, day, "11:00");
      const { personId, employmentId } = known(staff, person.key);
      const { version } = story.db.select().from(employments).where(eq(employments.id, employmentId)).get()!;
      startPause(
        story.db,
        viewer,
        personId,
        { employment: employmentId, fromDay: dayOf(from), toDay: to && dayOf(to), version },
        now,
      );
    });
  }
}
