import { coverageShows, functionGroups, type CoverageFilter } from "./model.ts";

const key = (text: string | null) => (text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined);

/** What the URL of the coverage report asks for; what makes no sense is left out. */
export function readCoverageFilter(search: URLSearchParams): CoverageFilter {
  return {
    school: key(search.get("school")),
    team: key(search.get("team")),
    group: functionGroups.find((group) => group === search.get("group")),
    partner: key(search.get("partner")),
    show: coverageShows.find((show) => show === search.get("show")) ?? "all",
    page: key(search.get("page")) ?? 1,
  };
}
