import { Link } from "@remix-run/react";
import { listName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { DataTable } from "#app/ui/table.tsx";
import type { Borders, CoverageFilter, CoverageRow, CoverageState, Totals } from "../model.ts";
import { overlapWords, stateWords, totalShows, totalWords } from "./coverage-words.ts";

type TotalsProps = { totals: Totals; borders: Borders; filter: CoverageFilter };

/** The totals in words, each opening its own list. */
export function CoverageTotals({ totals, borders, filter: { page: _, ...filter } }: TotalsProps) {
  const told = totalShows.filter((show) => show === "all" || totals[show] > 0);
  return (
    <div className="stack near">
      <ul className="acts">
        {told.map((show) => (
          <li key={show}>
            <Link
              to={paths.coverage({ ...filter, show })}
              aria-current={show === filter.show ? "true" : undefined}
            >
              {totalWords[show](totals[show], borders)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="faint measure">{overlapWords(borders)}</p>
    </div>
  );
}

type Line = CoverageRow & { state: CoverageState; partnerName: string | null };
type ListProps = { rows: readonly Line[]; borders: Borders; severalSchools: boolean };

/** Who, with the days of the last and the next conversation. */
export function CoverageList({ rows, borders, severalSchools }: ListProps) {
  if (rows.length === 0) return <p className="soft">{m.reports_none()}</p>;
  const school = { key: "school", head: m.reports_school(), cell: (row: Line) => row.schoolName };
  return (
    <DataTable
      caption={m.reports_coverage_caption()}
      rows={rows}
      rowKey={(row) => `${row.personId}-${row.schoolId}`}
      columns={[
        {
          key: "name",
          head: m.reports_name(),
          rowHead: true,
          cell: (row) => <Link to={paths.person(row.personId)}>{listName(row)}</Link>,
        },
        ...(severalSchools ? [school] : []),
        { key: "team", head: m.reports_team(), cell: (row) => row.teamName },
        { key: "function", head: m.reports_function(), cell: (row) => row.functionName },
        { key: "partner", head: m.reports_partner(), cell: (row) => row.partnerName },
        { key: "last", head: m.reports_last(), cell: (row) => <ShortDay day={row.last} /> },
        { key: "next", head: m.reports_next(), cell: (row) => <ShortDay day={row.next} /> },
        { key: "state", head: m.reports_state(), cell: (row) => stateWords[row.state](borders) },
      ]}
    />
  );
}

/** As figures: a list of days is looked through, not read. */
const ShortDay = ({ day }: { day: string | null }) =>
  day && (
    <time className="whole" dateTime={day}>
      {showDay(day, "compact")}
    </time>
  );

type PagesProps = { page: number; pages: number; perPage: number; total: number; filter: CoverageFilter };

/** Which part of the list this is, and the way to the other parts. */
export function CoveragePages({ page, pages, perPage, total, filter }: PagesProps) {
  if (pages < 2) return null;
  const from = (page - 1) * perPage + 1;
  return (
    <nav className="actions below" aria-label={m.reports_pages()}>
      <span className="faint">{m.reports_page_of({ from, to: Math.min(page * perPage, total), total })}</span>
      {page > 1 && <Link to={paths.coverage({ ...filter, page: page - 1 })}>{m.reports_previous()}</Link>}
      {page < pages && (
        <Link to={paths.coverage({ ...filter, page: page + 1 })}>{m.reports_next_page()}</Link>
      )}
    </nav>
  );
}
