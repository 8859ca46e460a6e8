import type { AccessRow } from "../access-table.ts";

/** "elsewhere" leads a school of another board: she reads the reports of her own. */
const byName = ["schoolLeader", "hrAdviser", "elsewhere"] as const;
const all = [...byName, "boardMember"] as const;

const reports = {
  coverage: all,
  budget: all,
  hours: all,
  "work-division": byName,
  functions: byName,
  barriers: ["hrAdviser", "boardMember", "elsewhere"],
  council: all,
  "annual-report": all,
  "starters-leavers": byName,
} as const;

const rowsOf = (pattern: string, ending: string): AccessRow[] =>
  Object.entries(reports).map(([name, reads]) => ({
    route: pattern,
    thing: name,
    url: () => `/reports/${name}${ending}`,
    reads,
  }));

export const reportRows: AccessRow[] = [
  { route: "/reports", url: () => "/reports", reads: all },
  { route: "/reports/coverage", url: () => "/reports/coverage", reads: all },
  ...rowsOf("/reports/:name", "").filter(({ thing }) => thing !== "coverage"),
  {
    route: "/reports/:name",
    thing: "the list behind a figure",
    url: () => "/reports/hours?column=entitled",
    reads: all,
  },
  {
    route: "/reports/:name",
    thing: "the talks behind a figure of the council's",
    url: () => "/reports/council?column=held",
    reads: all,
  },
  ...Object.entries(reports).map(([name, reads]): AccessRow => ({
    route: "/reports/:name/making",
    thing: `a file of ${name} that is not there`,
    url: () => `/reports/${name}/making?form=pdf&key=0123456789abcdef`,
    reads,
    posts: reads,
  })),
  {
    route: "/reports/:name.pdf",
    thing: "a long file that is not there",
    url: () => "/reports/hours.pdf?key=0123456789abcdef",
    reads: [],
    passesOn: all,
  },
  { route: "/reports/:name", thing: "no report", url: () => "/reports/nothing", reads: [] },
  ...rowsOf("/reports/:name.csv", ".csv"),
  ...rowsOf("/reports/:name.xlsx", ".xlsx"),
  ...rowsOf("/reports/:name.pdf", ".pdf"),
];
