import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CoverageBySchool } from "#app/features/reports/components/coverage-by-school.tsx";
import { CoverageFilter } from "#app/features/reports/components/coverage-filter.tsx";
import {
  CoverageList,
  CoveragePages,
  CoverageTotals,
} from "#app/features/reports/components/coverage-list.tsx";
import { coverageDefinition } from "#app/features/reports/components/coverage-words.ts";
import { ReportDefinition } from "#app/features/reports/components/report-definition.tsx";
import { ReportFiles } from "#app/features/reports/components/report-files.tsx";
import { readCoverageFilter } from "#app/features/reports/input.ts";
import { reportPolicy } from "#app/features/reports/policy.ts";
import { findCoverageReach, getCoverage, getCoverageTotals } from "#app/features/reports/queries.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.reports_coverage() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, reportPolicy, "open");
  const filter = readCoverageFilter(new URL(args.request.url).searchParams);
  return answer(() =>
    findCoverageReach(viewer) === "by_name"
      ? { filter, named: getCoverage(db, viewer, filter), totals: null }
      : { filter, named: null, totals: getCoverageTotals(db, viewer) },
  );
}

export default function CoveragePage() {
  const { filter, named, totals } = useLoaderData<typeof loader>();
  const { page: _, ...asked } = filter;
  const report = named ?? totals;
  return (
    <>
      <PageHead
        over={m.reports_title()}
        title={m.reports_coverage()}
        actions={<ReportFiles name="coverage" asked={named ? asked : {}} />}
      />
      <div className="stack">
        {named && (
          <Sheet>
            <div className="stack">
              <CoverageTotals totals={named.totals} borders={named.borders} filter={filter} />
              <CoverageFilter filter={filter} borders={named.borders} offered={named.offered} />
              <CoverageList
                rows={named.rows}
                borders={named.borders}
                severalSchools={named.offered.schools.length > 1}
              />
              <CoveragePages {...named} total={named.totals[filter.show]} filter={filter} />
            </div>
          </Sheet>
        )}
        {totals && (
          <Sheet>
            <CoverageBySchool {...totals} />
          </Sheet>
        )}
        {report && <ReportDefinition {...coverageDefinition(report.borders, report.rules)} />}
      </div>
    </>
  );
}
