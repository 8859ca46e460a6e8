import { schoolYearOf, type Day } from "#app/lib/school-year.ts";

export const planLineKinds = ["wish", "study_day", "training", "together", "other"] as const;
export type PlanLineKind = (typeof planLineKinds)[number];

/** Days, minutes, cents and half days of cover; what was not said is null. */
export type Amounts = {
  days: number | null;
  minutes: number | null;
  cents: number | null;
  cover: number | null;
};
export type Sums = Record<keyof Amounts, number>;
export const units = ["days", "minutes", "cents", "cover"] as const satisfies readonly (keyof Amounts)[];

export type Member = { personId: number; name: string };

/** What counts of a line: its minutes are of each who takes part, the rest is of the line as a whole. */
export type Counted = Amounts & { kind: PlanLineKind; everybody: boolean; people: readonly number[] };

/** Who takes part in a line: the whole team, or who was named and is in the team still. */
export const takersOf = <M extends { personId: number }>(
  line: Pick<Counted, "everybody" | "people">,
  members: readonly M[],
): M[] => members.filter(({ personId }) => line.everybody || line.people.includes(personId));

/** Minutes of all who take part together. */
export const minutesTogether = (line: Counted, members: readonly Member[]) =>
  (line.minutes ?? 0) * takersOf(line, members).length;

/** What the lines of a sheet come to. */
export function sumsOf(lines: readonly Counted[], members: readonly Member[]): Sums {
  const sum = (of: (line: Counted) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    days: sum((line) => line.days ?? 0),
    minutes: sum((line) => minutesTogether(line, members)),
    cents: sum((line) => line.cents ?? 0),
    cover: sum((line) => line.cover ?? 0),
  };
}

export type PersonMinutes = Member & { kinds: Record<PlanLineKind, number>; total: number };

/** The minutes of each member by kind of line: together they are the hours of the sheet. */
export const minutesByPerson = (lines: readonly Counted[], members: readonly Member[]): PersonMinutes[] =>
  members.map((member) => {
    const hers = lines.filter((line) => takersOf(line, [member]).length > 0);
    const of = (kind: PlanLineKind) =>
      hers.filter((line) => line.kind === kind).reduce((total, line) => total + (line.minutes ?? 0), 0);
    const kinds = Object.fromEntries(planLineKinds.map((kind) => [kind, of(kind)])) as Record<
      PlanLineKind,
      number
    >;
    return { ...member, kinds, total: Object.values(kinds).reduce((total, minutes) => total + minutes, 0) };
  });

/** From May to the summer the sheet of the coming school year lies on the table; else that of this one. */
export function yearOnTable(today: Day): number {
  const month = Number(today.slice(5, 7));
  return schoolYearOf(today) + (month >= 5 && month <= 7 ? 1 : 0);
}

/** The year the address asks for; undefined for what no sheet can be of. The coming year is the last one. */
export function readPlanYear(asked: string | null, today: Day): number | undefined {
  if (asked === null || asked === "") return yearOnTable(today);
  const year = /^20\d{2}$/.test(asked) ? Number(asked) : undefined;
  return year !== undefined && year <= schoolYearOf(today) + 1 ? year : undefined;
}

/** A year that is over is read, not written. */
export const isOver = (year: number, today: Day) => year < schoolYearOf(today);

/** Where on the sheet: under a goal, an ambition or neither. In a form `goal:3`, `ambition:7` or nothing. */
export type PlaceKey = { goalId: number | null; lineageId: number | null };
export const placeValue = ({ goalId, lineageId }: PlaceKey) =>
  goalId !== null ? `goal:${goalId}` : lineageId !== null ? `ambition:${lineageId}` : "";

export function readPlace(value: string): PlaceKey {
  const [kind, id] = value.split(":");
  return {
    goalId: kind === "goal" ? Number(id) : null,
    lineageId: kind === "ambition" ? Number(id) : null,
  };
}

export type Place = PlaceKey & { title: string; slot: number | null; open: boolean };

/** Things under the places of a sheet, in their order; what has no place any more stands apart from the vision. */
export function byPlace<T extends PlaceKey>(places: readonly Place[], things: readonly T[]) {
  const known = new Set(places.map(placeValue));
  const apart: Place = { goalId: null, lineageId: null, title: "", slot: null, open: true };
  const keyOf = (thing: T) => (known.has(placeValue(thing)) ? placeValue(thing) : "");
  return [...places, apart]
    .map((place) => ({ place, things: things.filter((thing) => keyOf(thing) === placeValue(place)) }))
    .filter((group) => group.things.length > 0);
}
