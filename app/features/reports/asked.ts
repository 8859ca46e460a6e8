import { fundingSources } from "#app/features/activities/model.ts";
import { readYear, schoolYear, yearKey, type Year } from "#app/features/hours/years.ts";
import { schoolYearOf, type Day } from "#app/lib/school-year.ts";
import { fileForms } from "./report.ts";
import { bands, careerPhases, cuts, functionGroups, UNKNOWN, type Cut, type Narrowed } from "./cuts.ts";

/** What the URL of a report asks for: a year, a way to divide it, which parts of it, and the list behind one of its figures. */
export type Asked = {
  year: Year;
  by: Cut;
  narrowed: Narrowed;
  /** The column whose list is asked for. */
  column?: string;
  page: number;
};

const isKey = (text: string) => /^[1-9]\d{0,14}$/.test(text);
const oneOf = (values: readonly string[]) => (text: string) => values.includes(text) || text === UNKNOWN;

const isKnown: Record<Cut, (text: string) => boolean> = {
  school: isKey,
  group: oneOf(functionGroups),
  band: oneOf(bands),
  phase: oneOf(careerPhases),
  source: oneOf(fundingSources),
  cost_centre: (text) => text.length <= 80,
};

/** Reads what a report is asked for; what makes no sense is left out. */
export function readAsked(search: URLSearchParams, today: Day): Asked {
  const narrowed: Narrowed = {};
  for (const cut of cuts) {
    const text = search.get(cut);
    if (text !== null && text !== "" && isKnown[cut](text)) narrowed[cut] = text;
  }
  const column = search.get("column");
  const page = search.get("page") ?? "";
  return {
    year: readYear(search.get("year"), today),
    by: cuts.find((cut) => cut === search.get("by")) ?? "school",
    narrowed,
    ...(column !== null && /^[a-z_]{1,40}$/.test(column) && { column }),
    page: isKey(page) ? Number(page) : 1,
  };
}

/** The school year a URL asks for; of a calendar year the one it begins in. */
export function readSchoolYear(asked: string | null, today: Day): Year {
  const year = readYear(asked, today);
  return year.by === "school" ? year : schoolYear(schoolYearOf(year.from));
}

/** The same as the parameters of a URL, with what is to be different. */
export const askedAs = (
  { year, by, narrowed, column }: Asked,
  other: Record<string, string | undefined> = {},
) => ({
  year: yearKey(year),
  by,
  ...narrowed,
  column,
  ...other,
});

/**
 * The page of a file that is being made, or the fetching of it: which one, in which form, and what the report was asked for.
 */
export function readInMaking(search: URLSearchParams) {
  const { key = "", form, ...asked } = Object.fromEntries(search);
  return { key, form: fileForms.find((one) => one === form) ?? ("xlsx" as const), asked };
}

const exported = [
  ...cuts,
  "year",
  "by",
  "column",
  "show",
  "team",
  "partner",
  "story1",
  "story2",
  "story3",
] as const;

/** What a file was asked for, for the trail of what left the house: names of choices and their keys, never a text somebody typed. */
export const readExported = (search: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    exported.flatMap((name) => {
      const value = search.get(name);
      return value !== null && /^[\w-]{1,40}$/.test(value) ? [[name, value]] : [];
    }),
  );
