import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReportList } from "#app/features/reports/components/report-list.tsx";
import { listReports } from "#app/features/reports/made/list.server.ts";
import { reportPolicy } from "#app/features/reports/policy.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.reports_title() }];

/** The reports in the order of the HR year, those of this month first. */
export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requireStanding(args, reportPolicy, "open");
  return listReports(viewer);
}

export default function ReportsPage() {
  const { now, other } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={m.reports_title()} lead={m.reports_lead()} />
      <div className="stack">
        {now.length > 0 && (
          <Sheet title={m.reports_now()}>
            <ReportList reports={now} />
          </Sheet>
        )}
        {other.length > 0 && (
          <Sheet {...(now.length > 0 && { title: m.reports_other() })}>
            <ReportList reports={other} />
          </Sheet>
        )}
      </div>
    </>
  );
}
