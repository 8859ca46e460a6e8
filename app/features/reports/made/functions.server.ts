import { listFunctionMixes } from "#app/features/role-profiles/queries/mix.server.ts";
import { scaleText } from "#app/features/role-profiles/components/words.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import type { ReportCell, ReportRow } from "../report.ts";
import type { MakeReport } from "./make.server.ts";
import { schoolChoice } from "./choices.server.ts";

/** Full-time places per scale at each school: now, wanted and open. @throws NotFound for who may see no function mix */
export const functionsReport: MakeReport = (db, viewer, search) => {
  const all = listFunctionMixes(db, viewer);
  const asked = search.get("school") ?? "";
  const mixes = all.filter(({ school }) => asked === "" || String(school.id) === asked);
  if (mixes.length === 0) throw new NotFound();
  const rows = mixes.flatMap(({ school, rows }) =>
    rows.map((row) => {
      const to = paths.functionMix({ school: school.id, scale: row.code });
      const places = (value: number, opens: boolean): ReportCell => (opens ? { value, to } : { value });
      return {
        now: row.factor,
        cells: [
          { value: school.name },
          { value: scaleText(row) },
          places(row.factor, row.factor > 0),
          row.wish ? places(row.wish.wantedFactor, true) : { value: null },
          row.wish ? places(row.wish.openingFactor, true) : { value: null },
          { value: row.wish?.openingOn ?? null },
        ] satisfies ReportRow,
      };
    }),
  );
  const onlyOf = ([first, ...more]: typeof mixes) => (more.length === 0 ? first?.school.name : undefined);
  const total = rows.reduce((sum, row) => sum + row.now, 0);
  return {
    title: m.reports_functions(),
    facts: [m.reports_as_of({ day: showDay(viewer.today) })],
    choices: schoolChoice(
      asked,
      all.map(({ school }) => school),
    ),
    tables: [
      {
        title: m.reports_functions(),
        columns: [
          { key: "school", head: m.reports_school(), kind: "text" },
          { key: "scale", head: m.reports_scale(), kind: "text" },
          { key: "now", head: m.reports_places_now(), kind: "places" },
          { key: "wanted", head: m.reports_places_wanted(), kind: "places" },
          { key: "open", head: m.reports_places_open(), kind: "places" },
          { key: "open_on", head: m.reports_places_open_on(), kind: "day" },
        ],
        rows: rows.map(({ cells }) => cells),
        sum: [
          { value: m.reports_together() },
          { value: null },
          { value: total },
          // Of what only some scales have a wish for a sum beside all places would mislead.
          { value: null },
          { value: null },
          { value: null },
        ],
        empty: m.reports_functions_empty(),
      },
    ],
    definition: [m.reports_functions_definition(), m.reports_opens_list()],
    sources: [m.reports_functions_source()],
    file: { what: m.reports_file_functions(), school: onlyOf(mixes), when: viewer.today },
  };
};
