import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { reportPolicy } from "#app/features/reports/policy.ts";
import { findCoverageReach } from "#app/features/reports/queries.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.reports_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requireStanding(args, reportPolicy, "open");
  return { coverage: findCoverageReach(viewer) };
}

export default function ReportsPage() {
  const { coverage } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={m.reports_title()} lead={m.reports_lead()} />
      <Sheet>
        <ul className="rows">
          {coverage && (
            <li>
              <div className="strong">
                <Link to={paths.coverage()}>{m.reports_coverage()}</Link>
              </div>
              <p className="soft">
                {coverage === "by_name" ? m.reports_coverage_text() : m.reports_coverage_text_totals()}
              </p>
            </li>
          )}
        </ul>
      </Sheet>
    </>
  );
}
