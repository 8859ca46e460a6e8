import { addLine } from "#app/features/plans/commands/lines.server.ts";
import type { NewLineInput } from "#app/features/plans/input.ts";
import type { Db } from "#db/client.server.ts";
import { NOW } from "../support/clock.ts";
import { viewing } from "./school.ts";

/** A line of a year sheet as its form says it: a wish of nobody yet, unless a test says otherwise. */
export const aLineForm = (values: Partial<NewLineInput> = {}): NewLineInput => ({
  kind: "wish",
  text: "Samen lessen bekijken",
  place: "",
  days: null,
  hours: null,
  euros: null,
  cover: null,
  everybody: false,
  people: [],
  question: null,
  activity: null,
  request: null,
  before: null,
  ...values,
});

/** A line someone put on the sheet of a team for 2026/2027. */
export const aPlanLine = (
  db: Db,
  personId: number,
  teamId: number,
  values: Partial<NewLineInput> = {},
  year = 2026,
): number => addLine(db, viewing(db, personId), { teamId, year }, aLineForm(values), NOW);
