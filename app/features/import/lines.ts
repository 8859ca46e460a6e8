import { cleanText } from "#app/lib/input.ts";
import type { Day } from "#app/lib/school-year.ts";
import * as read from "./cells.ts";
import type { ImportField } from "./fields.ts";
import { nameKey, schoolNamed, type KnownSchool } from "./known.ts";
import type { Choices, RowProblem } from "./model.ts";
import { nameFrom } from "./names.ts";
import type { Line } from "./table.ts";

/** A line as far as it can be read by itself. What it does not say is undefined: that stays as it is. */
export type StaffLine = {
  line: number;
  file: string;
  givenName: string;
  namePrefix: string;
  familyName: string;
  email: string;
  employeeNumber: string;
  schoolId: number | undefined;
  team: string;
  functionName: string;
  group: "teaching" | "support" | "direction" | undefined;
  scale: string;
  factor: number | undefined;
  costCentre: string;
  fromDay: Day | undefined;
  /** Null: the list says that it goes on. */
  toDay: Day | null | undefined;
  manager: string;
  problems: RowProblem[];
};

type Reading = { choices: Choices; preset: string; schools: readonly KnownSchool[]; file: string };

/** Reads a line by the fields of its columns. What cannot be is said as a problem beside its field. */
export function readStaffLine({ line, cells }: Line, { choices, preset, schools, file }: Reading): StaffLine {
  const text = (field: ImportField) => cleanCell(cells[choices.columns.indexOf(field)] ?? "");
  const problems: RowProblem[] = [];
  const parsed = <T>(
    field: ImportField & RowProblem["field"],
    problem: RowProblem["problem"],
    value: T | undefined,
    said: string,
  ) => {
    if (value === undefined && said !== "") problems.push({ field, problem });
    return value;
  };
  const name = nameFrom(
    {
      full: text("full_name"),
      given: text("given_name"),
      firstNames: text("first_names"),
      initials: text("initials"),
      prefix: text("name_prefix"),
      family: text("family_name"),
      partnerPrefix: text("partner_prefix"),
      partner: text("partner_name"),
      use: text("name_use"),
    },
    preset,
  );
  const at = schoolOf(text("school"), schools);
  const said = text("school") !== "";
  if (said && at === undefined) problems.push({ field: "school", problem: "school_not_known" });
  const schoolId = said ? at?.id : (choices.schoolId ?? undefined);
  if (!said && schoolId === undefined) problems.push({ field: "school", problem: "required" });
  const functionName = text("function_name");
  const day = (field: "from_day" | "to_day") =>
    text(field) === "" ? undefined : parsed(field, "not_a_day", read.readDay(text(field)), text(field));
  return {
    line,
    file,
    ...name,
    email: text("email").toLowerCase(),
    employeeNumber: text("employee_number"),
    schoolId,
    team: teamOf(text("team"), at),
    functionName,
    group: parsed(
      "function_group",
      "group_not_known",
      read.readGroup(text("function_group")),
      text("function_group"),
    ),
    scale: text("scale") || (read.scaleInFunction(functionName) ?? ""),
    factor: factorOf(text, choices, parsed),
    costCentre: text("cost_centre"),
    fromDay: day("from_day") ?? undefined,
    toDay: day("to_day"),
    manager: text("manager"),
    problems,
  };
}

/** A cell as it can be shown and kept: one line, without what turns the reading direction or cannot be seen. */
const cleanCell = (cell: string) =>
  cleanText(cell)
    .replace(/[\u061c\u200e\u200f]/g, "")
    .replace(/\s+/g, " ")
    .trim();

type Parsed = (
  field: "factor",
  problem: "not_a_number",
  value: number | undefined,
  said: string,
) => number | undefined;

/** The factor itself, else a percentage, else hours of a full-time week. */
function factorOf(text: (field: ImportField) => string, { fullTime }: Choices, parsed: Parsed) {
  const said = text("factor") || text("percentage") || text("hours");
  const value = text("factor")
    ? read.readPartTime(said)
    : text("percentage")
      ? read.readPercentage(said)
      : read.readHours(said, fullTime / 100);
  return said === "" ? undefined : parsed("factor", "not_a_number", value, said);
}

/** The school a cell names, by name or BRIN; of a path through the organisation the first that is one. */
function schoolOf(text: string, schools: readonly KnownSchool[]): KnownSchool | undefined {
  for (const part of text === "" ? [] : text.split(" > ")) {
    const found = schoolNamed(part, schools);
    if (found) return found;
  }
  return undefined;
}

/** A unit that is the school itself is no team. */
const teamOf = (text: string, school: KnownSchool | undefined) => (school?.key === nameKey(text) ? "" : text);
