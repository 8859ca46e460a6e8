import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ReportAsText } from "#app/features/reports/components/report-as-text.tsx";
import { ReportChoices } from "#app/features/reports/components/report-choices.tsx";
import { ReportDefinition } from "#app/features/reports/components/report-definition.tsx";
import { ReportFiles } from "#app/features/reports/components/report-files.tsx";
import { ReportPages, ReportTableView } from "#app/features/reports/components/report-table.tsx";
import { ReportTexts } from "#app/features/reports/components/report-texts.tsx";
import { getReport } from "#app/features/reports/made/find.server.ts";
import { pageOfTables } from "#app/features/reports/paging.ts";
import { reportPolicy } from "#app/features/reports/policy.ts";
import { answer } from "#app/http/answer.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? m.reports_title() }];

/** Any report of the HR year but the one on conversations, which has a page of its own. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, reportPolicy, "open");
  const { searchParams } = new URL(args.request.url);
  const report = answer(() => getReport(db, viewer, args.params.name, searchParams));
  const { page: _, ...asked } = Object.fromEntries(searchParams);
  const shown = pageOfTables(report.tables, searchParams.get("page"));
  return { ...report, ...shown, asked };
}

export default function ReportPage() {
  const report = useLoaderData<typeof loader>();
  const { name, title, facts, choices, tables, asked, page, pages, total } = report;
  const { column: _, ...whole } = asked;
  return (
    <>
      <PageHead
        over={m.reports_title()}
        title={title}
        lead={facts.join(" · ")}
        actions={<ReportFiles name={name} asked={asked} />}
      />
      <div className="stack">
        <ReportChoices choices={choices} action={paths.report(name)} />
        <ReportTexts texts={report.texts ?? []} />
        {tables.map((table) => (
          <Sheet
            key={table.title}
            title={table.title}
            action={asked.column && <Link to={paths.report(name, whole)}>{m.reports_back_to_sums()}</Link>}
          >
            <ReportTableView {...table} />
            <ReportPages
              page={page}
              pages={pages}
              total={total}
              to={(no) => paths.report(name, { ...asked, page: no })}
            />
          </Sheet>
        ))}
        {report.asText && <ReportAsText text={report.asText} />}
        <ReportDefinition {...report} />
      </div>
    </>
  );
}
