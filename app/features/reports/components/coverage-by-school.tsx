import { m } from "#app/paraglide/messages.js";
import { DataTable } from "#app/ui/table.tsx";
import type { Borders, Totals } from "../model.ts";
import { overlapWords, showWords, totalShows } from "./coverage-words.ts";

type School = { id: number; name: string; totals: Totals };
type CoverageBySchoolProps = { schools: readonly School[]; all: Totals; borders: Borders };

/** Totals for each school and together, without a name. */
export function CoverageBySchool({ schools, all, borders }: CoverageBySchoolProps) {
  return (
    <>
      <DataTable
        caption={m.reports_coverage_caption_totals()}
        rows={[...schools, { id: 0, name: m.reports_all_schools(), totals: all }]}
        rowKey={(school) => school.id}
        columns={[
          { key: "school", head: m.reports_school(), rowHead: true, cell: (school: School) => school.name },
          ...totalShows.map((show) => ({
            key: show,
            head: show === "all" ? m.reports_staff() : showWords[show](borders),
            numeric: true,
            cell: (school: School) => school.totals[show],
          })),
        ]}
      />
      <p className="soft over">{overlapWords(borders)}</p>
    </>
  );
}
