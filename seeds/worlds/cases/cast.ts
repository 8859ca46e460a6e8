import type { CastMember, ScenarioSchool } from "../scenario/school.ts";

/** At the office of every board of the cases: they look on. */
export type Office = "hr" | "bestuur" | "beheer";

const inOffice = (givenName: string, familyName: string, functionName: string) =>
  ({ givenName, familyName, functionName, functionGroup: "support", office: true }) as const;

const office = {
  hr: { ...inOffice("Hilde", "Rozema", "HR-adviseur"), role: "hr_adviser" },
  bestuur: { ...inOffice("Bernard", "Stuart", "bestuurder"), role: "board_member" },
  beheer: inOffice("Bo", "Heering", "applicatiebeheerder"),
} as const;

/** Who teaches in a team. */
export const teaches =
  (functionName: string) =>
  <Team extends string>(givenName: string, familyName: string, team: Team): CastMember<never, Team> => ({
    ...{ givenName, familyName, team, functionName, functionGroup: "teaching" },
  });

/** Who leads the school; her gesprekspartner is of the board. */
export const leadsSchool = (givenName: string, familyName: string, functionName: string) => ({
  ...{ givenName, familyName, functionName },
  functionGroup: "direction" as const,
  role: "school_leader" as const,
  partner: "bestuur" as const,
});

type Told<Who extends string, Team extends string> = Pick<
  ScenarioSchool<Who, Team>,
  "name" | "sector" | "teacherWord" | "teamWord" | "teams"
> & {
  board?: string;
  cast: Record<Who, CastMember<Who | Office, Team>> & Partial<Record<Office, CastMember<Who | Office, Team>>>;
};

/** The school of a case, entered in the summer before it, with the office of its board. */
export const caseSchool = <Who extends string, Team extends string>({
  cast,
  ...school
}: Told<Who, Team>): ScenarioSchool<Who | Office, Team> => ({
  board: `Stichting ${school.name}`,
  ...school,
  holidayRegion: "midden",
  entered: "2025-08-25",
  administrator: "beheer",
  cast: { ...office, ...cast },
});
