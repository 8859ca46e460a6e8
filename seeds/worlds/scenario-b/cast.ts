import type { CastMember, ScenarioSchool } from "../scenario/school.ts";

/** The six share their question with the school. */
export const six = ["lotte", "daan", "esra", "sander", "koen", "anouk"] as const;
/** Three more teachers who join the first series. */
export const threeMore = ["femke", "jeroen", "naima"] as const;
/** Who takes part in the first series: the twelve. */
export const twelve = [...six, "ilse", "rob", "meryem", ...threeMore] as const;

export type Who =
  | (typeof twelve)[number]
  | ("gijs" | "wout" | "bram" | "yasmina" | "marjolein")
  | ("petra" | "hans" | "ruben");
export type Team = "onderbouw" | "bovenbouw";

const of =
  (functionName: string, functionGroup: "teaching" | "support") =>
  (givenName: string, familyName: string, team: Team): CastMember<Who, Team> => ({
    ...{ givenName, familyName, team, functionName, functionGroup },
  });
const teacher = of("docent", "teaching");
const support = of("onderwijsassistent", "support");
const leader = (givenName: string, familyName: string) =>
  ({ givenName, familyName, functionName: "teamleider", functionGroup: "direction" }) as const;
const inOffice = (givenName: string, familyName: string, functionName: string): CastMember<Who, Team> => ({
  ...{ givenName, familyName, functionName, functionGroup: "support", office: true },
});

/** Scholengemeenschap Het Rietland, as scenario B finds it; Wout and Ruben are there to look on. */
export const rietland: ScenarioSchool<Who, Team> = {
  board: "Stichting De Delta",
  name: "Het Rietland",
  sector: "vo",
  teacherWord: "docent",
  teamWord: "team",
  holidayRegion: "midden",
  entered: "2024-08-26",
  administrator: "ruben",
  teams: { onderbouw: "Onderbouw", bovenbouw: "Bovenbouw" },
  cast: {
    lotte: teacher("Lotte", "Brouwer", "onderbouw"),
    daan: teacher("Daan", "Mulder", "onderbouw"),
    esra: teacher("Esra", "Yildiz", "onderbouw"),
    sander: teacher("Sander", "Postma", "bovenbouw"),
    koen: teacher("Koen", "Smeets", "bovenbouw"),
    anouk: teacher("Anouk", "Willems", "bovenbouw"),
    ilse: { ...teacher("Ilse", "Dam", "onderbouw"), namePrefix: "van" },
    gijs: teacher("Gijs", "Roelofs", "bovenbouw"),
    femke: teacher("Femke", "Kramer", "onderbouw"),
    jeroen: teacher("Jeroen", "Vos", "bovenbouw"),
    naima: teacher("Naima", "Bouzid", "bovenbouw"),
    wout: teacher("Wout", "Hermans", "bovenbouw"),
    rob: support("Rob", "Tuinstra", "onderbouw"),
    meryem: support("Meryem", "Aydin", "onderbouw"),
    bram: { ...leader("Bram", "Schouten"), leads: "onderbouw", partner: "marjolein" },
    yasmina: { ...leader("Yasmina", "Bakkali"), leads: "bovenbouw", partner: "marjolein" },
    marjolein: {
      ...{ givenName: "Marjolein", familyName: "Verhagen", functionName: "rector" },
      ...{ functionGroup: "direction", role: "school_leader", partner: "hans" },
    },
    petra: { ...inOffice("Petra", "Lammers", "HR-adviseur"), role: "hr_adviser" },
    hans: { ...inOffice("Hans", "Kuiper", "bestuurder"), role: "board_member" },
    ruben: inOffice("Ruben", "Snel", "applicatiebeheerder"),
  },
};
