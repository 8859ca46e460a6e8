import { agreementKindList } from "#app/features/agreements/model.ts";
import { functionGroups } from "#app/features/people/model.ts";
import { hindranceKinds } from "#app/features/questions/model.ts";
import { valueKinds } from "#app/features/value/model.ts";
import type { Day } from "#app/lib/school-year.ts";
import { shownOf, type Part, type Release, type Shown } from "./suppression.ts";

export const measures = [
  "question",
  "team_question",
  "activity",
  "team_activity",
  "value",
  "team_value",
  "hindrance",
  "agreement",
  "story",
] as const;
export type Measure = (typeof measures)[number];

/** One thing that is counted: a measure and, where it has several numbers, of what. */
export type Counted = { measure: Measure; subject: string };

/** What the school owes: what someone does herself needs no arranging. */
export const arrangedKinds = agreementKindList.filter((kind) => kind !== "do");

/** One item with one person behind it: a team's item comes once for each of its members. */
export type Fact = Counted & {
  itemId: number;
  schoolId: number;
  side: string;
  functionGroup: string;
  personId: number;
};

/** Who works where: schools with the function groups somebody has there, whether she shares or not. */
export type Staff = { schoolId: number; functionGroup: string };

type Shape = { sides: readonly string[]; groups: boolean; shownSide?: string };

/**
 * Along what a measure is split, after the school: by what was said of it, then by function group. What a team owns, what a
 * story tells and what the school owes is counted by school only: no function group stands behind it.
 */
const shapes: Record<Measure, Shape> = {
  question: { sides: ["rubs", "other"], groups: true, shownSide: "rubs" },
  team_question: { sides: [""], groups: false },
  activity: { sides: [""], groups: true },
  team_activity: { sides: [""], groups: false },
  value: { sides: [""], groups: true },
  team_value: { sides: [""], groups: false },
  hindrance: { sides: [""], groups: true },
  agreement: { sides: ["arranged", "open"], groups: false, shownSide: "arranged" },
  story: { sides: [""], groups: false },
};

export const subjectsOf: Partial<Record<Measure, readonly string[]>> = {
  activity: [""],
  team_activity: [""],
  value: valueKinds,
  team_value: valueKinds,
  hindrance: hindranceKinds,
  agreement: arrangedKinds,
  story: [""],
};

export const placeOf = (schoolId: number, side: string, functionGroup: string) =>
  [String(schoolId), side, functionGroup] as const;

export const keyOfPlace = (place: readonly string[]) => place.join("|");

/** The parts of one measure: everywhere somebody works is a part, also where nobody has anything behind the number. */
export function partsOf(
  { measure }: Counted,
  facts: readonly Fact[],
  staff: readonly Staff[],
  asOf: Day,
): Part[] {
  const { sides, groups } = shapes[measure];
  const parts = new Map<string, { part: Part; people: Map<number, number>; items: Set<number> }>();
  const partAt = (schoolId: number, side: string, functionGroup: string) => {
    const place = placeOf(schoolId, side, groups ? functionGroup : "");
    const key = keyOfPlace(place);
    const people = new Map<number, number>();
    const found = parts.get(key) ?? {
      part: { key, place, items: 0, people, asOf },
      people,
      items: new Set<number>(),
    };
    parts.set(key, found);
    return found;
  };
  for (const { schoolId, functionGroup } of [...staff, ...facts])
    for (const side of sides) partAt(schoolId, side, functionGroup);
  for (const { schoolId, side, functionGroup, itemId, personId } of facts) {
    const { people, items } = partAt(schoolId, side, functionGroup);
    items.add(itemId);
    people.set(personId, (people.get(personId) ?? 0) + 1);
  }
  return [...parts.values()].map(({ part, items }) => ({ ...part, items: items.size }));
}

export type Cut = { schoolId: number | null; side: string; functionGroup: string };
export type Count = Cut & { shown: Shown | null };

/**
 * Every number of a measure that is given out: of the board and of each school, all together, by function group, and the
 * part that rubs or is arranged. Never a team, never two cuts crossed beside the school.
 */
export function countsOf({ measure }: Counted, given: Release): Count[] {
  const places = [...given.parts.values()].map((part) => part.place);
  const schools = [...new Set(places.map(([school]) => school!))].sort((a, b) => Number(a) - Number(b));
  const { groups, shownSide } = shapes[measure];
  return [null, ...schools].flatMap((school) =>
    [
      { side: "", functionGroup: "" },
      ...(shownSide ? [{ side: shownSide, functionGroup: "" }] : []),
      ...(groups ? functionGroups.map((functionGroup) => ({ side: "", functionGroup })) : []),
    ].map(({ side, functionGroup }) => ({
      schoolId: school === null ? null : Number(school),
      side,
      functionGroup,
      shown: shownOf(
        given,
        (place) =>
          (school === null || place[0] === school) &&
          (side === "" || place[1] === side) &&
          (functionGroup === "" || place[2] === functionGroup),
      ),
    })),
  );
}

/**
 * The last day of the year's days for a snapshot that has come.
 * @param monthsAndDays as a rule writes them: 1120 is 20 November
 */
export function lastDue(monthsAndDays: readonly number[], today: Day): Day {
  const year = Number(today.slice(0, 4));
  const days = [year, year - 1].flatMap((one) =>
    monthsAndDays.map((value) => {
      const text = String(value).padStart(4, "0");
      return `${one}-${text.slice(0, 2)}-${text.slice(2)}`;
    }),
  );
  return days
    .filter((day) => day <= today)
    .sort()
    .at(-1)!;
}

/** A number as it is given out; null where too few people are behind it. */
export type SnapshotNumber = {
  measure: Measure;
  subject: string;
  side: string;
  functionGroup: string;
  shown: Shown | null;
};

/** The number of one cut, or undefined where it is not counted there at all. */
export const numberAt = (
  numbers: readonly SnapshotNumber[],
  {
    measure,
    subject,
    side = "",
    functionGroup = "",
  }: Partial<SnapshotNumber> & Pick<SnapshotNumber, "measure" | "subject">,
) =>
  numbers.find(
    (one) =>
      one.measure === measure &&
      one.subject === subject &&
      one.side === side &&
      one.functionGroup === functionGroup,
  );
