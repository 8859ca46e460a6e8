import * as v from "valibot";
import * as input from "#app/lib/input.ts";
import { careerPhases, functionGroups, readFactor, roleKinds, weekdays } from "./model.ts";

/** `0,8235`, to ten-thousandths: more than nothing, at most 1,2. */
const factor = v.pipe(
  v.string("required"),
  v.trim(),
  v.minLength(1, "required"),
  v.check((text) => readFactor(text) !== undefined, "not_a_number"),
  v.transform((text) => readFactor(text) ?? 0),
  v.check((value) => value >= 1 && value <= 12_000, "out_of_range"),
);

const daysWorked = v.pipe(
  input.someOf(weekdays),
  v.transform((days) => [...days].sort().join("") || null),
);

const personFields = {
  givenName: input.text(60),
  namePrefix: input.optionalText(30),
  familyName: input.text(80),
  email: input.email,
  employeeNumber: input.optionalText(30),
};

const employmentFields = {
  schoolId: input.key,
  functionName: input.text(80),
  functionGroup: input.oneOf(functionGroups),
  scaleCode: input.optionalText(12),
  partTimeFactor: factor,
  daysWorked,
  careerPhase: input.optionalOneOf(careerPhases),
  costCentre: input.optionalText(30),
  homeTeamId: input.optionalKey,
  fromDay: input.day,
};

const employment = input.key;
const version = input.version;

export const newPersonInput = v.object({ ...personFields, ...employmentFields, invite: input.ticked });
export type NewPerson = Omit<v.InferOutput<typeof newPersonInput>, "invite">;

export const personInput = v.object({ ...personFields, version });
export type PersonChange = v.InferOutput<typeof personInput>;

export const newEmploymentInput = v.object(employmentFields);
export type NewEmployment = v.InferOutput<typeof newEmploymentInput>;

export const employmentInput = v.object({ ...employmentFields, employment, version });
export type EmploymentChange = v.InferOutput<typeof employmentInput>;

export const leavingInput = v.object({ employment, lastDay: input.day, version });

/** A team, or by choice none; nothing chosen is no choice. */
const teamOrNone = v.pipe(
  v.string("choose_one"),
  v.check((value) => value === "none" || /^[1-9]\d{0,14}$/.test(value), "choose_one"),
  v.transform((value) => (value === "none" ? null : Number(value))),
);

export const moveInput = v.object({
  employment,
  homeTeamId: teamOrNone,
  onDay: input.day,
  version,
});
export type HomeMove = v.InferOutput<typeof moveInput>;

export const moveBackInput = v.object({ employment, move: input.key, version });

/** Work at another school of the board, from a day; the employment named ends the day before. */
export const transferInput = v.object({ ...employmentFields, employment, version });
export type Transfer = v.InferOutput<typeof transferInput>;

export const endBackInput = v.object({ employment, version });

export const roleInput = v.object({
  kind: input.oneOf(roleKinds),
  schoolId: input.optionalKey,
  teamId: input.optionalKey,
  fromDay: input.day,
});
export type NewRole = v.InferOutput<typeof roleInput>;

export const roleEndInput = v.object({ role: input.key, lastDay: input.day });

export const partnerInput = v.object({
  employment,
  partnerId: input.key,
  fromDay: input.day,
  toDay: input.optionalDay,
  version,
});
export type NewPartner = v.InferOutput<typeof partnerInput>;

export const partnerEndInput = v.object({ employment, partner: input.key, lastDay: input.day, version });

export const pauseInput = v.object({ employment, fromDay: input.day, toDay: input.optionalDay, version });
export type NewPause = v.InferOutput<typeof pauseInput>;

export const pauseEndInput = v.object({ employment, pause: input.key, lastDay: input.day, version });
