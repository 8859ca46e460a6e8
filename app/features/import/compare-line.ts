import { safeParse, getDotPath } from "valibot";
import { newPersonInput, type NewPerson } from "#app/features/people/input.ts";
import { listName } from "#app/lib/name.ts";
import { readProblem } from "#app/lib/problems.ts";
import { changesOf } from "./changes.ts";
import type { Found } from "./find-people.ts";
import { teamKey, type Known, type KnownPerson, type KnownWork } from "./known.ts";
import type { StaffLine } from "./lines.ts";
import type { Choices, ComparedRow, Plan, RowProblem, ShownField, WorkPart } from "./model.ts";
import { asTyped, asWanted } from "./wanted.ts";

type Asked = { who: Found; work: KnownWork | undefined; problems: RowProblem[]; isFirst: boolean };

/**
 * What one line would change. The checks are those of the form a person would fill in by hand; everything that stands in the way
 * is said at once. Of who or what is not hers to change nothing is laid beside the line.
 */
export function compareLine(
  line: StaffLine,
  { who, work: matched, problems, isFirst }: Asked,
  known: Known,
  choices: Choices,
): ComparedRow {
  const { today, personId, schoolIds } = known.scope;
  const isReached = line.schoolId !== undefined && schoolIds.has(line.schoolId);
  const isHers = isReached && who.problems.length === 0;
  const [person, work] = isHers ? [who.person, matched] : [undefined, undefined];
  const row = {
    line: line.line,
    file: line.file,
    name: listName({ ...line, namePrefix: line.namePrefix || null }),
    personId: who.person?.id ?? null,
    employmentId: matched?.id ?? null,
    changes: [],
  };
  const refuse = (...reasons: RowProblem[]): ComparedRow => ({
    ...row,
    kind: "refused",
    problems: reasons,
    plan: null,
  });
  const leave = (...notes: RowProblem[]): ComparedRow => ({
    ...row,
    kind: "unchanged",
    problems: notes,
    plan: null,
  });

  const wrong = [...problems];
  const object = (field: RowProblem["field"], problem: RowProblem["problem"]) => {
    if (field === null || !wrong.some((one) => one.field === field)) wrong.push({ field, problem });
  };
  if (line.schoolId !== undefined && !isReached) object("school", "school_out_of_reach");
  const isOver = Boolean(line.toDay && line.toDay < today);
  if (wrong.length === 0 && isOver && (!work || (work.toDay !== null && work.toDay < today)))
    return leave({ field: "to_day", problem: "over_already" });
  const named = isReached ? homeTeam(line, known, choices) : undefined;
  if (named === "not_known") object("team", "team_not_known");
  const team = named === "not_known" ? undefined : named;

  const staysPut = Boolean(person && known.scope.keepsAddress(person.id) && movesAddress(line, person));
  const said = staysPut ? { ...line, email: "" } : line;
  const wanted = asWanted(said, work, person, known, choices);
  const checked = safeParse(newPersonInput, asTyped(wanted, team));
  for (const { name, problem } of checked.success ? [] : problemsOf(checked.issues)) {
    // What the line leaves out of someone known may stand with her already.
    const maybeThere = !isHers && who.person !== undefined && problem === "required";
    if (name !== "schoolId" && !maybeThere) object(shown[name] ?? null, problem);
  }
  const begins = line.fromDay ?? work?.fromDay;
  if (line.toDay && begins && line.toDay < begins) object("to_day", "end_before_start");
  const isSelf = person?.id === personId;
  if (isSelf && !work) object("school", "oneself");
  if (wrong.length > 0 || !checked.success) return refuse(...wrong);
  const { invite: _, ...value } = checked.output;
  const next: NewPerson = { ...value, homeTeamId: team?.id ?? work?.homeTeamId ?? null };
  // A home team reads what is shared with it, so nobody chooses her own.
  if (isSelf && work && (team?.name ?? next.homeTeamId !== work.homeTeamId))
    return refuse({ field: "team", problem: "oneself" });

  const plan: Plan = {
    ...planOf(next, { person, work, isFirst, makesTeam: team?.name !== undefined }),
    ...ending(line, work),
  };
  if (team?.name) plan.homeTeam = team.name;
  const { manager, notes } = managerOf(line, work, person?.id, known);
  if (staysPut) notes.push({ field: "email", problem: "address_by_hand" });
  if (manager) plan.manager = manager;
  const changes = changesOf(plan, { line, person, work }, known);
  // Nobody changes her own work, with a list as little as by hand.
  if (isSelf && (plan.changeWork ?? plan.endOn ?? plan.manager))
    return refuse({
      field: changes.find(({ field }) => !ofPerson.has(field))?.field ?? null,
      problem: "oneself",
    });
  if (!person && isFirst) return { ...row, kind: "new", changes, problems: notes, plan };
  if (!work) return { ...row, kind: "new", changes, problems: notes, plan };
  return changes.length > 0 ? { ...row, kind: "changed", changes, problems: notes, plan } : leave(...notes);
}

const ofPerson = new Set<ShownField>([
  "given_name",
  "name_prefix",
  "family_name",
  "email",
  "employee_number",
]);

const movesAddress = ({ email }: StaffLine, person: KnownPerson) =>
  email !== "" && email !== person.email.toLowerCase();

type Team = { id: number | null; name?: string };

/** The home team a line names: one there is, one to be made, or none said. */
function homeTeam(
  { team, schoolId }: StaffLine,
  known: Known,
  { makeTeams }: Choices,
): Team | undefined | "not_known" {
  if (team === "") return undefined;
  const found = known.teamIds.get(teamKey(schoolId, team));
  if (found !== undefined) return { id: found };
  return makeTeams && team.length <= 80 ? { id: null, name: team } : "not_known";
}

const shown: Partial<Record<string, ShownField>> = {
  givenName: "given_name",
  namePrefix: "name_prefix",
  familyName: "family_name",
  email: "email",
  employeeNumber: "employee_number",
  functionName: "function_name",
  functionGroup: "function_group",
  scaleCode: "scale",
  partTimeFactor: "factor",
  costCentre: "cost_centre",
  fromDay: "from_day",
};

const problemsOf = (issues: Parameters<typeof getDotPath>[0][]) =>
  issues.map((issue) => ({
    name: getDotPath(issue)?.split(".")[0] ?? "",
    problem: readProblem(issue.message),
  }));

function planOf(
  next: NewPerson,
  {
    person,
    work,
    isFirst,
    makesTeam,
  }: { person: Found["person"]; work: KnownWork | undefined; isFirst: boolean; makesTeam: boolean },
): Plan {
  const { givenName, namePrefix, familyName, email, employeeNumber, ...rest } = next;
  const named = { givenName, namePrefix, familyName, email, employeeNumber };
  const place: WorkPart = { ...rest };
  const plan: Plan = {};
  if (!person && isFirst) plan.addPerson = named;
  else if (!person) plan.personByEmail = email;
  else if (isFirst && !same(named, { ...person, email: person.email.toLowerCase() }))
    plan.changePerson = { ...named, version: person.version };
  if (!work) plan.startWork = place;
  else if (makesTeam || !same(place, work)) plan.changeWork = { ...place, version: work.version };
  return plan;
}

/** Whether everything of the one stands in the other. */
const same = <T extends object>(wanted: T, had: { [K in keyof T]: unknown }) =>
  (Object.keys(wanted) as (keyof T)[]).every((key) => wanted[key] === had[key]);

function ending({ toDay }: StaffLine, work: KnownWork | undefined): Plan {
  return toDay && toDay !== work?.toDay ? { endOn: toDay } : {};
}

function managerOf(
  { manager }: StaffLine,
  work: KnownWork | undefined,
  personId: number | undefined,
  known: Known,
): { manager?: string; notes: RowProblem[] } {
  if (manager === "") return { notes: [] };
  const found = known.managers.get(manager.toLowerCase());
  if (found === undefined) return { notes: [{ field: "manager", problem: "manager_not_known" }] };
  const already = found !== null && (found.id === personId || found.id === work?.partnerId);
  return already ? { notes: [] } : { manager, notes: [] };
}
