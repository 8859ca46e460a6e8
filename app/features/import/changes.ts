import { factorText } from "#app/features/people/model.ts";
import { fullName } from "#app/lib/name.ts";
import type { Known, KnownPerson, KnownWork } from "./known.ts";
import type { StaffLine } from "./lines.ts";
import type { Change, Plan, ShownField } from "./model.ts";

type Subject = { line: StaffLine; person: KnownPerson | undefined; work: KnownWork | undefined };

/** What a plan changes, field by field, as it is and as it will be. Of who is new there is only what will be. */
export function changesOf(plan: Plan, { line, person, work }: Subject, known: Known): Change[] {
  const changes: Change[] = [];
  const tell = (field: ShownField, old: string | null | undefined, now: string | null | undefined) => {
    if ((old ?? "") !== (now ?? "")) changes.push({ field, old: old ?? "", new: now ?? "" });
  };
  const named = plan.addPerson ?? plan.changePerson;
  if (named) {
    // The name of who is new stands above it already.
    if (person) {
      tell("given_name", person.givenName, named.givenName);
      tell("name_prefix", person.namePrefix, named.namePrefix);
      tell("family_name", person.familyName, named.familyName);
    }
    tell("email", person?.email.toLowerCase(), named.email);
    tell("employee_number", person?.employeeNumber, named.employeeNumber);
  }
  const place = plan.startWork ?? plan.changeWork;
  const team = (id: number | null | undefined) => known.teams.find((one) => one.id === id)?.name;
  if (place) {
    if (!work) tell("school", "", known.schools.find(({ id }) => id === place.schoolId)?.name);
    tell("function_name", work?.functionName, place.functionName);
    tell("function_group", work?.functionGroup, place.functionGroup);
    tell("scale", work?.scaleCode, place.scaleCode);
    tell("factor", work && factorText(work.partTimeFactor), factorText(place.partTimeFactor));
    tell("cost_centre", work?.costCentre, place.costCentre);
    tell("from_day", work?.fromDay, place.fromDay);
  }
  if (place || plan.homeTeam !== undefined)
    tell("team", team(work?.homeTeamId), plan.homeTeam ?? team(place?.homeTeamId ?? work?.homeTeamId));
  if (plan.endOn) tell("to_day", work?.toDay, plan.endOn);
  if (plan.manager) {
    const found = known.managers.get(line.manager.toLowerCase());
    const had = known.people.find(({ id }) => id === work?.partnerId);
    tell("manager", had && fullName(had), found ? fullName(found) : line.manager);
  }
  return changes;
}
