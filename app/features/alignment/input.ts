import { valueKinds } from "#app/features/value/model.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import { functionGroups } from "#app/features/people/model.ts";
import { activityForms } from "./forms.ts";
import {
  ownerKinds,
  reaches,
  readRow,
  shows,
  type Part,
  type RowKey,
  type TeamKey,
  type Who,
} from "./model.ts";

/** What a URL of the overview asks for; what makes no sense is left out. */
export type Asked = Who & {
  school?: number;
  year: number;
  /** On a wall: only what everybody at the school may see, and nobody's name. */
  beamer?: boolean;
};
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
    ...readOwners(search),
    beamer: search.get("beamer") === "1" || undefined,
  };
}

/** No function group stands behind what a team owns: asked for both, the teams are meant. */
function readOwners(search: URLSearchParams): Pick<Who, "owner" | "group"> {
  const owner = oneOf(ownerKinds, search.get("owner"));
  return { owner, group: owner === "team" ? undefined : oneOf(functionGroups, search.get("group")) };
}

const oneOf = <T extends string>(all: readonly T[], text: string | null) => all.find((one) => one === text);

export function readAskedList(search: URLSearchParams, today: string): AskedList {
  return {
    ...readAsked(search, today),
    row: rowFrom(search.get("lineage")),
    reach: oneOf(reaches, search.get("reach")),
    form: oneOf([...activityForms, "none"] as const, search.get("form")),
    show: oneOf(shows, search.get("show")) ?? "questions",
    value: oneOf(valueKinds, search.get("value")),
    page: number(search.get("page")) ?? 1,
  };
}

const readTeam = (text: string | null): TeamKey | undefined => (text === "none" ? "none" : number(text));

const rowFrom = (text: string | null): RowKey | undefined =>
  text === "goal" || text === "apart" || number(text) ? readRow(text!) : undefined;
