import { valueKinds } from "#app/features/value/model.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import { readRow, shows, type Part, type RowKey, type TeamKey } from "./model.ts";

/** What a URL of the overview asks for; what makes no sense is left out. */
export type Asked = { school?: number; year: number; team?: TeamKey };
export type AskedList = Asked & Part & { page: number };

const number = (text: string | null) => (text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined);

/** @param today day that says which school year it is when the URL names none */
export function readAsked(search: URLSearchParams, today: string): Asked {
  const year = number(search.get("year"));
  const inReach = year !== undefined && year >= 2000 && year <= 2100;
  return {
    school: number(search.get("school")),
    year: inReach ? year : schoolYearOf(today),
    team: readTeam(search.get("team")),
  };
}

export function readAskedList(search: URLSearchParams, today: string): AskedList {
  const show = shows.find((one) => one === search.get("show")) ?? "questions";
  const value = valueKinds.find((kind) => kind === search.get("value"));
  return {
    ...readAsked(search, today),
    row: rowFrom(search.get("lineage")),
    show,
    value,
    page: number(search.get("page")) ?? 1,
  };
}

const readTeam = (text: string | null): TeamKey | undefined => (text === "none" ? "none" : number(text));

const rowFrom = (text: string | null): RowKey | undefined =>
  text === "goal" || text === "apart" || number(text) ? readRow(text!) : undefined;
