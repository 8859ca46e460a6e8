import { listName } from "#app/lib/name.ts";
import { teamKey, type Known, type KnownPerson, type KnownWork } from "./known.ts";
import type { StaffLine } from "./lines.ts";
import { matchWork } from "./match-work.ts";
import type { Choices, ComparedRow, RowProblem } from "./model.ts";
import { compareLine } from "./compare-line.ts";
import { findPeople, type Found } from "./find-people.ts";

export type Compared = { rows: ComparedRow[]; newTeams: { schoolId: number; name: string }[] };

/**
 * Lays a list beside what is known: for each line whether it is new, changed, the same or refused with the reason; and who of the
 * schools on the list is not on it. Nothing is written here.
 * @param told how many lines are done, now and then
 */
export function compare(
  lines: readonly StaffLine[],
  known: Known,
  choices: Choices,
  told: (done: number) => void = () => undefined,
): Compared {
  const found = findPeople(lines, known);
  const work = matchAll(lines, found, known);
  const newTeams = new Map<string, { schoolId: number; name: string }>();
  const people = new Set<string>();
  const twice = new Map<string, number>();
  const rows = lines.map((line, at) => {
    if (at % 500 === 0) told(at);
    const who = found.get(line)!;
    const problems = [...line.problems, ...who.problems, ...twiceIn(line, who, twice)];
    const key = who.person ? String(who.person.id) : line.email;
    const row = compareLine(
      line,
      { who, work: work.get(line), problems, isFirst: !people.has(key) },
      known,
      choices,
    );
    if (row.kind !== "refused") {
      people.add(key);
      const team = row.plan?.homeTeam;
      if (team !== undefined && line.schoolId !== undefined)
        newTeams.set(teamKey(line.schoolId, team), { schoolId: line.schoolId, name: team });
    }
    return row;
  });
  told(lines.length);
  return { rows: [...rows, ...listLeaving(lines, found, work, known)], newTeams: [...newTeams.values()] };
}

type People = ReadonlyMap<StaffLine, Found>;

/** The same work twice on one list: the second line is refused. */
function twiceIn(line: StaffLine, { person }: Found, seen: Map<string, number>): RowProblem[] {
  const key = [
    person?.id ?? line.email,
    line.schoolId,
    line.fromDay,
    line.functionName.toLowerCase(),
    line.toDay,
  ].join("/");
  if (seen.has(key)) return [{ field: null, problem: "twice_in_list" }];
  seen.set(key, line.line);
  return [];
}

function matchAll(lines: readonly StaffLine[], found: People, known: Known): Map<StaffLine, KnownWork> {
  const mine = groupBy(known.work, ({ personId, schoolId }) => `${personId}/${schoolId}`);
  const theirs = groupBy(
    lines.filter((line) => found.get(line)?.person && line.schoolId !== undefined),
    (line) => `${found.get(line)!.person!.id}/${line.schoolId}`,
  );
  const matched = new Map<StaffLine, KnownWork>();
  for (const [key, ofOne] of theirs)
    for (const [line, work] of matchWork(ofOne, mine.get(key) ?? [], known.scope.today))
      matched.set(line, work);
  return matched;
}

/** Who works at a school of the list today, and is not on it: proposed as leaving, never more than that. */
function listLeaving(
  lines: readonly StaffLine[],
  found: People,
  work: ReadonlyMap<StaffLine, KnownWork>,
  known: Known,
) {
  const { today, schoolIds, personId } = known.scope;
  const named = new Set(lines.flatMap((line) => (work.get(line) ? work.get(line)!.id : [])));
  const listed = new Set(lines.flatMap((line) => (line.schoolId === undefined ? [] : line.schoolId)));
  // A list without functions and days says of nobody that one of her two employments is over.
  const tellsWork =
    lines.some((line) => line.fromDay !== undefined) && lines.some((line) => line.functionName !== "");
  const there = new Set(lines.map((line) => `${found.get(line)?.person?.id}/${line.schoolId}`));
  const mentioned = new Set(
    lines.flatMap((line) =>
      found.get(line)!.problems.length + line.problems.length > 0 ? [found.get(line)?.person?.id] : [],
    ),
  );
  const byId = new Map(known.people.map((person) => [person.id, person]));
  return known.work
    .filter(
      (one) =>
        listed.has(one.schoolId) &&
        schoolIds.has(one.schoolId) &&
        one.personId !== personId &&
        one.fromDay <= today &&
        one.toDay === null &&
        !named.has(one.id) &&
        !mentioned.has(one.personId) &&
        (tellsWork || !there.has(`${one.personId}/${one.schoolId}`)),
    )
    .map((one) => leavingRow(byId.get(one.personId)!, one));
}

const leavingRow = (person: KnownPerson, work: KnownWork): ComparedRow => ({
  line: null,
  file: "",
  kind: "leaving",
  name: listName(person),
  personId: person.id,
  employmentId: work.id,
  changes: [{ field: "function_name", old: work.functionName, new: "" }],
  problems: [],
  plan: null,
});

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
