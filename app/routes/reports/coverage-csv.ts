import type { LoaderFunctionArgs } from "@remix-run/node";
import { coverageTable, totalsTable } from "#app/features/reports/components/coverage-words.ts";
import { exportReport } from "#app/features/reports/commands.server.ts";
import { readCoverageFilter } from "#app/features/reports/input.ts";
import { reportPolicy } from "#app/features/reports/policy.ts";
import { findCoverageReach, getCoverageTotals, listCoverage } from "#app/features/reports/queries.server.ts";
import { answer, perform } from "#app/http/answer.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";

/** The coverage report as the screen shows it, every page of it, for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireStanding(args, reportPolicy, "open");
  const filter = readCoverageFilter(new URL(args.request.url).searchParams);
  const table = answer(() => {
    if (findCoverageReach(viewer) === "by_name") {
      const { lines, borders } = listCoverage(db, viewer, filter);
      return coverageTable(lines, borders);
    }
    const { schools, all, borders } = getCoverageTotals(db, viewer);
    return totalsTable([...schools, { name: m.reports_all_schools(), totals: all }], borders);
  });
  const { page: _, ...filters } = filter;
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
  const written = await perform({ fields: {} }, () =>
    exportReport(db, viewer, { report: "coverage", filters: given, table }, now),
  );
  if (!written.done) return written.refused;
  return new Response(written.value, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${m.reports_file_coverage()}-${viewer.today}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
