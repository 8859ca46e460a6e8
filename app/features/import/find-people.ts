import { nameKey, type Known, type KnownPerson } from "./known.ts";
import type { StaffLine } from "./lines.ts";
import type { RowProblem } from "./model.ts";
import { splitPrefix } from "./names.ts";

/** Who a line is about: someone known, or nobody yet; with what stands in the way. */
export type Found = { person: KnownPerson | undefined; problems: RowProblem[] };

/** By employee number, else by the mail of her work. Two people under one line is a line nobody can apply. */
export function findPeople(lines: readonly StaffLine[], known: Known): Map<StaffLine, Found> {
  const byNumber = new Map(
    known.people.flatMap((person) =>
      person.employeeNumber ? [[person.employeeNumber.toLowerCase(), person]] : [],
    ),
  );
  const byEmail = new Map(known.people.map((person) => [person.email.toLowerCase(), person]));
  const firstNew = new Map<string, StaffLine>();
  return new Map(
    lines.map((line) => {
      const numbered = line.employeeNumber ? byNumber.get(line.employeeNumber.toLowerCase()) : undefined;
      const mailed = line.email ? byEmail.get(line.email) : undefined;
      return [line, found(line, numbered, mailed, firstNew, known)];
    }),
  );
}

function found(
  line: StaffLine,
  numbered: KnownPerson | undefined,
  mailed: KnownPerson | undefined,
  firstNew: Map<string, StaffLine>,
  { scope, takenElsewhere }: Known,
): Found {
  const person = numbered ?? mailed;
  const refused = (problem: RowProblem["problem"], field: RowProblem["field"] = null): Found => ({
    person,
    problems: [{ field, problem }],
  });
  if (numbered && mailed && numbered.id !== mailed.id) return refused("two_people");
  // Found by her mail, under another number here: maybe a namesake who was given an old address.
  if (!numbered && mailed?.employeeNumber && line.employeeNumber) return refused("two_people");
  if (person) {
    if (!scope.mayEmploy(person.id)) return refused("works_elsewhere");
    const moves = line.email !== "" && line.email !== person.email.toLowerCase();
    // A number alone is no person: it may be that of someone else in the system the list came from.
    if (numbered && !mailed && !isNamesake(line, numbered)) return refused("two_people");
    // It stays as it is, and the rest of the line goes on.
    if (moves && scope.keepsAddress(person.id)) return { person, problems: [] };
    if (moves && takenElsewhere.has(line.email)) return refused("already_taken", "email");
    if (moves && !scope.mayReach(person.id)) return refused("not_allowed", "email");
    return { person, problems: [] };
  }
  if (line.email === "") return refused("required", "email");
  if (takenElsewhere.has(line.email)) return refused("already_taken", "email");
  return asOneNew(line, firstNew);
}

/** Whether they share a family name, or one half of a double one. */
function isNamesake(line: StaffLine, person: KnownPerson) {
  const hers = new Set(halves(person.familyName));
  return halves(line.familyName).some((half) => hers.has(half));
}

const halves = (familyName: string) =>
  nameKey(familyName)
    .split("-")
    .map((half) => splitPrefix(half).rest)
    .filter(Boolean);

/** Who is new on several lines is one person, as long as number and address go together on all of them. */
function asOneNew(line: StaffLine, firstNew: Map<string, StaffLine>): Found {
  const number = line.employeeNumber.toLowerCase();
  const same = firstNew.get(line.email);
  const numbered = number ? firstNew.get(`#${number}`) : undefined;
  if ((same && same.employeeNumber.toLowerCase() !== number) || (numbered && numbered.email !== line.email))
    return { person: undefined, problems: [{ field: null, problem: "two_people" }] };
  firstNew.set(line.email, same ?? line);
  if (number) firstNew.set(`#${number}`, numbered ?? line);
  return { person: undefined, problems: [] };
}
