import type { DemoPerson } from "../types.ts";

// A table, four lines a person.
// prettier-ignore
export const officePeople = [
  { key: "ingeborg-maas", givenName: "Ingeborg", familyName: "Maas",
    email: "hr@lindehof.example", employeeNumber: "13", school: "office", sinceYearsAgo: 8,
    functionName: "HR-adviseur", functionGroup: "support", scaleCode: "11", partTimeFactor: 8000,
    daysWorked: "1234", careerPhase: null, homeTeam: null },
  { key: "ellen-vermaat", givenName: "Ellen", familyName: "Vermaat",
    email: "bestuur@lindehof.example", employeeNumber: "16", school: "office", sinceYearsAgo: 5,
    functionName: "Bestuurder", functionGroup: "direction", scaleCode: "15", partTimeFactor: 10000,
    daysWorked: "12345", careerPhase: null, homeTeam: null },
  { key: "stefan-kroon", givenName: "Stefan", familyName: "Kroon",
    email: "beheer@lindehof.example", employeeNumber: "19", school: "office", sinceYearsAgo: 3,
    functionName: "Functioneel beheerder", functionGroup: "support", scaleCode: "9", partTimeFactor: 8000,
    daysWorked: "1245", careerPhase: null, homeTeam: null },
] as const satisfies readonly DemoPerson[];
