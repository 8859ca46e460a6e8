import { fullName } from "#app/lib/name.ts";
import type { BoardPerson, Choice } from "../board.ts";
import { rowFields } from "../input.ts";
import type { Row, Wishes } from "../model.ts";
import type { ShownProposal } from "../shown.ts";

/** A row as it stands in the form: whatever was typed, and which talk the date is for. */
export type TypedRow = Row & { skip: boolean; talk: string; version: string };

export type Typed = Record<string, string | string[]>;

/** Whether day and time are there to reckon with. */
export function isWhole({ day, time }: Pick<Row, "day" | "time">): boolean {
  const at = Date.parse(`${day}T12:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(day) &&
    !Number.isNaN(at) &&
    new Date(at).toISOString().startsWith(day) &&
    /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
  );
}

/** The rows of a proposal as it was made. */
export const proposedRows = ({ placed, people }: Pick<ShownProposal, "placed" | "people">): TypedRow[] =>
  placed.map((row) => {
    const person = people.find((one) => one.employmentId === row.employmentId)!;
    return { ...row, skip: false, talk: String(person.talkId ?? ""), version: String(person.version) };
  });

/** The rows as they were sent; what someone else set meanwhile gives them the version to go on from. */
export function typedRows(fields: Typed, theirs: Record<string, string> = {}): TypedRow[] {
  const text = (name: string) => [fields[name] ?? ""].flat()[0] ?? "";
  return [fields.employments ?? []]
    .flat()
    .filter((id) => /^[1-9]\d{0,14}$/.test(id))
    .map((id) => {
      const names = rowFields(Number(id));
      return {
        employmentId: Number(id),
        day: text(names.day),
        time: text(names.time),
        skip: text(names.skip) !== "",
        talk: theirs[names.talk] ?? text(names.talk),
        version: theirs[names.version] ?? text(names.version),
      };
    });
}

/** Someone of the board where there is no proposal around her. */
export const personOnBoard = (one: BoardPerson): ShownProposal["people"][number] => ({
  employmentId: one.employmentId,
  name: fullName(one),
  functionName: one.functionName,
  givenName: one.givenName,
  talkId: null,
  version: 0,
  stood: null,
});

/** Wishes as the fields of their form hold them. */
export const wishFields = (wishes: Wishes & { employments: number[]; choice: Choice }): Typed => ({
  employments: wishes.employments.map(String),
  choice: String(wishes.choice),
  fromDay: wishes.fromDay,
  toDay: wishes.toDay,
  weekdays: wishes.weekdays.map(String),
  times: wishes.times.join(", "),
  minutes: String(wishes.minutes),
  perDay: String(wishes.perDay),
});
