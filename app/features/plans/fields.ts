import { placeValue, type Amounts, type PlaceKey, type PlanLineKind } from "./model.ts";

/** Minutes as someone types hours: `2:30`, or `12`. */
const hoursField = (minutes: number | null) =>
  minutes === null
    ? ""
    : minutes % 60 === 0
      ? String(minutes / 60)
      : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** Cents as someone types euros: `80` or `80,50`. */
const eurosField = (cents: number | null) =>
  cents === null ? "" : cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace(".", ",");

/** Amounts as the fields of a form hold them. */
export const amountFields = ({ days, minutes, cents, cover }: Amounts) => ({
  days: String(days ?? ""),
  hours: hoursField(minutes),
  euros: eurosField(cents),
  cover: String(cover ?? ""),
});

type AsLine = Amounts &
  PlaceKey & { kind: PlanLineKind; text: string; everybody: boolean; people: readonly number[] };

/** A line as the fields of its form hold it. */
export const lineFields = (line: AsLine) => ({
  kind: line.kind,
  text: line.text,
  place: placeValue(line),
  ...amountFields(line),
  everybody: line.everybody ? "yes" : "",
  people: line.people.map(String),
});
