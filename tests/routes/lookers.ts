/** Who look at the school in the access tests. `elsewhere` holds every role there is, at another board. */
export const lookers = [
  "anonymous",
  "teacher",
  "teammate",
  "otherTeacher",
  "partner",
  "formerPartner",
  "otherLeader",
  "schoolLeader",
  "hrAdviser",
  "boardMember",
  "administrator",
  "elsewhere",
] as const;

export type Looker = (typeof lookers)[number];

export const signedIn = lookers.filter((looker) => looker !== "anonymous");
export const ofTheBoard = signedIn.filter((looker) => looker !== "elsewhere");

/** Who works at the teacher's school on this day. */
export const staff = [
  "teacher",
  "teammate",
  "otherTeacher",
  "partner",
  "formerPartner",
  "otherLeader",
  "schoolLeader",
] as const satisfies readonly Looker[];
