import * as v from "valibot";
import { anyText } from "#app/lib/input.ts";
import type { Problem } from "#app/lib/problems.ts";
import { MOST_TYPED, searchGroups, type SearchGroup } from "./model.ts";

const typed = anyText(MOST_TYPED);

export type AskedSearch = {
  q: string;
  /** One group, a page at a time; else the first few of every group. */
  group: SearchGroup | undefined;
  page: number;
  problem: Problem | undefined;
};

/** What a search in the URL asks for; what makes no sense in it is left out, what is too long is said beside the field. */
export function readSearch(asked: URLSearchParams): AskedSearch {
  const q = v.safeParse(typed, asked.get("q") ?? "");
  const page = Number(asked.get("page"));
  return {
    q: q.success ? q.output : (asked.get("q") ?? "").slice(0, 1_000),
    group: searchGroups.find((group) => group === asked.get("in")),
    page: Number.isInteger(page) && page >= 1 && page <= 1_000 ? page : 1,
    problem: q.success ? undefined : (q.issues[0].message as Problem),
  };
}
