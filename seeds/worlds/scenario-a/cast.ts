import type { CastMember, ScenarioSchool } from "../scenario/school.ts";

export type Who = "fenna" | "willem" | "rachid" | "tineke" | "joke" | "marco" | "ingrid" | "dirk" | "sanne";
export type Team = "onderbouw" | "middenbouw" | "bovenbouw";

const teacher = (givenName: string, familyName: string, team: Team): CastMember<Who, Team> => ({
  ...{ givenName, familyName, team, functionName: "leerkracht", functionGroup: "teaching", scaleCode: "LB" },
});
const inOffice = (givenName: string, familyName: string, functionName: string): CastMember<Who, Team> => ({
  ...{ givenName, familyName, functionName, functionGroup: "support", office: true },
});

/** Basisschool De Klimroos, as scenario A finds it. */
export const klimroos: ScenarioSchool<Who, Team> = {
  board: "Stichting De Tuin",
  name: "De Klimroos",
  sector: "po",
  teacherWord: "leerkracht",
  teamWord: "bouw",
  holidayRegion: "noord",
  entered: "2022-08-29",
  administrator: "sanne",
  teams: { onderbouw: "Onderbouw", middenbouw: "Middenbouw", bovenbouw: "Bovenbouw" },
  cast: {
    fenna: teacher("Fenna", "Hoekstra", "middenbouw"),
    rachid: teacher("Rachid", "Amrani", "middenbouw"),
    tineke: teacher("Tineke", "Bos", "middenbouw"),
    joke: teacher("Joke", "Terpstra", "onderbouw"),
    marco: teacher("Marco", "Pinas", "bovenbouw"),
    willem: {
      ...{ givenName: "Willem", familyName: "Dijkgraaf", functionName: "directeur" },
      ...{ functionGroup: "direction", role: "school_leader", leads: "middenbouw", partner: "dirk" },
    },
    ingrid: { ...inOffice("Ingrid", "Smit", "HR-adviseur"), role: "hr_adviser" },
    dirk: { ...inOffice("Dirk", "Veldman", "bestuurder"), role: "board_member" },
    sanne: inOffice("Sanne", "Kok", "applicatiebeheerder"),
  },
};
