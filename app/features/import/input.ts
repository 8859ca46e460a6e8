import * as v from "valibot";
import * as input from "#app/lib/input.ts";
import { importFields, type ImportField } from "./fields.ts";
import { missingFields } from "./model.ts";
import { MOST } from "./table.ts";

export const bringInput = v.object({ school: input.optionalKey, replaces: input.ticked });

const isField = (value: string): value is ImportField => (importFields as readonly string[]).includes(value);

/** A field for each column, in their order, or none; a field comes from one column. */
const columns = v.pipe(
  v.array(v.string(), "choose_one"),
  v.minLength(1, "required"),
  v.maxLength(MOST.columns, "not_known"),
  v.check((all) => all.every((one) => one === "" || isField(one)), "not_known"),
  v.transform((all) => all.map((one) => (isField(one) ? one : null))),
  v.check((all) => all.every((one, at) => one === null || all.indexOf(one) === at), "column_twice"),
  v.check((all) => missingFields(all).length === 0, "columns_missing"),
);

/** Hours of a full-time week as a school writes them, to hundredths. */
const fullTime = v.pipe(
  v.string("required"),
  v.trim(),
  v.minLength(1, "required"),
  v.regex(/^\d{1,2}(?:[.,]\d{1,2})?$/, "not_a_number"),
  v.transform((text) => Math.round(Number(text.replace(",", ".")) * 100)),
  v.check((hundredths) => hundredths >= 1_000 && hundredths <= 6_000, "out_of_range"),
);

export const columnsInput = v.object({
  columns,
  school: input.optionalKey,
  listDay: input.day,
  fullTime,
  makeTeams: input.ticked,
});

/** Who on this page of the list leaves, and when: the rows shown, those ticked, a last day for each. */
const leaversInput = v.pipe(
  v.object({ row: input.keys(100), ticked: input.keys(100), lastDay: v.array(v.string(), "required") }),
  v.check(({ row, lastDay }) => row.length === lastDay.length, "not_known"),
);
export type Columns = v.InferOutput<typeof columnsInput>;
export type Leavers = v.InferOutput<typeof leaversInput>;

const applyInput = v.object({ managers: input.ticked });
const plainInput = v.object({});

const show = ["new", "changed", "leaving", "unchanged", "refused", "kept"] as const;
export type Shown = (typeof show)[number];

/** Which of the lists is asked for, and which page of it. */
export function readShown(asked: URLSearchParams): { show: Shown | null; page: number } {
  const page = Number(asked.get("page") ?? "1");
  return {
    show: show.find((one) => one === asked.get("show")) ?? null,
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

/** The forms on the page of one import, by what they do. */
export const actInputs = {
  columns: columnsInput,
  leavers: leaversInput,
  apply: applyInput,
  undo: plainInput,
  remove: plainInput,
  invite: plainInput,
} as const;
export type ImportAct = keyof typeof actInputs;

export const isImportAct = (act: unknown): act is ImportAct =>
  typeof act === "string" && Object.hasOwn(actInputs, act);
