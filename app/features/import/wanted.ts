import { factorText } from "#app/features/people/model.ts";
import { scaleOn } from "#app/features/people/scales.ts";
import { groupOfFunction } from "./cells.ts";
import type { Known, KnownPerson, KnownWork } from "./known.ts";
import type { StaffLine } from "./lines.ts";
import type { Choices } from "./model.ts";

/** Everything as it would be afterwards: what the list says, else what there was, else what a new form begins with. */
export function asWanted(
  line: StaffLine,
  work: KnownWork | undefined,
  person: KnownPerson | undefined,
  known: Known,
  choices: Choices,
) {
  const functionName = line.functionName || (work?.functionName ?? "");
  return {
    givenName: line.givenName,
    namePrefix: line.namePrefix,
    familyName: line.familyName,
    email: line.email || (person?.email ?? ""),
    employeeNumber: line.employeeNumber || (person?.employeeNumber ?? ""),
    schoolId: line.schoolId!,
    functionName,
    functionGroup: line.group ?? work?.functionGroup ?? groupOfFunction(functionName),
    scaleCode: scaleOf(line, work, known, choices),
    partTimeFactor: line.factor ?? work?.partTimeFactor ?? 10_000,
    daysWorked: work?.daysWorked ?? null,
    careerPhase: work?.careerPhase ?? null,
    costCentre: line.costCentre || (work?.costCentre ?? ""),
    fromDay: line.fromDay ?? work?.fromDay ?? known.scope.today,
  };
}

/** A scale goes by the name it has today; the same scale under an older name is no change. */
function scaleOf(
  { scale, schoolId, fromDay }: StaffLine,
  work: KnownWork | undefined,
  known: Known,
  { listDay }: Choices,
) {
  if (scale === "") return work?.scaleCode ?? "";
  const { today } = known.scope;
  const sector = known.schools.find(({ id }) => id === schoolId)?.sector ?? null;
  const now = (code: string, writtenOn: string) =>
    scaleOn(known.scales, { sector, code, writtenOn }, today).code;
  const said = now(scale, listDay);
  const had = work?.scaleCode ? now(work.scaleCode, work.fromDay ?? fromDay ?? today) : undefined;
  return work?.scaleCode && had === said ? work.scaleCode : said;
}

/** The same as a form of someone new would send it. */
export const asTyped = (wanted: ReturnType<typeof asWanted>, team: { id: number | null } | undefined) => ({
  ...wanted,
  schoolId: String(wanted.schoolId),
  partTimeFactor: wanted.partTimeFactor > 99_999 ? "10" : factorText(wanted.partTimeFactor),
  daysWorked: [...(wanted.daysWorked ?? "")],
  careerPhase: wanted.careerPhase ?? "",
  homeTeamId: team?.id ? String(team.id) : "",
});
