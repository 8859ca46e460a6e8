import { eq } from "drizzle-orm";
import { setUp } from "#app/features/auth/commands.server.ts";
import { setPartner } from "#app/features/people/commands/partner.server.ts";
import { addPerson } from "#app/features/people/commands/person.server.ts";
import { grantRole } from "#app/features/people/commands/roles.server.ts";
import { changeSchool } from "#app/features/settings/commands.server.ts";
import { addTeam } from "#app/features/teams/commands/team.server.ts";
import { employments, people, schools } from "#db/schema/index.ts";
import type { Story } from "../../vocabulary.ts";

type SchoolRole = "school_leader" | "hr_adviser" | "board_member" | "administrator";

/** Someone of a scenario: where she works, and what she leads or is besides. */
export type CastMember<Who extends string, Team extends string> = {
  givenName: string;
  namePrefix?: string;
  familyName: string;
  functionName: string;
  functionGroup: "teaching" | "support" | "direction";
  scaleCode?: string;
  team?: Team;
  /** Works at the office of the board. */
  office?: true;
  role?: SchoolRole;
  leads?: Team;
  partner?: Who;
};

export type ScenarioSchool<Who extends string, Team extends string> = {
  board: string;
  name: string;
  sector: "po" | "vo" | "mbo";
  teacherWord: "leerkracht" | "docent";
  teamWord: "bouw" | "team";
  holidayRegion: "noord" | "midden" | "zuid";
  /** The day the administrator enters it all. */
  entered: string;
  administrator: Who;
  teams: Record<Team, string>;
  cast: Record<Who, CastMember<Who, Team>>;
};

export type Entered<Who extends string, Team extends string> = {
  schoolId: number;
  teams: Record<Team, number>;
  people: Record<Who, { personId: number; employmentId: number }>;
};

const WORKS_SINCE = "2020-08-01";

/** A school with its teams, people and roles, as the administrator enters them in one morning. */
export function enterSchool<Who extends string, Team extends string>(
  story: Story,
  school: ScenarioSchool<Who, Team>,
): Entered<Who, Team> {
  const { db } = story;
  const day = school.entered;
  const admin = school.cast[school.administrator];
  const adminId = setUp(
    db,
    {
      boardName: school.board,
      schoolName: school.name,
      sector: school.sector,
      ...{ givenName: admin.givenName, namePrefix: "", familyName: admin.familyName },
      email: emailOf(school.administrator),
      passwordHash: "",
    },
    day,
    new Date(`${day}T06:00:00Z`),
  );
  const asAdmin = () => story.as(adminId, day, "09:00");
  const { viewer, now } = asAdmin();
  const here = db.select().from(schools).where(eq(schools.kind, "school")).get()!;
  const office = db.select().from(schools).where(eq(schools.kind, "office")).get()!;
  const { name, sector, teacherWord, teamWord, holidayRegion } = school;
  changeSchool(
    db,
    viewer,
    here.id,
    { name, sector, brin: null, teacherWord, teamWord, holidayRegion, version: here.version },
    now,
  );
  const teams = mapOf(school.teams, (team: string) =>
    addTeam(db, viewer, { schoolId: here.id, name: team, kind: "teaching_team" }, now),
  );
  const everyone = mapOf(school.cast, (someone, key) =>
    key === school.administrator
      ? employedAlready(story, adminId)
      : employ(story, { key, someone, schoolId: someone.office ? office.id : here.id, teams }, asAdmin()),
  );
  story.forget();
  giveParts(story, school, { schoolId: here.id, teams, people: everyone }, asAdmin());
  story.forget();
  return { schoolId: here.id, teams, people: everyone };
}

const emailOf = (key: string) => `${key}@school.example`;

function mapOf<Key extends string, From, To>(from: Record<Key, From>, to: (value: From, key: Key) => To) {
  const entries = Object.entries(from) as [Key, From][];
  return Object.fromEntries(entries.map(([key, value]) => [key, to(value, key)])) as Record<Key, To>;
}

type Admin = ReturnType<Story["as"]>;
type Place<Who extends string, Team extends string> = {
  key: Who;
  someone: CastMember<Who, Team>;
  schoolId: number;
  teams: Record<Team, number>;
};

function employ<Who extends string, Team extends string>(
  { db }: Story,
  { key, someone, schoolId, teams }: Place<Who, Team>,
  { viewer, now }: Admin,
) {
  const { givenName, namePrefix = null, familyName, functionName, functionGroup } = someone;
  return addPerson(
    db,
    viewer,
    {
      ...{ givenName, namePrefix, familyName, functionName, functionGroup, schoolId },
      email: emailOf(key),
      employeeNumber: null,
      scaleCode: someone.scaleCode ?? null,
      partTimeFactor: 10_000,
      daysWorked: "12345",
      careerPhase: null,
      costCentre: null,
      homeTeamId: someone.team ? teams[someone.team] : null,
      fromDay: WORKS_SINCE,
    },
    now,
  );
}

function employedAlready({ db }: Story, personId: number) {
  const { id } = db
    .select({ id: employments.id })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .where(eq(people.id, personId))
    .get()!;
  return { personId, employmentId: id };
}

function giveParts<Who extends string, Team extends string>(
  { db }: Story,
  { cast, entered: fromDay }: ScenarioSchool<Who, Team>,
  { schoolId, teams, people: ids }: Entered<Who, Team>,
  { viewer, now }: Admin,
) {
  for (const [key, someone] of Object.entries(cast) as [Who, CastMember<Who, Team>][]) {
    const { personId, employmentId } = ids[key];
    if (personId === viewer.personId) continue;
    const { role, leads, partner } = someone;
    const wide = role === "school_leader" ? schoolId : null;
    if (role) grantRole(db, viewer, personId, { kind: role, schoolId: wide, teamId: null, fromDay }, now);
    if (leads) {
      const leading = { kind: "team_leader" as const, schoolId, teamId: teams[leads], fromDay };
      grantRole(db, viewer, personId, leading, now);
    }
    if (partner) {
      const stated = { employment: employmentId, partnerId: ids[partner].personId, fromDay, toDay: null };
      setPartner(db, viewer, personId, { ...stated, version: 1 }, now);
    }
  }
}
