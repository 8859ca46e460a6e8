import type { Day } from "#app/lib/school-year.ts";
import type { Problem } from "#app/lib/problems.ts";
import type { ImportField } from "./fields.ts";
import type { LineReason } from "./table.ts";

export const rowKinds = ["new", "changed", "leaving", "unchanged", "refused"] as const;
export type RowKind = (typeof rowKinds)[number];

/** What can be wrong with a line, beside what can be wrong with a form. */
export type RowReason =
  | LineReason
  | "school_not_known"
  | "school_out_of_reach"
  | "team_not_known"
  | "group_not_known"
  | "two_people"
  | "twice_in_list"
  | "works_elsewhere"
  | "over_already"
  | "oneself"
  | "address_by_hand"
  | "manager_not_known"
  | "changed_since";

export type RowProblem = { field: ShownField | null; problem: Problem | RowReason };

/** The fields a change is shown in. */
export type ShownField = Exclude<
  ImportField,
  | "full_name"
  | "first_names"
  | "initials"
  | "partner_prefix"
  | "partner_name"
  | "name_use"
  | "percentage"
  | "hours"
>;
export type Change = { field: ShownField; old: string; new: string };

/** What was chosen for one list: the field of each column, and what the list itself does not say. */
export type Choices = {
  /** By the place of the column. */
  columns: (ImportField | null)[];
  schoolId: number | null;
  /** The day the list speaks of: a scale goes by the name it had then. */
  listDay: Day;
  /** Hours of a full-time week, in hundredths. */
  fullTime: number;
  makeTeams: boolean;
};

type PersonPart = {
  givenName: string;
  namePrefix: string | null;
  familyName: string;
  email: string;
  employeeNumber: string | null;
};
export type WorkPart = {
  schoolId: number;
  functionName: string;
  functionGroup: "teaching" | "support" | "direction";
  scaleCode: string | null;
  partTimeFactor: number;
  daysWorked: string | null;
  careerPhase: "starting" | "basic" | "experienced" | null;
  costCentre: string | null;
  homeTeamId: number | null;
  fromDay: Day;
};

/** What applying a line does, in the order of the parts; each goes through the command that a person would use by hand. */
export type Plan = {
  addPerson?: PersonPart;
  /** Who is new by an earlier line of the list. */
  personByEmail?: string;
  changePerson?: PersonPart & { version: number };
  startWork?: WorkPart;
  changeWork?: WorkPart & { version: number };
  /** A home team that is made with the import, by name. */
  homeTeam?: string;
  endOn?: Day;
  /** Employee number or e-mail of who is to be the gesprekspartner. */
  manager?: string;
};

/** What applying a line did, and how it was before. */
export type Applied = {
  personId: number;
  madePerson?: true;
  person?: { version: number; before: PersonPart };
  employmentId?: number;
  madeWork?: true;
  work?: { version: number; before: WorkPart };
  ended?: true;
  partner?: { rowId: number; cut: { id: number; personId: number; fromDay: Day; toDay: Day | null }[] };
  /** Versions after everything was done: another number means someone changed it since. */
  after: { person: number; work: number | null };
};

/** What is kept of a run beside its lines: the schools it touches, from the comparison on, and the teams it made. */
export type Made = { schoolIds?: number[]; teamIds?: number[] };

/** A row of the comparison, before it has a key. */
export type ComparedRow = {
  line: number | null;
  file: string;
  kind: RowKind;
  name: string;
  personId: number | null;
  employmentId: number | null;
  changes: Change[];
  problems: RowProblem[];
  plan: Plan | null;
};

/** The columns nothing is kept of. */
export const droppedOf = (headings: readonly string[], columns: readonly (ImportField | null)[]) =>
  headings.filter((_, at) => !columns[at]);

/** Whether the columns say enough to read people from. */
export function missingFields(columns: readonly (ImportField | null)[]): ("name" | "key")[] {
  const has = (...fields: ImportField[]) => fields.some((field) => columns.includes(field));
  return [
    ...(has("full_name") || (has("family_name") && has("given_name", "first_names", "initials"))
      ? []
      : ["name" as const]),
    ...(has("email", "employee_number") ? [] : ["key" as const]),
  ];
}
