import type { Viewer } from "#app/features/auth/viewer.ts";
import type { NewPerson } from "#app/features/people/input.ts";
import type { Db } from "#db/client.server.ts";
import { TODAY } from "../support/clock.ts";
import { aWholeSchool, viewing } from "./school.ts";

type Role = Exclude<
  keyof ReturnType<typeof aWholeSchool>,
  "board" | "school" | "office" | "team" | "otherTeam"
>;

/** The whole school, and its people looking at it on a day. */
export function aSchoolSeenBy(db: Db) {
  const school = aWholeSchool(db);
  return { school, eyes: (who: Role, today = TODAY): Viewer => viewing(db, school[who].personId, today) };
}

/** What HR types for someone new at a school. */
export const someoneNew = (schoolId: number, values: Partial<NewPerson> = {}): NewPerson => ({
  givenName: "Yara",
  namePrefix: null,
  familyName: "Boumans",
  email: "yara@school.example",
  employeeNumber: null,
  schoolId,
  functionName: "leerkracht",
  functionGroup: "teaching",
  scaleCode: null,
  partTimeFactor: 8235,
  daysWorked: "1234",
  careerPhase: null,
  costCentre: null,
  homeTeamId: null,
  fromDay: TODAY,
  ...values,
});
