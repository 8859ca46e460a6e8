import { groupWords } from "#app/features/people/components/words.ts";
import { listName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import {
  coverageDefinition,
  overlapWords,
  showWords,
  stateWords,
  totalShows,
} from "../components/coverage-words.ts";
import { readCoverageFilter } from "../input.ts";
import type { Borders, Totals } from "../model.ts";
import { findCoverageReach, getCoverageTotals, listCoverage } from "../queries.server.ts";
import type { ReportColumn, ReportTable } from "../report.ts";
import { onlySchool } from "./choices.server.ts";
import type { MakeReport } from "./make.server.ts";
import { showDay } from "#app/ui/dates.ts";

/** Who had a conversation and when, for its files: everyone the page shows, all pages of it. Dates only. */
export const coverageReport: MakeReport = (db, viewer, search) => {
  const byName = findCoverageReach(viewer) === "by_name";
  const filter = readCoverageFilter(search);
  const { table, borders, rules, file } = byName ? named() : totals();
  return {
    title: m.reports_coverage(),
    facts: [
      m.reports_as_of({ day: showDay(viewer.today) }),
      ...(byName ? [showWords[filter.show](borders)] : []),
    ],
    choices: [],
    tables: [table],
    ...coverageDefinition(borders, rules),
    file: { what: m.reports_file_coverage(), when: viewer.today, ...file },
  };

  function named() {
    const { lines, borders, rules, offered } = listCoverage(db, viewer, filter);
    const { school, team, group, show } = filter;
    const nameIn = (some: readonly { id: number; name: string }[], id: number | undefined) =>
      some.flatMap((one) => (one.id === id ? [one.name] : []));
    const column = (key: string, head: string, kind: ReportColumn["kind"] = "text") => ({ key, head, kind });
    const table: ReportTable = {
      title: m.reports_coverage(),
      columns: [
        column("name", m.reports_name()),
        column("school", m.reports_school()),
        column("team", m.reports_team()),
        column("function", m.reports_function()),
        column("group", m.reports_group()),
        column("partner", m.reports_partner()),
        column("last", m.reports_last(), "day"),
        column("next", m.reports_next(), "day"),
        column("state", m.reports_state()),
      ],
      rows: lines.map((line) =>
        [
          listName(line),
          line.schoolName,
          line.teamName,
          line.functionName,
          groupWords[line.functionGroup](),
          line.partnerName,
          line.last,
          line.next,
          stateWords[line.state](borders),
        ].map((value) => ({ value })),
      ),
      empty: m.reports_none(),
    };
    // Whose gesprekspartner somebody is is not told by the name of a file.
    const cut = [
      ...nameIn(offered.teams, team),
      ...(group ? [groupWords[group]()] : []),
      ...(show === "all" ? [] : [showWords[show](borders)]),
    ];
    return {
      table,
      borders,
      rules,
      file: { school: onlySchool(offered.schools, school === undefined ? undefined : String(school)), cut },
    };
  }

  function totals() {
    const { schools, all, borders, rules } = getCoverageTotals(db, viewer);
    return { table: totalsTable(schools, all, borders), borders, rules, file: {} };
  }
};

const totalsTable = (
  schools: readonly { name: string; totals: Totals }[],
  all: Totals,
  borders: Borders,
): ReportTable => {
  const row = (name: string, totals: Totals) => [
    { value: name },
    ...totalShows.map((show) => ({ value: totals[show] })),
  ];
  return {
    title: m.reports_coverage(),
    columns: [
      { key: "school", head: m.reports_school(), kind: "text" },
      ...totalShows.map((show): ReportColumn => {
        const head = show === "all" ? m.reports_staff() : showWords[show](borders);
        return { key: show, head, kind: "count" };
      }),
    ],
    rows: schools.map(({ name, totals }) => row(name, totals)),
    sum: row(m.reports_all_schools(), all),
    note: overlapWords(borders),
    empty: m.reports_none(),
  };
};
